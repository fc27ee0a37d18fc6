/** As exact as what was read: a date, or a date and a time with or without offset. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$/;

/** In this order: "12 November 2019", "Nov. 12, 2019", "2019/11/12". A date like 03/04/2019 means two days; none is guessed. */
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const MONTH_FIRST = /\b(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const YEAR_FIRST = /\b(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\b/;
const EAST_ASIAN = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;

/** How months begin in English, German, French, Spanish, Portuguese, Italian and Dutch, by number. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|mrz|maa|mrt)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|août|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|out|ott)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
];

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

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => month.test(lower)) + 1;
}

/** Nothing else is a date; looked for first, as most lines have none. */
const YEAR = /(?:19|20)\d\d/;

/** The first date that stands in running text, written with a month's name or with the year first; null: none. */
export function findDateInText(text: string, now: number): string | null {
  if (!YEAR.test(text)) return null;
  const eastAsian = EAST_ASIAN.exec(text);
  if (eastAsian !== null) return day(Number(eastAsian[1]), Number(eastAsian[2]), Number(eastAsian[3]), now);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return day(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]), now);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null)
    return day(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]), now);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), now);
  return null;
}

/**
 * A date as pages write it into their markup, as ISO 8601 and as exact as it was given; null where it can not be read
 * for sure, lies before 1990, or more than two days after `now` (milliseconds since 1970).
 *
 * @example readDate('2014-10-22 06:30:00 +0530', Date.now()) // '2014-10-22T06:30:00+05:30'
 */
export function readDate(text: string, now: number): string | null {
  const trimmed = text.trim();
  return readIso(trimmed, now) ?? readEpoch(trimmed, now) ?? findDateInText(trimmed, now);
}
