import { monthNumber } from './month-names.ts';

/** What has to be known to read a date that people wrote. */
export interface DateHabits {
  /** Milliseconds since 1970: a story is not from the future. */
  readonly now: number;
  /** BCP 47 tag of the page; null where it does not say. */
  readonly language: string | null;
  /** Whether the day stands first in 03/04/2019; null where neither language nor address tell. */
  readonly isDayFirst: boolean | null;
}

/** A date in a text, and where it stands: UTF-16 code units, `end` exclusive. */
export interface DateInText {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** As exact as what was read: a date, or a date and a time with or without offset. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$/;

/** What may be a month's name. A class of all letters (`\p{L}`) would take longer to compile than all else here to run. */
const WORD = String.raw`[^\s\d.,;:!?()|/·•–—-]{2,20}`;

/**
 * All ways to write a day that are read in texts, one after the other: 2019年11月12日, 12 November 2019, Nov. 12, 2019,
 * 2019 November 12, 2019/11/12, 12.11.2019 and 12/11/2019, 12.11.19.
 */
const IN_TEXT = new RegExp(
  [
    String.raw`(?<y1>\d{4})\s*[年년]\s*(?<m1>\d{1,2})\s*[月월]\s*(?<d1>\d{1,2})\s*[日일]`,
    String.raw`(?<!\d)(?<d2>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?\s+(?:de\s+|of\s+)?(?<m2>${WORD})\.?,?\s+(?:del?\s+)?(?<y2>\d{4})(?!\d)`,
    String.raw`(?<m3>${WORD})\.?\s+(?<d3>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y3>\d{4})(?!\d)`,
    String.raw`(?<!\d)(?<y4>\d{4})\.?\s+(?<m4>${WORD})\.?\s+(?<d4>\d{1,2})(?!\d)`,
    String.raw`(?<!\d)(?<y5>\d{4})[/.-](?<m5>\d{1,2})[/.-](?<d5>\d{1,2})(?!\d)`,
    String.raw`(?<![\d./-])(?<a>\d{1,2})(?<sign>[./-])\s?(?<b>\d{1,2})\k<sign>\s?(?<y6>\d{4})(?!\d)`,
    String.raw`(?<![\d./-])(?<d7>\d{2})\.(?<m7>\d{2})\.(?<y7>\d{2})(?![\d.])`,
  ].join('|'),
  'g',
);

/** A month without its day, alone on its line. */
const MONTH_ALONE = /^([^\s\d.,:]{3,15})\.?,?\s+(\d{4})$/;

/** Nothing else is a date; looked for first, as most lines have none. */
const MAY_BE_DATE = /(?:19|20)\d\d|\d\.\d\d\.\d\d/;

/** Before the web had news there is nothing to read; what lies years ahead is a template's date. */
const FIRST_YEAR = 1990;
const AHEAD_MS = 2 * 24 * 60 * 60 * 1000;

const two = (n: number | string) => String(n).padStart(2, '0');

/** `YYYY-MM-DD`, or null where there is no such day or it can not be a story's. */
function day(year: number, month: number, date: number, now: number): string | null {
  const time = Date.UTC(year, month - 1, date);
  const real = new Date(time);
  const isReal = real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
  if (!isReal || year < FIRST_YEAR || time > now + AHEAD_MS) return null;
  return `${year}-${two(month)}-${two(date)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function readIso(text: string, now: number): string | null {
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  if (match === null) return null;
  const [, year, month, date, hour, minute, second = '00', zone] = match;
  const onDay = day(Number(year), Number(month), Number(date), now);
  if (onDay === null || hour === undefined) return onDay;
  return `${onDay}T${two(hour)}:${minute}:${second}${offset(zone)}`;
}

/** Seconds or milliseconds since 1970, as some publishers' `<meta>` have it. */
function readEpoch(text: string, now: number): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const date = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return date.getTime() > now + AHEAD_MS ? null : `${date.toISOString().slice(0, 19)}Z`;
}

/** 3/4/2019 in the page's own order, or in the only one that gives a day that has been; null where both do. */
function dayInNumbers(a: number, b: number, year: number, isDayFirst: boolean | null, now: number): string | null {
  const [dayFirst, monthFirst] = [day(year, b, a, now), day(year, a, b, now)];
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst;
  if (isDayFirst === null) return null;
  return isDayFirst ? dayFirst : monthFirst;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups, habits: DateHabits): string | null {
  const { now, language } = habits;
  const { a, b, sign, y6, y7, m7, d7 } = groups;
  if (y6 !== undefined) return dayInNumbers(Number(a), Number(b), Number(y6), sign === '.' || habits.isDayFirst, now);
  if (y7 !== undefined) return day(2000 + Number(y7), Number(m7), Number(d7), now);
  for (const n of [1, 2, 3, 4, 5]) {
    const [year, month = '', date] = [groups[`y${n}`], groups[`m${n}`], groups[`d${n}`]];
    if (year === undefined) continue;
    const number = /^\d/.test(month) ? Number(month) : monthNumber(month, language);
    return number === 0 ? null : day(Number(year), number, Number(date), now);
  }
  return null;
}

/** All days that are named in a text, in order. A date that may mean two days, like 03/04/2019, is not guessed. */
export function datesInText(text: string, habits: DateHabits): DateInText[] {
  if (!MAY_BE_DATE.test(text)) return [];
  return [...text.matchAll(IN_TEXT)].flatMap((match) => {
    const date = dayOf(match.groups ?? {}, habits);
    return date === null ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
  });
}

/** `YYYY-MM` for a line that is a month and a year and nothing else; null for any other. */
export function monthAlone(text: string, { now, language }: DateHabits): string | null {
  const match = MONTH_ALONE.exec(text.trim());
  const month = match === null ? 0 : monthNumber(match[1] ?? '', language);
  return month === 0 ? null : (day(Number(match?.[2]), month, 1, now)?.slice(0, 'YYYY-MM'.length) ?? null);
}

/**
 * A date as pages write it into their markup, as ISO 8601 and as exact as it was given; null where it can not be read
 * for sure, lies before 1990, or more than two days after now.
 *
 * @example readDate('2014-10-22 06:30:00 +0530', habits) // '2014-10-22T06:30:00+05:30'
 */
export function readDate(text: string, habits: DateHabits): string | null {
  const trimmed = text.trim();
  const { now } = habits;
  return readIso(trimmed, now) ?? readEpoch(trimmed, now) ?? datesInText(trimmed, habits)[0]?.date ?? null;
}
