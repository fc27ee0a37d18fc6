import { type Answer, fail } from '#core/failure.ts';
import type { StorageEvent, StorageHealth, TextCounts } from '#core/notes/storage-health.ts';
import {
  FILLING,
  forgetEvent,
  forgetMirrored,
  type KeyValueArea,
  mirroredKeys,
  mirrorPending,
  mirrorSettled,
  readMirrored,
  readNotices,
  readSentinel,
  rememberBackup,
  type Sentinel,
} from './mirror.ts';
import { allRecords, countTexts } from './read-records.ts';
import { storingIn } from './storage-failure.ts';
import type { UserDatabase } from './user-database.ts';
import { keyOf, type UserRecord } from './user-record.ts';
import { writeRecords } from './write-records.ts';

/** What a change makes of what is kept: the records to write, and what whoever asked is answered, made of what was written. */
export interface Change<T> {
  readonly records: readonly UserRecord[];
  readonly answer: () => T | Promise<T>;
}

/**
 * The one writer of the reader's texts, in two places that agree.
 *
 * A change goes through three steps, and the worker may be stopped between any two of them:
 *
 * 1. the records and "pending" into the mirror, in one write;
 * 2. the records into the database, in one transaction;
 * 3. what is deleted out of the mirror, then "pending".
 *
 * Stopped after 1, the next opening writes the records into the database; those of a long import, whose step 1 takes several writes,
 * it takes out of the mirror again. A database that was wiped or created anew lacks the id that the mirror remembers: then the whole
 * mirror is merged back. Where the mirror was wiped, it is filled from the database. Writing is merging, so a repetition changes nothing
 * and an older state takes nothing away.
 */
export class UserStore {
  readonly #database: UserDatabase;
  readonly #area: KeyValueArea;
  #opened: Promise<Sentinel> | null = null;
  /** Something is pending that could not be written. */
  #isUnsettled = false;
  /** The last write found no room, and none has succeeded since. */
  #isFull = false;
  /** Work is done one piece after the other: each changes the sentinel that the one before it wrote. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(database: UserDatabase, area: KeyValueArea) {
    this.#database = database;
    this.#area = area;
  }

  /** Reads from the database, once both places agree. Failures: `storage-full`, `storage-trouble`. */
  read<T>(work: (database: UserDatabase) => Promise<T>): Promise<Answer<T>> {
    return this.#inTurn(() => work(this.#database));
  }

