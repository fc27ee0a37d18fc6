import browser, { type Runtime } from 'webextension-polyfill';
import { type Answer, fail } from '#core/failure.ts';
import type { BackgroundRequests } from './protocol.ts';
import { type AnyHandler, isMessageTo, safely } from './receive.ts';
import { fitsSchema } from './validate.ts';
import { mayAskBackground } from './who-sent.ts';

/** One handler for every request of a receiver; a missing one is a type error. */
export type Handlers<R extends Record<keyof R, { request: unknown; answer: unknown }>> = {
  readonly [N in keyof R]: (request: R[N]['request'], sender: Runtime.MessageSender) => Promise<Answer<R[N]['answer']>>;
};

/**
 * Answers requests to the background. A message is checked by sender (a content script may ask about its own page alone)
 * and by schema; what does not pass is answered with `not-understood`, what is not ours is left to others.
 */
export function handleInBackground(handlers: Handlers<BackgroundRequests>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessageTo('background', message)) return undefined;
    const { name, request } = message;
    if (!Object.hasOwn(handlers, name)) return Promise.resolve(fail('not-understood', 'name'));
    if (!mayAskBackground(name, sender, browser.runtime)) return Promise.resolve(fail('not-understood', 'sender'));
    if (!fitsSchema(name, request)) return Promise.resolve(fail('not-understood', 'schema'));
    return safely(handlers[name as keyof BackgroundRequests] as AnyHandler, request, sender);
  });
}
