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

/** A database that can be opened anew: Dexie itself never tries again once an opening has failed. */
interface Reopened {
  close(options: { readonly disableAutoOpen: boolean }): void;
}

/** Runs work on a database as {@link storing} does. After a failure the next call opens the database anew. */
export const storingIn = <T>(database: Reopened, work: () => Promise<T>): Promise<Answer<T>> =>
  storing(async () => {
    try {
      return await work();
    } catch (error) {
      database.close({ disableAutoOpen: false });
      throw error;
    }
  });

/**
 * Runs a storage call; what it throws becomes `storage-full` or `storage-trouble`, with the error's name alone as
 * detail: its message may hold a key, and keys are addresses that a reader visited.
 */
export async function storing<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return succeed(await work());
  } catch (error) {
    return storageFailure(error);
  }
}

/** What a storage call threw, as {@link storing} names it. */
export function storageFailure(error: unknown): Answer<never> {
  const chain = chainOf(error);
  const names = chain.map(({ name }) => String(name));
  const isFull = names.some((each) => FULL.has(each)) || SAYS_FULL.test(String(chain[0]?.message));
  return fail(isFull ? 'storage-full' : 'storage-trouble', names[0]);
}

/** An error and the causes that it wraps, from the outside in; of an opening that failed there are three. */
function chainOf(error: unknown): readonly WrappedError[] {
  const chain: WrappedError[] = [];
  for (let each = error; chain.length < 5 && (chain.length === 0 || each); each = chain.at(-1)?.inner)
    chain.push((each ?? {}) as WrappedError);
  return chain;
}
