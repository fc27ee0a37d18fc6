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
  /** Keys whose last write the database has not confirmed, or {@link FILLING}. */
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

/** In the place of keys: the mirror is being filled, and holds what the database may not have. No record has this key. */
export const FILLING = '*';

const itemsOf = (records: readonly UserRecord[]): Record<string, unknown> =>
  Object.fromEntries(records.map((record) => [RECORD + keyOf(record), record.value]));

/** The sentinel as it was left, in whatever shape; null where there is none. */
export async function readSentinel(area: KeyValueArea): Promise<Sentinel | Pick<Sentinel, 'databaseId'> | null> {
  return ((await area.get([SENTINEL]))[SENTINEL] as Sentinel | undefined) ?? null;
}

/**
 * Writes records and, in the same step, that the database has yet to confirm them. What is too long for one step is first said to
 * be on its way ({@link FILLING}) and then written in several: stopped among them, the mirror is made to hold what the database holds,
 * and so nothing of them.
 */
export async function mirrorPending(
  area: KeyValueArea,
  sentinel: Sentinel,
  records: readonly UserRecord[],
): Promise<Sentinel> {
  const batches = batchesOf(records);
  const keys = batches.length > 1 ? [FILLING] : records.map(keyOf);
  const next = { ...sentinel, pending: [...new Set([...sentinel.pending, ...keys])] };
  if (batches.length > 1) {
    await area.set({ [SENTINEL]: next });
    for (const batch of batches) await area.set(itemsOf(batch));
  } else await area.set({ ...itemsOf(records), [SENTINEL]: next });
  return next;
}

/** Writes records that the database holds, and with the last of them the sentinel: in one step, unless they are too long for it. */
export async function mirrorSettled(
  area: KeyValueArea,
  sentinel: Sentinel,
  records: readonly UserRecord[],
  event: StorageEvent | null = null,
): Promise<void> {
  const batches = batchesOf(records);
  for (const batch of batches.slice(0, -1)) await area.set(itemsOf(batch));
  const last = itemsOf(batches.at(-1) ?? []);
  await area.set({ ...last, [SENTINEL]: sentinel, ...(event === null ? {} : { [EVENT]: event }) });
}

/** UTF-16 code units of JSON that are written in one step. Chromium writes 200 MB in one, and never ends one of 300 (seen in 156). */
const MOST_AT_ONCE = 30_000_000;

/** Records in lists that are each short enough for one step. */
function batchesOf(records: readonly UserRecord[]): UserRecord[][] {
  const batches: UserRecord[][] = [];
  let size = MOST_AT_ONCE;
  for (const record of records) {
    const length = JSON.stringify(record.value).length;
    if (size + length > MOST_AT_ONCE) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(record);
    size += length;
  }
  return batches;
}

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
