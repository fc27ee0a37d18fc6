// @ts-check
/** Milliseconds between two looks: short against anything a person would notice, long against the cost of a look. */
const LOOK_EVERY_MS = 40;

/**
 * Asks again and again until the answer is truthy, and gives it back.
 *
 * @template T
 * @param {() => T | Promise<T>} ask An error counts as "not yet"; the last one is told when time is up.
 * @param {{what: string, withinMs?: number}} options `what` completes the sentence "waited … for".
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(ask, { what, withinMs = 10_000 }) {
  const end = Date.now() + withinMs;
  let lastError = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      lastError = '';
    } catch (error) {
      lastError = error instanceof Error ? `: ${error.message}` : '';
    }
    if (Date.now() > end) throw new Error(`waited ${withinMs} ms in vain for ${what}${lastError}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/**
 * The promise's value, or an error once time is up.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} what
 * @returns {Promise<T>}
 */
export async function within(promise, ms, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms);
  });
  try {
    return /** @type {T} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}
