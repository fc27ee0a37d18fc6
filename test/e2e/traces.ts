import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '../../scripts/lib/browser.mjs';

/**
 * Where words are kept that an own page can reach: databases, and the extension's storage.
 *
 * @param own - One of the extension's own pages.
 * @returns The names of these places, with the key or store.
 */
export const tracesOf = (own: Page, words: readonly string[]): Promise<string[]> =>
  own.evaluate(async (wanted) => {
    const found: string[] = [];
    const look = (place: string, value: unknown): void => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      if (wanted.some((each) => text.includes(each))) found.push(place);
    };
    const answered = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const kept = database.transaction(store).objectStore(store);
        look(`${name}/${store}`, [await answered(kept.getAll()), await answered(kept.getAllKeys())]);
      }
      database.close();
    }
    // biome-ignore lint/suspicious/noExplicitAny: one of the two is there
    const { storage } = (globalThis as any).browser ?? (globalThis as any).chrome;
    for (const area of ['local', 'session', 'sync'])
      for (const [key, value] of Object.entries(await storage[area].get(null)))
        look(`storage.${area}/${key}`, [key, value]);
    return found;
  }, words);

/** Whether some of the words stand in what a page has to itself. A page in a private window of Firefox has no databases. */
export const holdsTraces = (page: Page, words: readonly string[]): Promise<boolean> =>
  page.evaluate((wanted) => {
    const all = JSON.stringify([localStorage, sessionStorage]);
    return wanted.some((each) => all.includes(each));
  }, words);

/** Files below a folder that hold some bytes of the words as they are. Some stores are pressed: these are for {@link tracesOf}. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((each) => [Buffer.from(each), Buffer.from(each, 'utf16le')]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return wanted.some((each) => bytes.includes(each));
    });
}
