import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { UserDatabase } from '#storage/user-database.ts';
import { UserStore } from '#storage/user-store.ts';
import { MemoryArea } from './memory-area.ts';

const url = 'https://news.example/story';
const edit = (text: string, editedAt: number, at = url) => ({ url: at, title: 'Story', text, editedAt });
const value = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; failure: unknown }>): Promise<T> => {
  const settled = await answer;
  if (!settled.ok) throw new Error(`not ok: ${JSON.stringify(settled.failure)}`);
  return settled.value;
};

let opened: UserDatabase[] = [];
let count = 0;
function open(area: MemoryArea, name: string): UserStore {
  const database = new UserDatabase(name);
  opened.push(database);
  return new UserStore(database, area);
}
const freshName = () => `user-${count++}`;

afterEach(async () => {
  for (const database of opened) database.close();
  opened = [];
});

describe('notes and drafts', () => {
  test('a note is read as it was saved, under the same id after every edit', async () => {
    const store = open(new MemoryArea(), freshName());
    expect(await value(store.readNote(url))).toBeNull();
    const first = await value(store.saveNote(edit('one', 1)));
    const second = await value(store.saveNote(edit('two', 2)));
    expect(second).toEqual({ ...first, text: 'two', editedAt: 2 });
    expect(await value(store.readNote(url))).toEqual(second);
  });

  test('an older edit that arrives late changes nothing', async () => {
    const store = open(new MemoryArea(), freshName());
    await store.saveNote(edit('newer', 5));
    expect((await value(store.saveNote(edit('older', 3))))?.text).toBe('newer');
    expect((await value(store.readNote(url)))?.text).toBe('newer');
  });

  test('a draft keeps its name and its comment', async () => {
    const store = open(new MemoryArea(), freshName());
    await store.saveDraft({ url, title: 'Story', name: 'Asha', comment: 'Why in 2015?', editedAt: 7 });
    expect(await value(store.readDraft(url))).toEqual({
      url,
      title: 'Story',
      name: 'Asha',
      comment: 'Why in 2015?',
      createdAt: 7,
      editedAt: 7,
    });
  });

  test('saves that are sent at once are kept in their order', async () => {
    const store = open(new MemoryArea(), freshName());
    await Promise.all(Array.from({ length: 50 }, (_, i) => store.saveNote(edit(`version ${i}`, i))));
    expect((await value(store.readNote(url)))?.text).toBe('version 49');
  });
});

