import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePartialDates, earliestDay, isPartialDate, isSurelyAfter, latestDay } from '#core/since/partial-date.ts';

test.each(['2014', '2014-10', '2014-10-19', '2024-02-29', '2000-02-29', '1998-12-31'])(
  '%s is a partial date',
  (date) => {
    expect(isPartialDate(date)).toBe(true);
  },
);

test.each([
  '',
  '14',
  '2014-13',
  '2014-00',
  '2014-1',
  '2014-10-32',
  '2014-10-00',
  '2023-02-29',
  '1900-02-29',
  '0999',
  '2014-10-19T00:00',
  ' 2014',
  '2014-10-',
  'May 2014',
])('%j is none', (date) => {
  expect(isPartialDate(date)).toBe(false);
});

test.each([
  ['2014', '2014-01-01', '2014-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2014-10-19', '2014-10-19', '2014-10-19'],
])('%s means a day from %s to %s', (date, first, last) => {
  expect([earliestDay(date), latestDay(date)]).toEqual([first, last]);
});

const DAY = 86_400_000;
/** Every day of two leap-year-crossing years, made by the calendar itself. */
const DAYS = Array.from({ length: 800 }, (_, i) => new Date(Date.UTC(2023, 0, 1) + i * DAY).toISOString().slice(0, 10));
const day = fc.constantFrom(...DAYS);
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const daysOf = (date: string): string[] => DAYS.filter((candidate) => candidate.startsWith(date));

test('first and last day are those of all days that begin like the date', () => {
  fc.assert(
    fc.property(
      partialDate.filter((date) => date !== '2025'),
      (date) => {
        // The list of days ends within 2025-03, which is the one month that it cuts.
        fc.pre(date !== '2025-03');
        expect([earliestDay(date), latestDay(date)]).toEqual([daysOf(date)[0], daysOf(date).at(-1)]);
      },
    ),
  );
});

test('surely after means: every day of one is after every day of the other', () => {
  fc.assert(
    fc.property(partialDate, partialDate, (date, than) => {
      expect(isSurelyAfter(date, than)).toBe(daysOf(date).every((a) => daysOf(than).every((b) => a > b)));
    }),
    { numRuns: 300 },
  );
});

test('the order is by first day, and the less exact date stands before the more exact one', () => {
  const dates = ['2015', '2014-10', '2014-10-01', '2014', '2014-12-30', '2014-01-02'];
  expect(dates.sort(comparePartialDates)).toEqual([
    '2014',
    '2014-01-02',
    '2014-10',
    '2014-10-01',
    '2014-12-30',
    '2015',
  ]);
});
