import { fail } from '#core/failure.ts';
import type { Handlers } from './handle.ts';
import { answerInTab } from './native.ts';
import type { TabRequests } from './protocol.ts';
import { type AnyHandler, safely } from './receive.ts';

/**
 * Answers requests to this tab's content script until `signal` is aborted. Only our own pages and background can ask. Apart
 * from `handle.ts`, whose schemas would weigh on every page.
 */
export function handleInTab(handlers: Handlers<TabRequests>, signal: AbortSignal): void {
  answerInTab(
    async (name, request, sender) =>
      Object.hasOwn(handlers, name)
        ? safely(handlers[name] as AnyHandler, request, sender)
        : fail('not-understood', 'name'),
    signal,
  );
}
