import { monthNumber } from './month-names.ts';
import { type DateHabits, readDate } from './read-date.ts';

const DAY = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?:[/_-]|$|\D)/;
const DAY_WITH_NAME = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?:\/|$)/i;
const MONTH = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?:\/|$)/;

const two = (text: string) => text.padStart(2, '0');

const pathOf = (address: string) => (URL.canParse(address) ? new URL(address).pathname : '');

/** The day that stands in the path of an address, as `YYYY-MM-DD`: `/2014/10/22/`, `/2014/oct/22/`, `/story-20141022`. */
export function dayInAddress(address: string, habits: DateHabits): string | null {
  const path = pathOf(address);
  const day = DAY.exec(path);
  if (day !== null) return readDate(`${day[1]}-${day[2]}-${day[3]}`, habits);
  const [, year = '', name = '', date = ''] = DAY_WITH_NAME.exec(path) ?? [];
  return year === '' ? null : readDate(`${year}-${two(String(monthNumber(name, null)))}-${two(date)}`, habits);
}

/** The month that stands in the path of an address, as `YYYY-MM`: `/2014/10/`. */
export function monthInAddress(address: string, habits: DateHabits): string | null {
  const month = MONTH.exec(pathOf(address));
  return month === null ? null : (readDate(`${month[1]}-${month[2]}-01`, habits)?.slice(0, 'YYYY-MM'.length) ?? null);
}
