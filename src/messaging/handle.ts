import browser, { type Runtime } from 'webextension-polyfill';
import { type Answer, fail } from '#core/failure.ts';
import type { BackgroundRequests, Message, TabRequests } from './protocol.ts';
import { isFromThisPage, isOneOfOurs, mayAsk } from './sender.ts';
import { fitsSchema } from './validate.ts';

/** One handler for every request of a receiver; a missing one is a type error. */
export type Handlers<R extends Record<keyof R, { request: unknown; answer: unknown }>> = {
  readonly [N in keyof R]: (request: R[N]['request'], sender: Runtime.MessageSender) => Promise<Answer<R[N]['answer']>>;
};

type AnyHandler = (request: unknown, sender: Runtime.MessageSender) => Promise<Answer<unknown>>;

/**
 * Answers requests to the background. A message is checked by sender (a content script may ask about its own page alone)
 * and by schema; what does not pass is answered with `not-understood`, what is not ours is left to others.
 */
export function handleInBackground(handlers: Handlers<BackgroundRequests>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessageTo('background', message)) return undefined;
    const { name, request } = message;
    if (!Object.hasOwn(handlers, name)) return Promise.resolve(fail('not-understood', 'name'));
    if (!mayAsk(name, sender)) return Promise.resolve(fail('not-understood', 'sender'));
    if (!fitsSchema(name, request)) return Promise.resolve(fail('not-understood', 'schema'));
    return safely(handlers[name as keyof BackgroundRequests] as AnyHandler, request, sender);
  });
}

/** Answers requests to this tab's content script until `signal` is aborted. Only our own pages and background can ask. */
export function handleInTab(handlers: Handlers<TabRequests>, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessageTo('tab', message) || !isOneOfOurs(sender) || isFromThisPage(sender)) return undefined;
    if (!Object.hasOwn(handlers, message.name)) return Promise.resolve(fail('not-understood', 'name'));
    return safely(handlers[message.name as keyof TabRequests] as AnyHandler, message.request, sender);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** A handler that throws has a fault of ours: its asker gets an answer all the same, and nothing is logged. */
async function safely(handler: AnyHandler, request: unknown, sender: Runtime.MessageSender): Promise<Answer<unknown>> {
  try {
    return await handler(request, sender);
  } catch {
    return fail('not-understood', 'handler');
  }
}

function isMessageTo(to: Message['to'], message: unknown): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const { to: receiver, name, request } = message as Partial<Message>;
  return receiver === to && typeof name === 'string' && typeof request === 'object' && request !== null;
}
