import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { MemoryArea } from './memory-area.ts';
import { closeAll, freshName, open } from './texts.ts';

afterEach(closeAll);

/** A connection of an older worker to a database of the first schema; it lets nobody change that. */
function oldConnection(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10); // version 1, in Dexie's way of counting
    request.onupgradeneeded = () => {
      request.result.createObjectStore('notes', { keyPath: 'id' }).createIndex('url', 'url', { unique: true });
      request.result.createObjectStore('drafts', { keyPath: 'url' });
      request.result.createObjectStore('meta', { keyPath: 'key' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('a database that an older connection keeps from being opened is a named failure, and the next call tries anew', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined); // Dexie says so to developers
  const name = freshName();
  const old = await oldConnection(name);
  const { notes } = open(new MemoryArea(), name);
  expect(await notes.list()).toMatchObject({ ok: false, failure: { name: 'storage-trouble' } });
  old.close();
  expect(await notes.list()).toEqual({ ok: true, value: [] });
});
