import type { Note } from '#core/notes/note.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';

const COLUMNS = ['kind', 'id', 'url', 'title', 'explainer', 'quote', 'text', 'tags', 'created', 'edited'] as const;

/**
 * Spreadsheets run a cell that begins with one of these. An apostrophe in front keeps it a text; one more where some stand
 * already, so that taking one away gives the cell back.
 */
const RUNS = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const withoutFormula = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

/** RFC 4180: quoted where it holds a quote, a comma or a line break. Spaces at the ends are kept by quoting, too. */
const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

type Row = { readonly [C in (typeof COLUMNS)[number]]: string };

const iso = (time: number): string => new Date(time).toISOString();

const noteRow = (note: Note): Row => ({
  kind: note.subject.kind,
  id: note.id,
  url: note.url ?? '',
  title: note.title,
  explainer: note.subject.kind === 'explainer' ? note.subject.explainer : '',
  quote: note.subject.kind === 'quote' ? note.subject.anchor.exact : '',
  text: note.text,
  tags: note.tags.join(', '),
  created: iso(note.createdAt),
  edited: iso(note.editedAt),
});

/**
 * Notes and drafts as a table for spreadsheets (RFC 4180, UTF-8 with its mark, which spreadsheets ask for). A draft's name
 * is in `title` of nothing: only its comment is there. Not read again: what a cell began with is kept by the apostrophe.
 */
export function writeCsv({ notes, drafts }: Pick<UserTexts, 'notes' | 'drafts'>): string {
  const rows: Row[] = [
    ...notes.flatMap((note) => [note, ...note.rivals.map((rival) => ({ ...note, ...rival }))]).map(noteRow),
    ...drafts.map((draft) => ({
      kind: 'draft',
      id: draft.id,
      url: draft.url,
      title: draft.title,
      explainer: '',
      quote: '',
      text: draft.comment,
      tags: '',
      created: iso(draft.createdAt),
      edited: iso(draft.editedAt),
    })),
  ];
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((name) => quoted(withoutFormula(row[name]))).join(',')),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
