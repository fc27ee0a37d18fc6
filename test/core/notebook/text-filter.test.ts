import { describe, expect, it, test } from 'vitest';
import { isBackupDue } from '#core/notebook/backup-due.ts';
import { facetsOf } from '#core/notebook/facets.ts';
import { dayOf, fitsChosen, NO_FILTER, readFilter, type TextFilter } from '#core/notebook/text-filter.ts';
import { newestFirst, rowOfDraft, rowOfNote, type TextRow, withoutRows, withRow } from '#core/notebook/text-row.ts';

const AT = new Date(2026, 10, 28, 23, 59).getTime();

const row = (change: Partial<TextRow> = {}): TextRow => ({
  id: '1',
  kind: 'article',
  url: 'https://www.news.example/a',
  site: 'news.example',
  explainer: null,
  title: 'Story',
  excerpt: '',
  quote: null,
  tags: ['law', 'to ask'],
  createdAt: AT,
  editedAt: AT,
  rivals: 0,
  ...change,
});

describe('a filter', () => {
  test.each<[Partial<TextFilter>, boolean]>([
    [{}, true],
    [{ kind: 'article' }, true],
    [{ kind: 'draft' }, false],
    [{ site: 'news.example' }, true],
    [{ site: 'example' }, false],
    [{ tag: 'to ask' }, true],
    [{ tag: 'ask' }, false],
    [{ explainer: 'imei' }, false],
    [{ from: '2026-11-28' }, true],
    [{ from: '2026-11-29' }, false],
    [{ to: '2026-11-28' }, true],
    [{ to: '2026-11-27' }, false],
    [{ from: '2026-11-01', to: '2026-11-30', tag: 'law', kind: 'article' }, true],
    [{ from: '2026-11-01', to: '2026-11-30', tag: 'law', kind: 'quote' }, false],
  ])('%o lets the note through: %s', (change, expected) => {
    expect(fitsChosen({ ...NO_FILTER, ...change }, row())).toBe(expected);
  });

  it('counts days by the reader’s own clock', () => {
    expect(dayOf(AT)).toBe('2026-11-28');
    expect(dayOf(AT + 60_000)).toBe('2026-11-29');
  });

  it('is read again as it was kept', () => {
    const filter: TextFilter = {
      query: 'x',
      kind: 'draft',
      site: 'a',
      explainer: 'b',
      tag: 'c',
      from: '2026-01-01',
      to: null,
    };
    expect(readFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
  });

  test.each([null, 7, 'x', {}, { kind: 'other', from: 'yesterday', site: 3 }])('of %o is none', (kept) => {
    expect(readFilter(kept)).toEqual(NO_FILTER);
  });
});

describe('the list', () => {
  const rows = [row(), row({ id: '2', editedAt: AT + 5 }), row({ id: '3', editedAt: AT + 5 })];

  it('has the last edited first, and always the same order', () => {
    expect(newestFirst(rows).map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(newestFirst(rows.toReversed()).map(({ id }) => id)).toEqual(['3', '2', '1']);
  });

  it('takes a row in where its time belongs, once', () => {
    expect(withRow(rows, row({ editedAt: AT + 9 })).map(({ id }) => id)).toEqual(['1', '3', '2']);
  });

  it('lacks what was taken out', () => {
    expect(withoutRows(rows, new Set(['2'])).map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('has notes and drafts alike', () => {
    const common = { id: '1', title: 'T', excerpt: 'e', createdAt: 1, editedAt: 2, rivals: 0 };
    const note = rowOfNote({ ...common, kind: 'explainer', url: null, explainer: 'imei', quote: null, tags: ['a'] });
    expect(note).toMatchObject({ kind: 'explainer', site: null, explainer: 'imei', tags: ['a'] });
    const draft = rowOfDraft({ ...common, url: 'https://www.news.example/a', putAt: null });
    expect(draft).toMatchObject({ kind: 'draft', site: 'news.example', tags: [], quote: null });
  });
});

it('offers what there is to filter by, the most used first', () => {
  const other = row({ kind: 'explainer', explainer: 'imei', title: 'IMEI', site: null, url: null, tags: ['to ask'] });
  expect(facetsOf([row(), other])).toEqual({
    sites: [{ value: 'news.example', label: 'news.example', count: 1 }],
    explainers: [{ value: 'imei', label: 'IMEI', count: 1 }],
    tags: [
      { value: 'to ask', label: 'to ask', count: 2 },
      { value: 'law', label: 'law', count: 1 },
    ],
  });
});

describe('a backup', () => {
  const day = 86_400_000;
  const now = 100 * day;
  test.each([
    ['nothing was ever written', null, null, null, false],
    ['there was none, and the first text is of yesterday', null, now, now - day, false],
    ['there was none for a month', null, now, now - 31 * day, true],
    ['it is a week old', now - 7 * day, now, 0, false],
    ['it is old, and nothing was written since', now - 60 * day, now - 61 * day, 0, false],
    ['it is old, and something was written since', now - 60 * day, now - 2 * day, 0, true],
    ['it is 30 days old to the hour', now - 30 * day, now, 0, true],
  ])('where %s', (_, lastBackup, lastWrite, oldest, expected) => {
    expect(isBackupDue({ lastBackup, lastWrite }, oldest, now)).toBe(expected);
  });
});
