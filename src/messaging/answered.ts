import { type Answer, type FailureName, fail } from '#core/failure.ts';

/**
 * The answer, or `whenGone` where nobody is left to give one: a browser then throws (sometimes at once, as the whole
 * `browser.runtime` has lost its connection) or answers with nothing.
 */
export async function answered<T>(ask: () => Promise<unknown>, whenGone: FailureName): Promise<Answer<T>> {
  try {
    const answer = await ask();
    return isAnswer<T>(answer) ? answer : fail(whenGone);
  } catch {
    return fail(whenGone);
  }
}

const isAnswer = <T>(value: unknown): value is Answer<T> =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
