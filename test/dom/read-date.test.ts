import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateInText, readDate } from '#dom/read-date.ts';

const NOW = Date.UTC(2026, 10, 23);

describe('a date in markup', () => {
  it.each([
    ['2014-10-22', '2014-10-22'],
    ['2014-10-22T06:30:00Z', '2014-10-22T06:30:00Z'],
    ['2014-10-22T06:30:00.123+05:30', '2014-10-22T06:30:00+05:30'],
    ['2014-10-22 06:30:00 +0530', '2014-10-22T06:30:00+05:30'],
    ['2014-10-22T06:30', '2014-10-22T06:30:00'],
    ['20141022', '2014-10-22'],
    ['20141022T063000Z', '2014-10-22T06:30:00Z'],
    ['1413959400', '2014-10-22T06:30:00Z'],
    ['1413959400000', '2014-10-22T06:30:00Z'],
    ['October 22, 2014', '2014-10-22'],
    ['Wed, 22 Oct 2014 06:30:00 GMT', '2014-10-22'],
    ['2014/10/22', '2014-10-22'],
  ])('%s is %s', (text, expected) => expect(readDate(text, NOW)).toBe(expected));

  it.each([
    ['says no day', '2014'],
    ['is no day that there is', '2014-02-30'],
    ['lies before the web had news', '1970-01-01'],
    ['lies years ahead', '2031-01-01'],
    ['may be one of two days', '03/04/2019'],
    ['is empty', ' '],
    ['is no date', 'yesterday'],
  ])('is not read where it %s: %s', (_, text) => expect(readDate(text, NOW)).toBeNull());

  it('gives the day back for every day that it is given', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date(NOW), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const long = date.toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        expect([readDate(day, NOW), readDate(long, NOW), readDate(date.toISOString(), NOW)?.slice(0, 10)]).toEqual([
          day,
          day,
          day,
        ]);
      }),
    );
  });
});

describe('a date in running text', () => {
  it.each([
    ['Posted on December 18, 2025 by Jo', '2025-12-18'],
    ['By Ann Example | 3rd of May 2021 | 5 min read', '2021-05-03'],
    ['Veröffentlicht am 7. März 2019', '2019-03-07'],
    ['Publié le 14 juin 2018', '2018-06-14'],
    ['12 de octubre de 2020', '2020-10-12'],
    ['2021年5月3日', '2021-05-03'],
    ['April 26, 2024Updated later', '2024-04-26'],
    ['no date at all', null],
    ['The year 2014', null],
    ['May 2014 be remembered', null],
  ])('%s: %s', (text, expected) => expect(findDateInText(text, NOW)).toBe(expected));
});
