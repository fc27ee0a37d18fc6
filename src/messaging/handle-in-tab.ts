import browser, { type Runtime } from 'webextension-polyfill';
import { fail } from '#core/failure.ts';
import type { Handlers } from './handle.ts';
import type { TabRequests } from './protocol.ts';
import { type AnyHandler, isMessageTo, safely } from './receive.ts';
import { mayAskTab } from './who-sent.ts';

/**
 * Answers requests to this tab's content script until `signal` is aborted. Only our own pages and background can ask. Apart
 * from `handle.ts`, whose schemas would weigh on every page.
 */
export function handleInTab(handlers: Handlers<TabRequests>, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessageTo('tab', message) || !mayAskTab(sender, browser.runtime)) return undefined;
    if (!Object.hasOwn(handlers, message.name)) return Promise.resolve(fail('not-understood', 'name'));
    return safely(handlers[message.name as keyof TabRequests] as AnyHandler, message.request, sender);
  };
  browser.runtime.onMessage.addListener(listener);
  // An extension that has gone took its API along.
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener), { once: true });
}
