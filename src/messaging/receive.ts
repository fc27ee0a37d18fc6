import type { Runtime } from 'webextension-polyfill';
import { type Answer, fail } from '#core/failure.ts';
import type { Message } from './protocol.ts';

/** A handler of whatever request. */
export type AnyHandler = (request: unknown, sender: Runtime.MessageSender) => Promise<Answer<unknown>>;

/** A handler that throws has a fault of ours: its asker gets an answer all the same, and nothing is logged. */
export async function safely(
  handler: AnyHandler,
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Answer<unknown>> {
  try {
    return await handler(request, sender);
  } catch {
    return fail('not-understood', 'handler');
  }
}

/** Whether something that arrived is one of our messages, to this receiver. */
export function isMessageTo(to: Message['to'], message: unknown): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const { to: receiver, name, request } = message as Partial<Message>;
  return receiver === to && typeof name === 'string' && typeof request === 'object' && request !== null;
}
