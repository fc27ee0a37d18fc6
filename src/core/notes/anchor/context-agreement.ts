import type { Span } from './searchable-article.ts';

/**
 * What one edit costs, in characters that agree. Between unrelated stretches of prose it keeps the sum near nothing: the
 * best alignment of two such stretches has about two edits for three characters.
 */
const EDIT = 2;

/**
 * How many characters of `wanted`, from its beginning, stand at the beginning of `found`, less {@link EDIT} for each edit
 * (insertion, deletion, substitution of one UTF-16 code unit) in between; as far as that is worth it.
 *
 * @example agreementFromStart('the cat sat', 'the dog sat') // 11 - 3 * 2 = 5
 */
export function agreementFromStart(wanted: string, found: string): number {
  let row = Array.from({ length: found.length + 1 }, (_, column) => column);
  let best = 0;
  for (let i = 0; i < wanted.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < found.length; j++) {
      const same = wanted.charCodeAt(i) === found.charCodeAt(j) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + same, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
    best = Math.max(best, i + 1 - EDIT * Math.min(...row));
  }
  return best;
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** What it is worth, in characters, that a quote from the article's first or last words stands there again. */
const AT_THE_EDGE = 8;

/** How many characters of the context speak for a place. */
const agreeing = (wanted: string, found: string): number =>
  wanted.length > 0 ? agreementFromStart(wanted, found) : found.length === 0 ? AT_THE_EDGE : 0;

/** Room for what was inserted into the context since. UTF-16 code units. */
const ROOM = 12;

/** What stands before a place against what stood before the quote. Both in folded form. */
export const agreementBefore = (text: string, at: number, prefix: string): number =>
  agreeing(reversed(prefix), reversed(text.slice(Math.max(0, at - prefix.length - ROOM), at)));

/** The same for what stands after. */
export const agreementAfter = (text: string, at: number, suffix: string): number =>
  agreeing(suffix, text.slice(at, at + suffix.length + ROOM));

/** How many characters next to a place are the same as next to the quote, without a gap: the longer of the two sides. */
export function adjacentCharacters(text: string, { start, end }: Span, prefix: string, suffix: string): number {
  const same = (wanted: string, at: (i: number) => string | undefined): number => {
    let length = 0;
    while (length < wanted.length && wanted[length] === at(length)) length++;
    return length;
  };
  return Math.max(
    same(reversed(prefix), (i) => text[start - 1 - i]),
    same(suffix, (i) => text[end + i]),
  );
}
