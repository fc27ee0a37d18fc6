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
  /** Must equal the id that the database holds; otherwise that database was wiped or silently created anew. */
  readonly databaseId: string;
  /** Keys whose last write the database has not confirmed. */
  readonly pending: readonly string[];
}

const SENTINEL = 'mirror/sentinel';
const RECORD = 'mirror/record/';

/** A record and its key in the mirror: the table's name, a slash, and the record's own key. */
export interface MirroredRecord {
  readonly key: string;
  readonly value: unknown;
}

export async function readSentinel(area: KeyValueArea): Promise<Sentinel | null> {
  const found = (await area.get([SENTINEL]))[SENTINEL];
  return (found as Sentinel | undefined) ?? null;
}

/** Writes a record and, in the same step, that the database has yet to confirm it. */
export async function mirrorPending(area: KeyValueArea, sentinel: Sentinel, record: MirroredRecord): Promise<Sentinel> {
  const next = { ...sentinel, pending: [...sentinel.pending.filter((key) => key !== record.key), record.key] };
  await area.set({ [RECORD + record.key]: record.value, [SENTINEL]: next });
  return next;
}

/** The database holds the record: it is no longer pending, and its copy stays. */
export async function mirrorConfirmed(area: KeyValueArea, sentinel: Sentinel, key: string): Promise<Sentinel> {
  const next = { ...sentinel, pending: sentinel.pending.filter((pending) => pending !== key) };
  await writeSentinel(area, next);
  return next;
}

export const writeSentinel = (area: KeyValueArea, sentinel: Sentinel): Promise<void> =>
  area.set({ [SENTINEL]: sentinel });

/** Forgets a record for good: its text is gone, and its address must not stay behind. */
export const forgetMirrored = (area: KeyValueArea, key: string): Promise<void> => area.remove([RECORD + key]);

/** Writes records and the sentinel in one step: a mirror made anew. */
export const refillMirror = (
  area: KeyValueArea,
  sentinel: Sentinel,
  records: readonly MirroredRecord[],
): Promise<void> =>
  area.set({ ...Object.fromEntries(records.map(({ key, value }) => [RECORD + key, value])), [SENTINEL]: sentinel });

/** Some records by key, or all of them with `null`. */
export async function readMirrored(area: KeyValueArea, keys: readonly string[] | null): Promise<MirroredRecord[]> {
  const found = await area.get(keys?.map((key) => RECORD + key) ?? null);
  return Object.entries(found)
    .filter(([key]) => key.startsWith(RECORD))
    .map(([key, value]) => ({ key: key.slice(RECORD.length), value }));
}
