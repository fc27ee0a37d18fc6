import type { PartialDate } from '#core/explainer.ts';

const SHAPE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** The last day of a month (1 to 12). */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a year, month or day that the calendar has.
 *
 * @example isPartialDate('2024-02-29') // true
 * @example isPartialDate('2023-02-29') // false
 */
export function isPartialDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  if (year < 1000 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

/** The first day that a partial date may mean, as `YYYY-MM-DD`. */
export const earliestDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);

/** The last day that a partial date may mean, as `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const last = day ?? daysIn(year, month);
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

/** Order by the first day that each may mean; of two that begin alike, the less exact comes first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a === b) return 0;
  return earliestDay(a) === earliestDay(b) ? a.length - b.length : earliestDay(a) < earliestDay(b) ? -1 : 1;
}

/**
 * Whether a date lies after another whatever day each of them means: `2014` is not surely after `2014-05`.
 *
 * @example isSurelyAfter('2015', '2014-11-05') // true
 * @example isSurelyAfter('2014-11', '2014-11-05') // false
 */
export const isSurelyAfter = (date: PartialDate, than: PartialDate): boolean => earliestDay(date) > latestDay(than);
