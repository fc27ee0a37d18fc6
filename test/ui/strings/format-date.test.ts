import { date as anyDate, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '#ui/strings/format-date.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

describe('a date', () => {
  it.each([
    ['2014', 'en', '2014'],
    ['2014-10', 'en', 'October 2014'],
    ['2014-10-22', 'en', 'October 22, 2014'],
    ['2014-10-22', 'en-GB', '22 October 2014'],
    ['2014-10', 'de', 'Oktober 2014'],
    ['2014-10-22T23:30:00-11:00', 'en-GB', '22 October 2014'],
    ['2014-10-01T00:10:00+05:30', 'en-GB', '1 October 2014'],
  ])('%s reads in %s as %s', (date, locale, read) => {
    expect(formatDate(date, locale)).toBe(read);
  });

  it.each(['', 'soon', '2014-13', '2014-02-30', '14-10'])('is given back when it is none: "%s"', (text) => {
    expect(formatDate(text, 'en')).toBe(text);
  });

  it('is no more exact than it is written, on any day', () => {
    const day = anyDate({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    assert(
      property(day, constantFrom(4, 7, 10), (when, length) => {
        const [year = '', month = '', monthDay = ''] = when.toISOString().slice(0, 10).split('-');
        const parts = [String(Number(monthDay)), MONTHS[Number(month) - 1], String(Number(year))];
        const read = parts.slice(length === 4 ? 2 : length === 7 ? 1 : 0).join(' ');
        expect(formatDate(when.toISOString().slice(0, length), 'en-GB')).toBe(read);
      }),
    );
  });
});
