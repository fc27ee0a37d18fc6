import { findEmails, findPostalAddresses } from './find-addresses.ts';
import { findNumbers } from './find-numbers.ts';
import { plainText } from './plain-text.ts';
import type { DraftWarning } from './warning.ts';

/**
 * What in a draft looks personal, in the order of the text, without overlaps. It is a hint, not a judgement: a number that
 * passes a check can be another thing, and what is not found may be personal all the same.
 *
 * @example findWarnings('Write to a.b@example.in') // [{ kind: 'email', start: 9, end: 23 }]
 */
export function findWarnings(text: string): DraftWarning[] {
  const plain = plainText(text);
  const all = [...findEmails(plain), ...findNumbers(plain), ...findPostalAddresses(plain)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: DraftWarning[] = [];
  for (const warning of all) if (warning.start >= (kept.at(-1)?.end ?? 0)) kept.push(warning);
  return kept;
}
