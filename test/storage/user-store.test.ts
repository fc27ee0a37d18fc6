import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { MemoryArea } from './memory-area.ts';
import { closeAll, editor, freshName, need, open, URL, writer } from './texts.ts';

const about = { kind: 'article', url: URL } as const;

afterEach(closeAll);

describe('two places that agree', () => {
  test('a database that was wiped is filled again from the mirror, and the reader is told', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const { notes, drafts, database } = open(area, name);
    const note = await need(notes.save(editor(1).note('keep me', 1), null));
    const typing = editor(2);
    await drafts.save(typing.draft('Asha', 'Hello. '.repeat(20), 2));
    await drafts.save(typing.draft('Asha', 'No.', 3));
    const deleted = await need(notes.save(editor(3).note('gone', 4, `${URL}-2`), null));
    await notes.delete(deleted?.id ?? '', 5);
    const before = await need(open(area, name).backup.read());
    database.close();
    closeAll();
    await Dexie.delete(name);
    const again = open(area, name);
    expect(await need(again.notes.read(about))).toEqual(note);
    expect(await need(again.backup.read())).toEqual(before);
    expect(before).toMatchObject({ notes: [{}], drafts: [{}], histories: [{ snapshots: [{}] }], tombstones: [{}] });
    expect(await need(again.user.health())).toMatchObject({
      event: { kind: 'database-restored', before: { notes: 1, drafts: 1 }, after: { notes: 1, drafts: 1 } },
      counts: { notes: 1, drafts: 1 },
      lastWrite: 5,
    });
    await again.user.forgetEvent();
    expect((await need(again.user.health())).event).toBeNull();
  });

  test('a database that was wiped under a running worker is filled again, and keeps one note an article', async () => {
    const { notes, database } = open(new MemoryArea());
    const note = await need(notes.save(editor(1).note('keep me', 1), null));
    await database.delete({ disableAutoOpen: false });
    expect(await need(notes.read(about))).toEqual(note);
    expect((await need(notes.save(editor(2, note?.revision).note('go on', 2), null)))?.id).toBe(note?.id);
  });

  test('a mirror that was wiped is filled again from the database, and the reader is told', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    await open(area, name).notes.save(editor(1).note('keep me', 1), null);
    const before = new Map(area.items);
    area.items.clear();
    const { user } = open(area, name);
    expect((await need(user.health())).event).toMatchObject({ kind: 'mirror-restored', after: { notes: 1 } });
    for (const key of before.keys())
      if (key.startsWith('mirror/record/')) expect(area.items.get(key)).toEqual(before.get(key));
  });

  test('records that went from the database alone come back', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const { notes, database } = open(area, name);
    await notes.save(editor(1).note('keep me', 1), null);
    await database.notes.clear();
    const again = open(area, name);
    expect((await need(again.notes.read(about)))?.text).toBe('keep me');
    expect((await need(again.user.health())).event).toMatchObject({ kind: 'database-restored' });
  });

  test('where both lost a text, the reader is told that one is missing', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const { notes } = open(area, name);
    const note = await need(notes.save(editor(1).note('lost', 1), null));
    await notes.save(editor(2).note('kept', 2, `${URL}-2`), null);
    closeAll();
    await Dexie.delete(name);
    area.items.delete(`mirror/record/notes/${note?.id}`);
    expect((await need(open(area, name).user.health())).event).toMatchObject({
      kind: 'texts-missing',
      before: { notes: 2 },
      after: { notes: 1 },
    });
  });

  test('nothing is told at the first start, nor of a database wiped before anything was written', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    expect((await need(open(area, name).user.health())).event).toBeNull();
    closeAll();
    await Dexie.delete(name);
    expect((await need(open(area, name).user.health())).event).toBeNull();
  });

  test('a damaged record in the mirror is passed over', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    await open(area, name).notes.save(editor(1).note('keep me', 1), null);
    area.items.set('mirror/record/notes/x', 'damaged');
    area.items.set('mirror/record/notes/y', { text: 7 });
    area.items.set('mirror/record/drafts/y', { id: 'y', revision: 'y', comment: 'no address' });
    area.items.set('mirror/record/other/z', {});
    closeAll();
    await Dexie.delete(name);
    expect((await need(open(area, name).backup.read())).notes.map(({ text }) => text)).toEqual(['keep me']);
  });

  test('a full disk is named, what was kept stays, and the next save works again', async () => {
    const area = new MemoryArea();
    const { notes } = open(area);
    const typing = editor(1);
    await notes.save(typing.note('small', 1), null);
    area.failure = new DOMException('no room', 'QuotaExceededError');
    area.failAtSet = 0;
    expect(await notes.save(typing.note('too much', 2), null)).toEqual({
      ok: false,
      failure: { name: 'storage-full', detail: 'QuotaExceededError' },
    });
    area.failAtSet = null;
    expect((await need(notes.read(about)))?.text).toBe('small');
    expect((await need(notes.save(typing.note('smaller', 3), null)))?.text).toBe('smaller');
  });

  test('a disk that stays full is named each time, though the browser says why but now and then', async () => {
    const area = new MemoryArea();
    const { notes } = open(area);
    const typing = editor(1);
    const unexplained = new Error('An unexpected error occurred');
    const failing = async (count: number, failure: Error) => {
      Object.assign(area, { failure, failAtSet: 0 });
      const answer = await notes.save(typing.note('too much', count), null);
      area.failAtSet = null;
      return answer.ok ? 'kept' : answer.failure.name;
    };
    expect(await failing(1, unexplained)).toBe('storage-trouble');
    expect(await failing(2, new DOMException('no room', 'QuotaExceededError'))).toBe('storage-full');
    expect(await failing(3, unexplained)).toBe('storage-full');
    await need(notes.save(typing.note('there is room again', 4), null));
    expect(await failing(5, unexplained)).toBe('storage-trouble');
  });

  test('a database without room for a text is named, and all else can be read and written', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const { notes } = open(area, name);
    const typing = editor(1);
    await notes.save(typing.note('small', 1), null);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, ...key) {
      if (JSON.stringify(value).length > 5000) throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value, ...key);
    };
    try {
      const big = typing.note('big '.repeat(2000), 2);
      for (const { notes: worker } of [{ notes }, open(area, name)]) {
        expect(await worker.save(big, null)).toMatchObject({ failure: { name: 'storage-full' } });
        expect((await need(worker.read(about)))?.text).toBe('small');
        const other = editor(2).note('another', 3, `${URL}-2`);
        expect((await need(worker.save(other, null)))?.text).toBe('another');
      }
      IDBObjectStore.prototype.put = put;
      expect(await need(notes.read(about))).toMatchObject({ text: big.text, rivals: [] });
      expect(await need(notes.save(big, null))).toMatchObject({ text: big.text, rivals: [] });
      expect(await need(notes.list())).toHaveLength(2);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  test('an emptied note, and a deleted draft with its versions, leave no text and no address in either place', async () => {
    const area = new MemoryArea();
    const { notes, drafts, database } = open(area);
    const typing = editor(1);
    await notes.save(typing.note('regret', 1), null);
    expect(await need(notes.save(typing.note('', 2), null))).toBeNull();
    const writing = editor(2);
    await drafts.save(writing.draft('Asha', 'something long that is regretted later on', 1));
    await drafts.save(writing.draft('Asha', 'short', 2));
    await drafts.delete(URL, 3);
    const kept = JSON.stringify([...area.items]);
    for (const trace of ['news.example', 'Story', 'regret', 'Asha']) expect(kept).not.toContain(trace);
    for (const table of ['notes', 'drafts', 'histories'] as const) expect(await database[table].count()).toBe(0);
    expect(await database.tombstones.count()).toBe(2);
  });
});

