/**
 * The name of one edit: `<writer>.<count>`, such as `0mh7k2v9q3f81c2a0.12`. A *writer* is one editor that stands open, from
 * when it shows a text to when it closes or shows another one; it counts its edits from 1. As every writer is new, no two
 * edits ever share a name, not even on a machine that was set back to an older state.
 *
 * An edit replaces all earlier edits of its own writer to that record, and the revision that its writer began from. So the
 * newest revision of each writer ("seen") tells all that a record has replaced: 3 windows, 1,000 edits, 3 names.
 */
export type Revision = string;

/** What a revision looks like: nine digits of time in base 36, eight hexadecimal digits by chance, and the count. */
export const REVISION = /^[0-9a-z]{9}[0-9a-f]{8}\.[1-9][0-9]{0,15}$/;

/** Digits in base 36 for milliseconds since 1970: enough until the year 5188. */
const TIME_DIGITS = 9;

/** Writers that a record remembers. Beyond it the oldest goes: then an edit as old as that one, from elsewhere, would come back beside the text. */
export const MOST_WRITERS = 100;

/** Writer of all records of the first release, which had no revisions; their count is `editedAt`, so that the later one replaces the earlier. */
export const FIRST_RELEASE_WRITER = '0'.repeat(17);

/**
 * A new writer's name.
 *
 * @param now - Milliseconds since 1970, so that names sort by age.
 * @param chance - Four random bytes.
 */
export function writerName(now: number, chance: Uint8Array): string {
  const hex = Array.from(chance.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return Math.max(0, Math.floor(now)).toString(36).padStart(TIME_DIGITS, '0') + hex.padEnd(8, '0');
}

export const revisionOf = (writer: string, count: number): Revision => `${writer}.${count}`;

/** `writerOf('0mh7k2v9q3f81c2a0.12') === '0mh7k2v9q3f81c2a0'` */
export const writerOf = (revision: Revision): string => revision.slice(0, revision.lastIndexOf('.'));

/** `countOf('0mh7k2v9q3f81c2a0.12') === 12` */
export const countOf = (revision: Revision): number => Number(revision.slice(revision.lastIndexOf('.') + 1));

/** An order that is the same everywhere, by writer and then count; it says nothing of which edit is later. */
export const compareRevisions = (a: Revision, b: Revision): number =>
  compareNames(writerOf(a), writerOf(b)) || countOf(a) - countOf(b);

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether whoever has seen `seen` knows of this revision. */
export const isSeen = (seen: readonly Revision[], revision: Revision): boolean =>
  seen.some((each) => writerOf(each) === writerOf(revision) && countOf(each) >= countOf(revision));

/** All that two have seen: the newest revision of each writer, in the order of {@link compareRevisions}. */
export function mergeSeen(a: readonly Revision[], b: readonly Revision[]): Revision[] {
  const newest = new Map<string, Revision>();
  for (const revision of [...a, ...b]) {
    const known = newest.get(writerOf(revision));
    if (known === undefined || countOf(known) < countOf(revision)) newest.set(writerOf(revision), revision);
  }
  return [...newest.values()].sort(compareRevisions);
}

/** Forgets the oldest writers beyond {@link MOST_WRITERS}, never one of `needed`. */
export function pruneSeen(seen: readonly Revision[], needed: readonly Revision[]): readonly Revision[] {
  let surplus = seen.length - MOST_WRITERS;
  if (surplus <= 0) return seen;
  const writers = new Set(needed.map(writerOf));
  return seen.filter((revision) => writers.has(writerOf(revision)) || surplus-- <= 0);
}
