import { TEXT_KINDS, type TextKind, type TextRow } from './text-row.ts';

/** Which texts are listed; all that is not null must hold. */
export interface TextFilter {
  /** Words that are looked for; empty: any. */
  readonly query: string;
  readonly kind: TextKind | null;
  /** Host without `www.`. */
  readonly site: string | null;
  /** Id of the explainer that the note is on. */
  readonly explainer: string | null;
  readonly tag: string | null;
  /** Last edited on this day or later, `2026-11-28`, by the reader's clock. */
  readonly from: string | null;
  /** On this day or earlier. */
  readonly to: string | null;
}

export const NO_FILTER: TextFilter = {
  query: '',
  kind: null,
  site: null,
  explainer: null,
  tag: null,
  from: null,
  to: null,
};

/** The parts of a filter that are chosen, not typed. */
export type ChosenFilter = Exclude<keyof TextFilter, 'query'>;

export const CHOSEN_FILTERS: readonly ChosenFilter[] = ['kind', 'site', 'explainer', 'tag', 'from', 'to'];

/** The day of a moment by the reader's own clock, as a date field has it. @example dayOf(0) // '1970-01-01' in London */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether a text is of those that are chosen; the query is not asked here. */
export function fitsChosen(filter: TextFilter, row: TextRow): boolean {
  const { kind, site, explainer, tag, from, to } = filter;
  if (kind !== null && row.kind !== kind) return false;
  if (site !== null && row.site !== site) return false;
  if (explainer !== null && row.explainer !== explainer) return false;
  if (tag !== null && !row.tags.includes(tag)) return false;
  if (from === null && to === null) return true;
  const day = dayOf(row.editedAt);
  return (from === null || day >= from) && (to === null || day <= to);
}

/** A filter that was kept somewhere; what is none of ours is left out. */
export function readFilter(kept: unknown): TextFilter {
  const object = typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const text = (name: string): string | null => {
    const value = object[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const day = (name: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(text(name) ?? '') ? text(name) : null);
  return {
    query: text('query') ?? '',
    kind: TEXT_KINDS.find((kind) => kind === object.kind) ?? null,
    site: text('site'),
    explainer: text('explainer'),
    tag: text('tag'),
    from: day('from'),
    to: day('to'),
  };
}
