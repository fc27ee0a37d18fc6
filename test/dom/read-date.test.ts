import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateHabits, datesInText, monthAlone, readDate } from '#dom/read-date.ts';

const NOW = Date.UTC(2026, 10, 23);
const HABITS: DateHabits = { now: NOW, language: 'en', isDayFirst: null };

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
  ])('%s is %s', (text, expected) => expect(readDate(text, HABITS)).toBe(expected));

  it.each([
    ['says no day', '2014'],
    ['is no day that there is', '2014-02-30'],
    ['lies before the web had news', '1970-01-01'],
    ['lies years ahead', '2031-01-01'],
    ['may be one of two days', '03/04/2019'],
    ['is empty', ' '],
    ['is no date', 'yesterday'],
  ])('is not read where it %s: %s', (_, text) => expect(readDate(text, HABITS)).toBeNull());

  it('gives the day back for every day that it is given', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date(NOW), noInvalidDate: true });
    const languages = fc.constantFrom(
      'en-GB',
      'en-US',
      'de',
      'fr',
      'es',
      'pt',
      'it',
      'nl',
      'pl',
      'sv',
      'ru',
      'hu',
      'tr',
    );
    fc.assert(
      fc.property(days, languages, (date, language) => {
        const day = date.toISOString().slice(0, 10);
        const habits = { ...HABITS, language };
        const long = date.toLocaleDateString(language, {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        expect([readDate(day, habits), readDate(date.toISOString(), habits)?.slice(0, 10)]).toEqual([day, day]);
        expect([language, long, readDate(long, habits)]).toEqual([language, long, day]);
      }),
    );
  });
});

describe('dates in running text', () => {
  it.each([
    ['Posted on December 18, 2025 by Jo', ['2025-12-18']],
    ['By Ann Example | 3rd of May 2021 | 5 min read', ['2021-05-03']],
    ['ByAnn ExampleMay 3, 2021', ['2021-05-03']],
    ['Veröffentlicht am 7. März 2019', ['2019-03-07']],
    ['Publié le 1er juin 2018', ['2018-06-01']],
    ['12 de octubre de 2020', ['2020-10-12']],
    ['2021年5月3日', ['2021-05-03']],
    ['2021년 5월 3일', ['2021-05-03']],
    ['2021-05-03T08:10+02:00', ['2021-05-03']],
    ['April 26, 2024Updated later', ['2024-04-26']],
    ['May 3, 2021. Updated: May 7, 2021', ['2021-05-03', '2021-05-07']],
    ['no date at all', []],
    ['The year 2014', []],
    ['May 2014 be remembered', []],
    ['Marketing 12, 2020 and Top 5 2024', []],
    ['Version 1.12.14.2 of 2020', []],
  ])('%s: %j', (text, expected) => expect(datesInText(text, HABITS).map(({ date }) => date)).toEqual(expected));

  it('says where they stand', () => {
    const text = 'On 3 May 2021, and on 4 May 2021.';
    expect(datesInText(text, HABITS).map(({ start, end }) => text.slice(start, end))).toEqual([
      '3 May 2021',
      '4 May 2021',
    ]);
  });
});

describe('a date in numbers', () => {
  it.each([
    ['is the day first with dots', '03.04.2019', null, '2019-04-03'],
    ['is the day first with dots and a short year', 'Stand: 03.04.19', null, '2019-04-03'],
    ['is the day first where the language says so', '03/04/2019', true, '2019-04-03'],
    ['is the month first where the language says so', '03/04/2019', false, '2019-03-04'],
    ['is the only day that there is', '25/12/2019', false, '2019-12-25'],
    ['is the only day that there is', '12-25-2019', true, '2019-12-25'],
    ['is the only day that has been', '12/11/2026', null, '2026-11-12'],
    ['is one day both ways', '04/04/2019', null, '2019-04-04'],
    ['is not guessed', '3/4/2019', null, undefined],
    ['is no address of a machine', '10.12.14.16', true, undefined],
  ])('%s: %s', (_, text, isDayFirst, expected) =>
    expect(datesInText(text, { ...HABITS, isDayFirst })[0]?.date).toBe(expected),
  );
});

describe('a month without a day', () => {
  it.each([
    ['November 2003', '2003-11'],
    ['Nov. 2003 ', '2003-11'],
    ['November 2003 issue', null],
    ['Novels 2003', null],
    ['November 2044', null],
  ])('%s: %s', (text, expected) => expect(monthAlone(text, HABITS)).toBe(expected));
});
