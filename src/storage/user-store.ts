import { v4, v7 } from 'uuid';
import type { Answer } from '#core/failure.ts';
import type { Draft } from '#core/notes/draft.ts';
import type { Note } from '#core/notes/note.ts';
import {
  type KeyValueArea,
  type MirroredRecord,
  mirrorConfirmed,
  mirrorPending,
  readMirrored,
  readSentinel,
  type Sentinel,
  writeSentinel,
} from './mirror.ts';
import { storing } from './storage-failure.ts';
import type { UserDatabase } from './user-database.ts';

type Edited = Note | Draft;
type TableName = 'notes' | 'drafts';

/** What a reader typed, as it comes from the popup. */
export type NoteEdit = Pick<Note, 'url' | 'title' | 'text' | 'editedAt'>;
export type DraftEdit = Pick<Draft, 'url' | 'title' | 'name' | 'comment' | 'editedAt'>;

/**
 * The one writer of the reader's notes and drafts.
 *
 * A save goes through three steps, and the worker may be stopped between any two of them:
 *
 * 1. the record and "pending" into the mirror, in one write;
 * 2. the record into the database;
 * 3. "pending" out of the mirror.
 *
 * Stopped after 1, the next opening copies the record into the database. A database that was wiped or created anew lacks
 * the id that the mirror remembers: then the whole mirror is copied back. In both, the later edit wins, so a repetition
 * changes nothing.
 */
export class UserStore {
  readonly #database: UserDatabase;
  readonly #area: KeyValueArea;
  #opened: Promise<Sentinel> | null = null;
  /** Saves run one after the other: each changes the sentinel that the one before it wrote. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(database: UserDatabase, area: KeyValueArea) {
    this.#database = database;
    this.#area = area;
  }

  /** The note on an article, or null. Failures: `storage-trouble`. */
  readNote(url: string): Promise<Answer<Note | null>> {
    return this.#inTurn(async () => (await this.#database.notes.where('url').equals(url).first()) ?? null);
  }

  readDraft(url: string): Promise<Answer<Draft | null>> {
    return this.#inTurn(async () => (await this.#database.drafts.get(url)) ?? null);
  }

  /**
   * Keeps the note of an article as it was at `editedAt`; an edit older than what is kept changes nothing. Answers with
   * what is kept now. Failures: `storage-full`, `storage-trouble`.
   */
  saveNote(edit: NoteEdit): Promise<Answer<Note>> {
    return this.#inTurn(async () => {
      const kept = await this.#database.notes.where('url').equals(edit.url).first();
      if (kept && kept.editedAt > edit.editedAt) return kept;
      const note: Note = {
        id: kept?.id ?? v7({ msecs: edit.editedAt }),
        subject: { kind: 'article' },
        createdAt: kept?.createdAt ?? edit.editedAt,
        ...edit,
      };
      await this.#put('notes', note.id, note);
      return note;
    });
  }

  /** The same for a draft. */
  saveDraft(edit: DraftEdit): Promise<Answer<Draft>> {
    return this.#inTurn(async () => {
      const kept = await this.#database.drafts.get(edit.url);
      if (kept && kept.editedAt > edit.editedAt) return kept;
      const draft: Draft = { createdAt: kept?.createdAt ?? edit.editedAt, ...edit };
      await this.#put('drafts', draft.url, draft);
      return draft;
    });
  }

  async #put(table: TableName, key: string, value: Edited): Promise<void> {
    const record: MirroredRecord = { key: `${table}/${key}`, value };
    this.#keep(await mirrorPending(this.#area, await this.#open(), record));
    await this.#write([record]);
    this.#keep(await mirrorConfirmed(this.#area, await this.#open(), record.key));
  }

  /** One piece of work after the other, on an opened store. */
  #inTurn<T>(work: () => Promise<T>): Promise<Answer<T>> {
    const turn = this.#queue.then(() =>
      storing(async () => {
        await this.#open();
        return work();
      }),
    );
    this.#queue = turn;
    return turn;
  }

  #keep(sentinel: Sentinel): void {
    this.#opened = Promise.resolve(sentinel);
  }

  #open(): Promise<Sentinel> {
    this.#opened ??= this.#reconcile().catch((error) => {
      this.#opened = null; // the next request tries anew
      throw error;
    });
    return this.#opened;
  }

  /** Makes database and mirror agree, whatever happened to either since the last time. */
  async #reconcile(): Promise<Sentinel> {
    const sentinel = await readSentinel(this.#area);
    const databaseId = (await this.#database.meta.get('database-id'))?.value as string | undefined;
    if (sentinel && databaseId === sentinel.databaseId) return this.#settle(sentinel, sentinel.pending);
    const id = databaseId ?? v4();
    await this.#write(await readMirrored(this.#area, null));
    await this.#database.meta.put({ key: 'database-id', value: id });
    const next: Sentinel = { databaseId: id, pending: [] };
    await writeSentinel(this.#area, next);
    return next;
  }

  async #settle(sentinel: Sentinel, pending: readonly string[]): Promise<Sentinel> {
    if (pending.length === 0) return sentinel;
    await this.#write(await readMirrored(this.#area, pending));
    const next = { ...sentinel, pending: [] };
    await writeSentinel(this.#area, next);
    return next;
  }

  /** Puts mirrored records into the database, all or none; a record that the database has in a later edit stays. */
  async #write(records: readonly MirroredRecord[]): Promise<void> {
    const { notes, drafts } = this.#database;
    await this.#database.transaction('rw', notes, drafts, async () => {
      for (const { key, value } of records) {
        const [table, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
        if (table === 'notes' && !isOlder(value as Note, await notes.get(id))) await notes.put(value as Note);
        if (table === 'drafts' && !isOlder(value as Draft, await drafts.get(id))) await drafts.put(value as Draft);
      }
    });
  }
}

const isOlder = (record: Edited, kept: Edited | undefined): boolean => !!kept && kept.editedAt > record.editedAt;
