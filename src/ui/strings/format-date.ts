import type { PartialDate } from '#core/explainer.ts';
import { isPartialDate } from '#core/since/partial-date.ts';
import { dateFormatter } from './date-formatter.ts';

/** What `Intl` may say of a date: only the parts that the date has. */
const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { timeZone: 'UTC', year: 'numeric' },
  { timeZone: 'UTC', year: 'numeric', month: 'long' },
  { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
];

/**
 * A date as its readers write it, and no more exact than it is: `2014-10` is "October 2014". Of a date-time only the
 * date as it is written counts, whatever its time zone. What is no date is given back as it is.
 *
 * @example formatDate('2014-10', 'en') // 'October 2014'
 */
export function formatDate(date: PartialDate, locale: string): string {
  const written = date.slice(0, 10);
  if (!isPartialDate(written)) return date;
  const [year = 0, month = 1, day = 1] = written.split('-').map(Number);
  return dateFormatter(locale, PARTS[written.split('-').length - 1] ?? {}).format(Date.UTC(year, month - 1, day));
}
