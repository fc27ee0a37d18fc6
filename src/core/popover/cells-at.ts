import type { JurisdictionCell, PartialDate } from '#core/explainer.ts';
import { earliestDay, latestDay } from '#core/since/partial-date.ts';

/**
 * The cells that were in force on a date, oldest first; several may be: a new act that comes in steps stands beside the
 * old one. A date or a limit that is only a month or a year counts with all its days.
 *
 * @example cellsAt([{ from: '2023-08-11', until: null, text: 'DPDP Act', source: null }], '2014-11') // []
 */
export function cellsAt(cells: readonly JurisdictionCell[], date: PartialDate): readonly JurisdictionCell[] {
  return cells.filter((cell) => hasBegun(cell, date) && !isOver(cell, date));
}

const hasBegun = (cell: JurisdictionCell, date: PartialDate): boolean =>
  cell.from === null || earliestDay(cell.from) <= latestDay(date);

const isOver = (cell: JurisdictionCell, date: PartialDate): boolean =>
  cell.until !== null && latestDay(cell.until) < earliestDay(date);