describe('nothing is lost', () => {
  test('a database that was wiped is filled again from the mirror', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const store = open(area, name);
    const note = await value(store.saveNote(edit('keep me', 1)));
    await store.saveDraft({ url, title: 'Story', name: 'Asha', comment: 'Hello', editedAt: 2 });
    opened[0]?.close();
    await Dexie.delete(name);
    const again = open(area, name);
    expect(await value(again.readNote(url))).toEqual(note);
    expect((await value(again.readDraft(url)))?.comment).toBe('Hello');
  });

  test.each([
    ['before the mirror has it', 0, 'old'],
    ['after the mirror has it, before the database confirmed', 1, 'new'],
  ])('a save cut short %s leaves the text of that moment', async (_, failAtSet, expected) => {
    const [area, name] = [new MemoryArea(), freshName()];
    const store = open(area, name);
    await store.saveNote(edit('old', 1));
    area.failAtSet = failAtSet;
    expect((await store.saveNote(edit('new', 2))).ok).toBe(false);
    expect((await value(open(area, name).readNote(url)))?.text).toBe(expected);
  });

  test('a save that the database never got is there after the next opening', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const store = open(area, name);
    const note = await value(store.saveNote(edit('old', 1)));
    if (note === null) throw new Error('wanted a note');
    const newer = { ...note, text: 'new', editedAt: 2 };
    const sentinel = area.items.get('mirror/sentinel') as object;
    area.items.set(`mirror/record/notes/${note.id}`, newer);
    area.items.set('mirror/sentinel', { ...sentinel, pending: [`notes/${note.id}`] });
    expect(await value(open(area, name).readNote(url))).toEqual(newer);
    expect(area.items.get('mirror/sentinel')).toMatchObject({ pending: [] });
  });

  test('a database that was wiped under a running worker is filled again, and keeps one note an article', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const store = open(area, name);
    const note = await value(store.saveNote(edit('keep me', 1)));
    await opened.at(-1)?.delete({ disableAutoOpen: false });
    expect(await value(store.readNote(url))).toEqual(note);
    expect((await value(store.saveNote(edit('go on', 2))))?.id).toBe(note?.id);
  });

  test('saves that the database refused, under two ids for one article, end in one note with the last text', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const store = open(area, name);
    await store.readNote(url);
    const database = opened.at(-1);
    const refuse = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    database?.notes.hook('creating', refuse);
    expect((await store.saveNote(edit('one', 1))).ok).toBe(false);
    expect((await store.saveNote(edit('two', 2))).ok).toBe(false);
    database?.notes.hook('creating').unsubscribe(refuse);
    const again = open(area, name);
    expect((await value(again.readNote(url)))?.text).toBe('two');
    expect((await value(again.saveNote(edit('three', 3))))?.text).toBe('three');
  });

  test('a mirror that was wiped is filled again from the database', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const note = await value(open(area, name).saveNote(edit('keep me', 1)));
    area.items.clear();
    const again = open(area, name);
    await again.readNote(url);
    opened.at(-1)?.close();
    await Dexie.delete(name);
    expect(await value(open(area, name).readNote(url))).toEqual(note);
  });

  test('an emptied note leaves nothing behind, in neither place', async () => {
    const [area, name] = [new MemoryArea(), freshName()];
    const store = open(area, name);
    await store.saveNote(edit('regret', 1));
    await store.saveDraft({ url, title: 'Story', name: 'Asha', comment: '', editedAt: 1 });
    expect(await value(store.saveNote(edit('', 2)))).toBeNull();
    expect(await value(store.saveDraft({ url, title: 'Story', name: '', comment: '', editedAt: 2 }))).toBeNull();
    expect(JSON.stringify([...area.items])).not.toContain(url);
    expect(await opened.at(-1)?.notes.count()).toBe(0);
    expect(await opened.at(-1)?.drafts.count()).toBe(0);
  });

  test('a full disk is named, and the next save works again', async () => {
    const area = new MemoryArea();
    const store = open(area, freshName());
    await store.readNote(url);
    area.failure = new DOMException('no room', 'QuotaExceededError');
    area.failAtSet = 0;
    expect(await store.saveNote(edit('too much', 1))).toEqual({
      ok: false,
      failure: { name: 'storage-full', detail: 'QuotaExceededError' },
    });
    area.failAtSet = null;
    expect((await store.saveNote(edit('smaller', 2))).ok).toBe(true);
  });

  test('whatever is saved, cut short, wiped and reopened, the last acknowledged text is there', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('save' as const),
        url: fc.constantFrom('https://a.example/', 'https://b.example/'),
      }),
      fc.record({
        kind: fc.constant('cut' as const),
        at: fc.nat(2),
        url: fc.constantFrom('https://a.example/', 'https://b.example/'),
      }),
      fc.record({ kind: fc.constantFrom('reopen' as const, 'wipe' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const [area, name] = [new MemoryArea(), freshName()];
        let store = open(area, name);
        const acknowledged = new Map<string, number>();
        let time = 0;
        for (const action of steps) {
          if (action.kind === 'save' || action.kind === 'cut') {
            area.failAtSet = action.kind === 'cut' ? action.at : null;
            time++;
            const saved = await store.saveNote(edit(`text ${time}`, time, action.url));
            if (saved.ok) acknowledged.set(action.url, time);
            area.failAtSet = null;
          } else {
            opened.at(-1)?.close();
            if (action.kind === 'wipe') await Dexie.delete(name);
            store = open(area, name);
          }
        }
        for (const [at, editedAt] of acknowledged) {
          const note = await value(store.readNote(at));
          expect(note?.editedAt).toBeGreaterThanOrEqual(editedAt);
          expect(note?.text).toBe(`text ${note?.editedAt}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
