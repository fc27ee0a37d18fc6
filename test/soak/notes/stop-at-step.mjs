// @ts-check
/**
 * Runs in the service worker: lets it take some more steps of a save, and then none. A step is each call of `storage.local`
 * that changes something, before and after it has happened, and each record that is put into IndexedDB, before it is.
 * `isHalted` then says that nothing will happen any more, and the worker can be killed just there.
 *
 * @param {number} steps
 */
export function haltAfter(steps) {
  const scope = /** @type {any} */ (globalThis);
  const area = scope.chrome.storage.local;
  let left = steps;
  scope.isHalted = false;
  /** @returns {Promise<void>} Never, once all steps are taken. */
  const step = () => {
    if (left-- > 0) return Promise.resolve();
    scope.isHalted = true;
    return new Promise(() => {});
  };
  for (const name of ['set', 'remove']) {
    const original = area[name];
    area[name] = async (/** @type {any[]} */ ...args) => {
      await step();
      const value = await original.apply(area, args);
      await step();
      return value;
    };
  }
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    if (left-- > 0) return key === undefined ? put.call(this, value) : put.call(this, value, key);
    // It cannot wait, so it throws, and nothing happens after: the transaction ends unwritten, as under a kill.
    scope.isHalted = true;
    left = 0;
    throw new DOMException('halted', 'AbortError');
  };
}

/** Runs in the service worker. */
export const isHalted = () => /** @type {any} */ (globalThis).isHalted === true;

/** Steps of the longest save, of a draft with its versions: two calls of `set`, twice each, and two records. */
export const STEPS = 6;
