import type { AnyHandler } from '#messaging/receive.ts';
import { storageFailure } from '#storage/storage-failure.ts';

/** Faults of our own: no storage throws one. They stay what they are, and their asker is told `not-understood`. */
const OURS = [TypeError, RangeError, ReferenceError, SyntaxError];

/**
 * The same handlers, of which none throws because the browser's storage does (its settings are read and written by many):
 * that is answered with `storage-full` or `storage-trouble`.
 */
export function withNamedFailures<H extends object>(handlers: H): H {
  const named = ([name, handler]: [string, AnyHandler]) => {
    const answer: AnyHandler = async (request, sender) => {
      try {
        return await handler(request, sender);
      } catch (error) {
        if (OURS.some((kind) => error instanceof kind)) throw error;
        return storageFailure(error);
      }
    };
    return [name, answer];
  };
  return Object.fromEntries(Object.entries(handlers).map(named)) as H;
}
