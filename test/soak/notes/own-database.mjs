// @ts-check
/** What may happen to the user database from outside, done from one of the extension's own pages. */

/** @typedef {import('../../../scripts/lib/browser.mjs').Page} Page */

const NAME = 'sidelight-user';

/** Deletes the database, as clearing the browser's data does. @param {Page} page @returns {Promise<boolean>} */
export const deleteDatabase = (page) =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve(true);
        request.onerror = () => reject(new Error('not deleted'));
      }),
    NAME,
  );

/**
 * Puts a database of an earlier schema, and the mirror beside it, in the place of what is there.
 *
 * @param {Page} page
 * @param {{version: number, stores: Record<string, string>, rows: Record<string, object[]>, mirror: Record<string, unknown>}} fixture
 * @returns {Promise<boolean>}
 */
export const installFixture = (page, fixture) =>
  page.evaluate(
    async (name, { version, stores, rows, mirror }) => {
      const { storage } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
      const kept = Object.keys(await storage.local.get()).filter((key) => key.startsWith('mirror/'));
      await storage.local.remove(kept);
      await storage.local.set(mirror);
      return new Promise((resolve, reject) => {
        const request = indexedDB.open(name, version * 10); // Dexie's way of counting
        request.onerror = () => reject(new Error('not opened'));
        request.onupgradeneeded = () => {
          for (const [store, description] of Object.entries(stores)) {
            const [key = '', ...indexes] = description.split(', ');
            const made = request.result.createObjectStore(store, { keyPath: key });
            for (const index of indexes) {
              const path = index.replace('&', '');
              made.createIndex(path, path, { unique: index.startsWith('&') });
            }
            for (const row of rows[store] ?? []) made.put(row);
          }
        };
        request.onsuccess = () => {
          request.result.close();
          resolve(true);
        };
      });
    },
    NAME,
    fixture,
  );
