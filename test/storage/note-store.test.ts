import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { NoteEdit } from '#core/notes/edit-note.ts';
import type { NoteSubject } from '#core/notes/note.ts';
import { newId } from '#storage/new-id.ts';
import { MemoryArea } from './memory-area.ts';
import { closeAll, editor, need, open, URL, writer } from './texts.ts';

afterEach(closeAll);

const quote = (exact: string): NoteSubject => ({
  kind: 'quote',
  anchor: { exact, prefix: '', suffix: '', start: 0, end: exact.length, blockDigest: 'x' },
});
const on = (subject: NoteSubject, text: string, editedAt: number, tags: readonly string[] = []): NoteEdit => ({
  ...editor(editedAt).note(text, editedAt),
  subject,
  tags,
  ...(subject.kind === 'explainer' ? { url: null } : {}),
});

describe('notes', () => {
  test('are read as they were saved, under the same id after every edit', async () => {
    const { notes } = open(new MemoryArea());
    const about = { kind: 'article', url: URL } as const;
    expect(await need(notes.read(about))).toBeNull();
    const typing = editor(1);
    const first = await need(notes.save(typing.note('one', 1), null));
    const second = await need(notes.save(typing.note('two', 2), null));
    expect(second).toMatchObject({ id: first?.id, text: 'two', createdAt: 1, editedAt: 2, rivals: [] });
    expect(await need(notes.read(about))).toEqual(second);
    expect(await need(notes.read({ kind: 'id', id: first?.id ?? '' }))).toEqual(second);
  });

  test('are changed by no edit that comes again, or late', async () => {
    const { notes } = open(new MemoryArea());
    const typing = editor(1);
    const [older, newer] = [typing.note('older', 3), typing.note('newer', 5)];
    const saved = await need(notes.save(newer, null));
    expect(await need(notes.save(older, null))).toEqual(saved);
    expect(await need(notes.save(newer, null))).toEqual(saved);
  });

  test('that are sent at once are kept in their order', async () => {
    const { notes } = open(new MemoryArea());
    const typing = editor(1);
    await Promise.all(Array.from({ length: 50 }, (_, i) => notes.save(typing.note(`version ${i}`, i), null)));
    expect(await need(notes.list())).toMatchObject([{ excerpt: 'version 49', rivals: 0 }]);
  });

  test('stand on an article, on its quotes and on explainers, and are found by each', async () => {
    const { notes } = open(new MemoryArea());
    await notes.save(on({ kind: 'article' }, 'article', 1), null);
    await notes.save(on(quote('IMEI number'), 'quote', 2), newId(2));
    await notes.save(on(quote('a server'), '', 3), newId(3));
    await notes.save(on({ kind: 'explainer', explainer: 'imei' }, 'mine on IMEI', 4), null);
    await notes.save(on({ kind: 'explainer', explainer: 'cloud' }, 'mine on cloud', 5), null);
    const ofPage = await need(notes.ofPage(URL));
    expect(ofPage.map(({ text }) => text).sort()).toEqual(['', 'article', 'quote']);
    const ofExplainers = await need(notes.ofExplainers(['imei', 'server']));
    expect(ofExplainers.map(({ text }) => text)).toEqual(['mine on IMEI']);
    expect((await need(notes.read({ kind: 'explainer', explainer: 'cloud' })))?.text).toBe('mine on cloud');
    expect((await need(notes.list())).map(({ kind, quote: words }) => [kind, words])).toEqual([
      ['explainer', null],
      ['explainer', null],
      ['quote', 'a server'],
      ['quote', 'IMEI number'],
      ['article', null],
    ]);
  });

  test('keep their tags through an edit that names none, and tags are counted', async () => {
    const { notes } = open(new MemoryArea());
    const saved = await need(notes.save(on({ kind: 'article' }, 'one', 1, ['law', 'india']), null));
    await notes.save(on({ kind: 'explainer', explainer: 'imei' }, 'two', 2, ['law']), null);
    await notes.save(editor(3, saved?.revision).note('one more', 3), null);
    expect((await need(notes.read({ kind: 'article', url: URL })))?.tags).toEqual(['law', 'india']);
    expect(await need(notes.tags())).toEqual([
      { tag: 'law', count: 2 },
      { tag: 'india', count: 1 },
    ]);
  });

  test('that are deleted come back as they were, once, however often that is asked', async () => {
    const { notes } = open(new MemoryArea());
    await notes.save(editor(1).note('mine', 1), null);
    const both = await need(notes.save(editor(2).note('theirs', 2), null));
    const deleted = await need(notes.delete(both?.id ?? '', 3));
    expect(deleted).toEqual(both);
    expect(await need(notes.list())).toEqual([]);
    if (!deleted) throw new Error('wanted a note');
    const back = await need(notes.undelete(deleted, writer(3), 4));
    expect(await need(notes.undelete(deleted, writer(3), 4))).toEqual(back);
    expect([back?.id, back?.text, back?.rivals.map(({ text }) => text)]).toEqual([both?.id, 'theirs', ['mine']]);
    expect(await need(notes.delete('0192aaaa-0000-7000-8000-000000000009', 5))).toBeNull();
  });

  test('are unlimited in length', async () => {
    const { notes } = open(new MemoryArea());
    const text = 'a word and another '.repeat(100_000);
    await notes.save(editor(1).note(text, 1), null);
    expect((await need(notes.read({ kind: 'article', url: URL })))?.text).toBe(text);
    expect((await need(notes.list()))[0]?.excerpt.length).toBeLessThanOrEqual(200);
  });
});