describe('two windows', () => {
  test('that edit one note leave both texts, the later one in front', async () => {
    const { notes } = open(new MemoryArea());
    const base = await need(notes.save(editor(1).note('base', 1), null));
    const [one, other] = [editor(2, base?.revision), editor(3, base?.revision)];
    await notes.save(one.note('base, mine', 2), null);
    await notes.save(other.note('base, theirs', 3), null);
    const both = await need(notes.save(one.note('base, mine, more', 4), null));
    expect([both?.text, ...(both?.rivals ?? []).map(({ text }) => text)]).toEqual(['base, mine, more', 'base, theirs']);
    const left = await need(notes.dropRival(both?.id ?? '', both?.rivals[0]?.revision ?? '', `${writer(4)}.1`, 5));
    expect(left).toMatchObject({ text: 'base, mine, more', rivals: [] });
  });

  test('that edit one draft leave both texts', async () => {
    const { drafts } = open(new MemoryArea());
    await drafts.save(editor(1).draft('Asha', 'mine', 1));
    const both = await need(drafts.save(editor(2).draft('Asha', 'theirs', 2)));
    expect([both?.comment, ...(both?.rivals ?? []).map(({ comment }) => comment)]).toEqual(['theirs', 'mine']);
  });

  test('of which one deletes the note while the other writes on: what was written after stays', async () => {
    const { notes } = open(new MemoryArea());
    const base = await need(notes.save(editor(1).note('base', 1), null));
    await notes.delete(base?.id ?? '', 2);
    const edit = editor(2, base?.revision).note('base and more', 3);
    expect(await need(notes.save(edit, base?.id ?? null))).toMatchObject({ id: base?.id, text: 'base and more' });
    expect(await need(notes.list())).toHaveLength(1);
  });
});
