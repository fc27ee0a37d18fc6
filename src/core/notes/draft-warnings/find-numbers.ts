import { kindOfNumber } from './number-kinds.ts';
import type { DraftWarning } from './warning.ts';

/** Digits with single separators between them, not within a word, a price, a fraction or a case number. */
const RUN = /(?<![\p{L}\p{N}_#]|[\p{L}\p{N}][-/.,:_]|[$€£₹])\+?\(?\d(?:(?: ?[-.] ?|\) ?-?|-\(| ?\(| )?\d)*/gu;

/** After a number: a letter, or a sign and more, makes it part of something else. */
const GOES_ON = /^(?:[\p{L}_@%]|[-/:.,]\d|[-/]\p{L})/u;

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

function groupsOf(run: string, offset: number): Group[] {
  return [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    start: offset + index,
    end: offset + index + digits.length,
  }));
}

/** Numbers have at most this many groups of digits (`35-209900-176148-1` has four, some write twos). */
const MOST_GROUPS = 8;

/** The shortest numbers of E.164 in use, and the longest card numbers. */
const FEWEST_DIGITS = 8;
const MOST_DIGITS = 19;

/** The longest number that begins with a group. */
function numberFrom(
  text: string,
  groups: readonly Group[],
  first: number,
): { warning: DraftWarning; next: number } | null {
  const begin = groups[first];
  if (begin === undefined) return null;
  const lead = /(?:\+ ?\(?|\()$/.exec(text.slice(Math.max(0, begin.start - 3), begin.start))?.[0] ?? '';
  for (let next = Math.min(groups.length, first + MOST_GROUPS); next > first; next--) {
    const taken = groups.slice(first, next);
    const length = taken.reduce((sum, { digits }) => sum + digits.length, 0);
    if (length < FEWEST_DIGITS || length > MOST_DIGITS) continue;
    const end = taken.at(-1)?.end ?? 0;
    const kind = kindOfNumber({
      digits: taken.map(({ digits }) => digits).join(''),
      groups: taken.map(({ digits }) => digits.length),
      separators: taken.slice(1).map((group, i) => text.slice(taken[i]?.end, group.start)),
      isInternational: lead.includes('+'),
    });
    if (kind !== null && !GOES_ON.test(text.slice(end, end + 2))) {
      return { warning: { kind, start: begin.start - lead.length, end }, next };
    }
  }
  return null;
}

/** Phone, card, IMEI and Aadhaar-like numbers. @param text In its plain form, see `plain-text.ts`. */
export function findNumbers(text: string): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const groups = groupsOf(run, index);
    for (let i = 0; i < groups.length; ) {
      const found = numberFrom(text, groups, i);
      if (found !== null) warnings.push(found.warning);
      i = found?.next ?? i + 1;
    }
  }
  return warnings;
}