  /** Makes a change of what is kept now. Failures: `storage-full`, `storage-trouble`. */
  async change<T>(make: (database: UserDatabase) => Promise<Change<T>>, now: number): Promise<Answer<T>> {
    const answer = await this.#inTurn(async () => {
      const { records, answer: answerOf } = await make(this.#database);
      if (records.length > 0) await this.#put(records, now);
      return answerOf();
    });
    if (answer.ok) return answer;
    // On a full disk Firefox gives the reason with every other write alone, and between them "An unexpected error occurred".
    this.#isFull ||= answer.failure.name === 'storage-full';
    return this.#isFull ? fail('storage-full', answer.failure.detail) : answer;
  }

  /** How the texts are kept, and what happened to them. */
  health(): Promise<Answer<StorageHealth>> {
    return this.#inTurn(async () => {
      const { counts, lastWrite } = await this.#open();
      return { ...(await readNotices(this.#area)), counts, lastWrite };
    });
  }

  /** The reader has been told what happened. */
  forgetEvent(): Promise<Answer<null>> {
    return this.#inTurn(() => forgetEvent(this.#area).then(() => null));
  }

  /** Everything was written to a file at a time, in milliseconds since 1970. */
  rememberBackup(at: number): Promise<Answer<null>> {
    return this.#inTurn(() => rememberBackup(this.#area, at).then(() => null));
  }

  async #put(records: readonly UserRecord[], now: number): Promise<void> {
    const before = await this.#open();
    // Until the last step a fault leaves the two apart: the next piece of work begins by making them agree.
    this.#opened = null;
    const pending = await mirrorPending(this.#area, before, records);
    const { kept, gone } = await writeRecords(this.#database, records, 'own');
    if (gone.length > 0) await forgetMirrored(this.#area, gone);
    const written = new Set([...records.map(keyOf), FILLING]);
    const settled: Sentinel = {
      ...pending,
      pending: pending.pending.filter((key) => !written.has(key)),
      counts: await countTexts(this.#database),
      lastWrite: now,
    };
    await mirrorSettled(this.#area, settled, kept.filter(isOtherThan(records)));
    this.#opened = Promise.resolve(settled);
    this.#isFull = false;
  }

  /** One piece of work after the other, on a store whose two halves agree. */
  #inTurn<T>(work: () => Promise<T>): Promise<Answer<T>> {
    const turn = this.#queue.then(() =>
      storingIn(this.#database, async () => {
        if (this.#isUnsettled) this.#opened = null;
        this.#isUnsettled = false;
        const { databaseId } = await this.#open();
        // Wiped while the worker lived: Dexie has opened an empty database in its place without a word.
        if ((await this.#databaseId()) !== databaseId) this.#opened = null;
        await this.#open();
        return work();
      }),
    );
    this.#queue = turn;
    return turn;
  }

  #open(): Promise<Sentinel> {
    this.#opened ??= this.#agree().catch((error) => {
      this.#opened = null; // the next request tries anew
      throw error;
    });
    return this.#opened;
  }

  async #databaseId(): Promise<string | undefined> {
    return (await this.#database.meta.get('database-id'))?.value as string | undefined;
  }

  /** Makes database and mirror agree, whatever happened to either since the last time. */
  async #agree(): Promise<Sentinel> {
    const [sentinel, databaseId] = [await readSentinel(this.#area), await this.#databaseId()];
    if (sentinel && 'shape' in sentinel && sentinel.databaseId === databaseId) {
      if (sentinel.pending.length > 0) return await this.#settleIfPossible(sentinel);
      if (!isFewer(await countTexts(this.#database), sentinel.counts)) return sentinel;
    }
    return this.#rebuild(sentinel, databaseId);
  }

  /**
   * Where there is no room for what is pending, all else can still be read and written, and the next piece of work tries
   * anew. Nobody was told that it is kept: its editor still has it.
   */
  async #settleIfPossible(sentinel: Sentinel): Promise<Sentinel> {
    try {
      return await this.#settle(sentinel);
    } catch {
      this.#isUnsettled = true;
      return sentinel;
    }
  }

  /** Writes what a change that was cut short has left in the mirror. */
  async #settle(sentinel: Sentinel): Promise<Sentinel> {
    await writeRecords(this.#database, await readMirrored(this.#area, sentinel.pending), 'own');
    return this.#refill({ ...sentinel, pending: [] }, null);
  }

  /** Merges the whole mirror into the database, and makes the mirror anew. */
  async #rebuild(sentinel: Partial<Sentinel> | null, databaseId: string | undefined): Promise<Sentinel> {
    const before = await countTexts(this.#database);
    await writeRecords(this.#database, await readMirrored(this.#area, null), 'other');
    const id = databaseId ?? crypto.randomUUID();
    await this.#database.meta.put({ key: 'database-id', value: id });
    const after = await countTexts(this.#database);
    const settled = {
      shape: 2,
      databaseId: id,
      pending: [],
      counts: after,
      lastWrite: sentinel?.lastWrite ?? null,
    } as const;
    return this.#refill(settled, eventOf(sentinel, databaseId, before, after));
  }

  /** Makes the mirror hold what the database holds, no more and no less. */
  async #refill(sentinel: Sentinel, event: StorageEvent | null): Promise<Sentinel> {
    const records = await allRecords(this.#database);
    const keys = new Set(records.map(keyOf));
    const surplus = (await mirroredKeys(this.#area)).filter((key) => !keys.has(key));
    if (surplus.length > 0) await forgetMirrored(this.#area, surplus);
    const settled = { ...sentinel, counts: await countTexts(this.#database) };
    await mirrorSettled(this.#area, settled, records, event);
    return settled;
  }
}

const NOTHING: TextCounts = { notes: 0, drafts: 0, explainers: 0 };

/** Whether there are fewer texts of any kind than there were. */
const isFewer = (now: TextCounts, before: TextCounts): boolean =>
  now.notes < before.notes || now.drafts < before.drafts || (now.explainers ?? 0) < (before.explainers ?? 0);

/** What to tell the reader of a rebuilding; nothing at the first start, and none of an upgrade. */
function eventOf(
  sentinel: Partial<Sentinel> | null,
  databaseId: string | undefined,
  before: TextCounts,
  after: TextCounts,
): StorageEvent | null {
  const at = Date.now();
  const known = sentinel?.counts ?? null;
  if (known && isFewer(after, known)) {
    return { kind: 'texts-missing', at, before: known, after };
  }
  if (!isFewer(NOTHING, after)) return null;
  if (sentinel === null) return databaseId ? { kind: 'mirror-restored', at, before: null, after } : null;
  const isRestored = isFewer(before, after);
  return isRestored || databaseId === undefined ? { kind: 'database-restored', at, before: known, after } : null;
}

/** Whether a record became another one by being written: merged with what was kept, it may hold more than the mirror has. */
function isOtherThan(records: readonly UserRecord[]): (record: UserRecord) => boolean {
  const mirrored = new Map(records.map((record) => [keyOf(record), record.value]));
  return (record) => JSON.stringify(mirrored.get(keyOf(record))) !== JSON.stringify(record.value);
}
