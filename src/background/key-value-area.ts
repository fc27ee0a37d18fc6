import type { Storage } from 'webextension-polyfill';
import type { KeyValueArea } from '#storage/mirror.ts';

/** One of the browser's own storage areas, as the storage layer wants it. */
export const keyValueArea = (area: Storage.StorageArea): KeyValueArea => ({
  get: (keys) => area.get(keys === null ? null : [...keys]),
  set: (items) => area.set(items),
  remove: (keys) => area.remove([...keys]),
});
