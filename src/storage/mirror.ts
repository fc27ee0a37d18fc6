import type { StorageEvent, TextCounts } from '#core/notes/storage-health.ts';
import { keyOf, recordAt, type UserRecord } from './user-record.ts';

/**
 * A second home for what the reader wrote, apart from IndexedDB: in the extension it is `storage.local`. The background
 * gives it; tests give a `Map`.
 */
export interface KeyValueArea {
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  /** Sets all items or none. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** What the mirror knows of the database beside it. */
export interface Sentinel {
  /** Of the mirror's own records: 2. The first release had none. */
  readonly shape: 2;
  /** Must equal the id that the database holds; otherwise that database was wiped or silently created anew. */
  readonly databaseId: string;
  /** Keys whose last write the database has not confirmed. */
  readonly pending: readonly string[];
  /** What the database held at the last confirmed write. */
  readonly counts: TextCounts;
  /** Milliseconds since 1970; null before the first write. */
  readonly lastWrite: number | null;
}

const SENTINEL = 'mirror/sentinel';
const RECORD = 'mirror/record/';
const EVENT = 'mirror/event';
const BACKUP = 'mirror/last-backup';

const itemsOf = (records: readonly UserRecord[]): Record<string, unknown> =>
  Object.fromEntries(records.map((record) => [RECORD + keyOf(record), record.value]));

/** The sentinel as it was left, in whatever shape; null where there is none. */
export async function readSentinel(area: KeyValueArea): Promise<Sentinel | Pick<Sentinel, 'databaseId'> | null> {
  return ((await area.get([SENTINEL]))[SENTINEL] as Sentinel | undefined) ?? null;
}

/** Writes records and, in the same step, that the database has yet to confirm them. */
export async function mirrorPending(
  area: KeyValueArea,
  sentinel: Sentinel,
  records: readonly UserRecord[],
): Promise<Sentinel> {
  const next = { ...sentinel, pending: [...new Set([...sentinel.pending, ...records.map(keyOf)])] };
  await area.set({ ...itemsOf(records), [SENTINEL]: next });
  return next;
}

/** Writes records that the database holds, and the sentinel, in one step. */
export const mirrorSettled = (
  area: KeyValueArea,
  sentinel: Sentinel,
  records: readonly UserRecord[],
  event: StorageEvent | null = null,
): Promise<void> =>
  area.set({ ...itemsOf(records), [SENTINEL]: sentinel, ...(event === null ? {} : { [EVENT]: event }) });

/** Forgets records for good: their text is gone, and their address must not stay behind. */
export const forgetMirrored = (area: KeyValueArea, keys: readonly string[]): Promise<void> =>
  area.remove(keys.map((key) => RECORD + key));

/** Some records by key, or all of them with `null`; damaged ones are left out. */
export async function readMirrored(area: KeyValueArea, keys: readonly string[] | null): Promise<UserRecord[]> {
  const found = await area.get(keys?.map((key) => RECORD + key) ?? null);
  return Object.entries(found)
    .filter(([key]) => key.startsWith(RECORD))
    .map(([key, value]) => recordAt(key.slice(RECORD.length), value))
    .filter((record) => record !== null);
}

/** Keys of all records, damaged ones too. */
export async function mirroredKeys(area: KeyValueArea): Promise<string[]> {
  const keys = Object.keys(await area.get(null));
  return keys.filter((key) => key.startsWith(RECORD)).map((key) => key.slice(RECORD.length));
}

/** What happened to the storage and was not said yet, and when the last backup was made. */
export async function readNotices(
  area: KeyValueArea,
): Promise<{ readonly event: StorageEvent | null; readonly lastBackup: number | null }> {
  const found = await area.get([EVENT, BACKUP]);
  return {
    event: (found[EVENT] as StorageEvent | undefined) ?? null,
    lastBackup: (found[BACKUP] as number | undefined) ?? null,
  };
}

/** The reader has been told. */
export const forgetEvent = (area: KeyValueArea): Promise<void> => area.remove([EVENT]);

export const rememberBackup = (area: KeyValueArea, at: number): Promise<void> => area.set({ [BACKUP]: at });
