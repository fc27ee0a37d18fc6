import { type Answer, fail, succeed } from '#core/failure.ts';

/** Names of DOMExceptions, and of Dexie's own errors, that mean "no room left". */
const FULL = new Set(['QuotaExceededError', 'QuotaExceeded']);

/**
 * What `storage.local` says of it, in a plain Error: Firefox the exception's name, Chromium the name of its limit
 * (`Resource::kQuotaBytes quota exceeded`) or, on a disk that is full, of the file's error (`FILE_ERROR_NO_SPACE`).
 */
const SAYS_FULL = /quota|NO_SPACE|no space left/i;

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
    const isFull = names.some((each) => FULL.has(each)) || SAYS_FULL.test(String(message));
    return fail(isFull ? 'storage-full' : 'storage-trouble', names[0]);
  }
}
