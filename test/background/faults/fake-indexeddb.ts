/** The classes behind the fake IndexedDB, which it puts into the global scope under the names of the standard. */
import 'fake-indexeddb/auto';

export const FDBFactory = indexedDB.constructor as typeof IDBFactory;
export const FDBDatabase = IDBDatabase;
export const FDBIndex = IDBIndex;
export const FDBObjectStore = IDBObjectStore;
