import { array, assert, constantFrom, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JurisdictionCell } from '#core/explainer.ts';
import { cellsAt } from '#core/popover/cells-at.ts';

const cell = (from: string | null, until: string | null, text: string): JurisdictionCell => ({
  from,
  until,
  text,
  source: null,
});

const india = [cell('2011-04', '2027-05', 'IT Act'), cell('2023-08-11', null, 'DPDP Act')];

describe('what was so in a place', () => {
  it.each([
    ['2014-11', ['IT Act']],
    ['1999', []],
    ['2011', ['IT Act']],
    ['2023-08-10', ['IT Act']],
    ['2023-08-11', ['IT Act', 'DPDP Act']],
    ['2023', ['IT Act', 'DPDP Act']],
    ['2027-06', ['DPDP Act']],
  ])('on %s is %j', (date, texts) => {
    expect(cellsAt(india, date).map(({ text }) => text)).toEqual(texts);
  });

  it('are the cells one of whose days is a day of the date', () => {
    const dates = ['2013', '2014', '2014-02', '2014-03', '2014-02-27', '2014-02-28', '2014-03-01', '2016-02-29'];
    const anyLimits = record({ from: option(constantFrom(...dates)), until: option(constantFrom(...dates)) });
    // One that ends before it begins is a fault of the dataset, and its compiler's business.
    const anyCell = anyLimits.filter(({ from, until }) => allDays.some((day) => inForce(cell(from, until, ''), day)));
    assert(
      property(array(anyCell, { maxLength: 4 }), constantFrom(...dates), (limits, date) => {
        const cells = limits.map(({ from, until }, i) => cell(from, until, String(i)));
        expect(cellsAt(cells, date)).toEqual(cells.filter((c) => daysOf(date).some((day) => inForce(c, day))));
      }),
    );
  });
});

/** Every day from 2012 to 2017, as `YYYY-MM-DD`. */
const allDays = Array.from({ length: 2192 }, (_, i) => new Date(Date.UTC(2012, 0, 1 + i)).toISOString().slice(0, 10));

const daysOf = (date: string): string[] => allDays.filter((day) => day.startsWith(date));

const inForce = (c: JurisdictionCell, day: string): boolean =>
  (c.from === null || c.from <= day || day.startsWith(c.from)) &&
  (c.until === null || day <= c.until || day.startsWith(c.until));
