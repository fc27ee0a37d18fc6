import type { NoteSubject } from '#core/notes/note.ts';
import type { DraftRow, NoteRow } from '#core/notes/rows.ts';
import { siteOf } from '#core/site.ts';

/** What a text of the reader's is: a note on one of three things, or a draft. */
export type TextKind = NoteSubject['kind'] | 'draft';

/** In the order in which they are offered. */
export const TEXT_KINDS: readonly TextKind[] = ['article', 'quote', 'explainer', 'draft'];

/** A note or a draft in the notebook's list. A draft has no explainer, no quote and no tags. */
export interface TextRow extends Omit<NoteRow, 'kind'> {
  readonly kind: TextKind;
  /** Host of the article without `www.`, or null. */
  readonly site: string | null;
}

export const rowOfNote = (row: NoteRow): TextRow => ({ ...row, site: row.url === null ? null : siteOf(row.url) });

export const rowOfDraft = ({ putAt: _, ...row }: DraftRow): TextRow => ({
  ...row,
  kind: 'draft',
  site: siteOf(row.url),
  explainer: null,
  quote: null,
  tags: [],
});

/** The last edited first; those of one moment always in the same order. */
export const newestFirst = (rows: readonly TextRow[]): TextRow[] =>
  rows.toSorted((a, b) => b.editedAt - a.editedAt || (a.id < b.id ? 1 : -1));

/** The list with a row put in, or in the place of the one with its id. */
export const withRow = (rows: readonly TextRow[], row: TextRow): TextRow[] =>
  newestFirst([...rows.filter(({ id }) => id !== row.id), row]);

export const withoutRows = (rows: readonly TextRow[], ids: ReadonlySet<string>): TextRow[] =>
  rows.filter(({ id }) => !ids.has(id));
