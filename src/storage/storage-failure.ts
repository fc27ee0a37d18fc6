import { type Answer, fail, succeed } from '#core/failure.ts';

/** Names of DOMExceptions, and of Dexie's own errors, that mean "no room left". */
const FULL = new Set(['QuotaExceededError', 'QuotaExceeded']);

/** Dexie wraps the browser's exception in one of its own; the cause stands in `inner`. */
interface WrappedError {
  readonly name?: string;
  readonly message?: string;
  readonly inner?: unknown;
}

/**
 * Runs a storage call; what it throws becomes `storage-full` or `storage-trouble`, with the error's name alone as
 * detail: its message may hold a key, and keys are addresses that a reader visited.
 */
export async function storing<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return succeed(await work());
  } catch (error) {
    const { name, message, inner } = (error ?? {}) as WrappedError;
    const names = [String(name), String((inner as WrappedError | undefined)?.name)];
    // Firefox's storage.local throws a plain Error whose message begins with the exception's name.
    const isFull = names.some((each) => FULL.has(each)) || /^QuotaExceeded/.test(String(message));
    return fail(isFull ? 'storage-full' : 'storage-trouble', names[0]);
  }
}
