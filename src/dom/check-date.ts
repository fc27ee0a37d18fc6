import type { DateSource } from '#core/article.ts';

/** A date of a story and where it was found. */
export interface FoundDate {
  /** ISO 8601, as exact as the page says. */
  readonly date: string;
  readonly from: DateSource;
}

/** Looks in one place. */
export type DateFinder = () => FoundDate | null;

const HOUR_MS = 60 * 60 * 1000;

/** `YYYY-MM-DD`, or less where less is known. */
export const dayOf = (date: string) => date.slice(0, 'YYYY-MM-DD'.length);

/** From UTC-12 to UTC+14: how much later and earlier than in Greenwich a day ends and begins. */
const LATEST_END_MS = 36 * HOUR_MS;
const EARLIEST_BEGIN_MS = -14 * HOUR_MS;

const isInGreenwich = (moment: string) => !/[+-](?!00:00)\d\d:\d\d$/.test(moment);

/** Whether it was the shown day somewhere at that moment. A clock with its own offset from Greenwich is right on its day. */
function isSameMomentElsewhere(moment: string, shown: string): boolean {
  if (!moment.includes('T') || (shown > moment && !isInGreenwich(moment))) return false;
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(moment) ? moment : `${moment}Z`) - Date.parse(dayOf(shown));
  return time >= EARLIEST_BEGIN_MS && time < LATEST_END_MS;
}

/**
 * What the markup says, held against what the reader sees. A story was not published later than the day that it shows:
 * markup that says so was written by a program, on moving house or on each change. And where the markup's clock is
 * Greenwich's, the day is the one that the page shows.
 */
export function checkDate(marked: FoundDate, shown: readonly DateFinder[]): FoundDate {
  for (const find of shown) {
    const seen = find();
    if (seen === null || seen.date.length < dayOf(marked.date).length) continue;
    if (dayOf(seen.date) === dayOf(marked.date)) return marked;
    if (isSameMomentElsewhere(marked.date, seen.date)) return { date: dayOf(seen.date), from: marked.from };
    if (dayOf(seen.date) < dayOf(marked.date)) return seen;
  }
  return marked;
}
