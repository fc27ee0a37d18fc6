import { v4, v7 } from 'uuid';
import type { Answer } from '#core/failure.ts';
import {
  forgetMirrored,
  type KeyValueArea,
  type MirroredRecord,
  mirrorConfirmed,
  mirrorPending,
  readMirrored,
  readSentinel,
  refillMirror,
  type Sentinel,
  writeSentinel,
} from './mirror.ts';
import { storing } from './storage-failure.ts';
import type { UserDatabase } from './user-database.ts';
import type { FirstDraft as Draft, FirstNote as Note } from './user-migrations/0001-shapes.ts';

type Edited = Note | Draft;
/** A note or a draft, and its key in the mirror: `notes/<id>`, `drafts/<url>`. */
interface UserRecord extends MirroredRecord {
  readonly value: Edited;
}

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
 * the id that the mirror remembers: then the whole mirror is copied back. Where the mirror was wiped, it is filled from
 * the database. The later edit of an article's note always wins, so a repetition changes nothing. A record without a
 * text is deleted in the same steps, and leaves no address behind.
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
   * Keeps the note of an article as it was at `editedAt`; an edit older than what is kept changes nothing, an empty text
   * deletes it. Answers with what is kept now. Failures: `storage-full`, `storage-trouble`.
   */
  saveNote(edit: NoteEdit): Promise<Answer<Note | null>> {
    return this.#inTurn(async () => {
      const kept = await this.#database.notes.where('url').equals(edit.url).first();
      if (kept && kept.editedAt > edit.editedAt) return kept;
      const note: Note = {
        id: kept?.id ?? v7({ msecs: edit.editedAt }),
        subject: { kind: 'article' },
        createdAt: kept?.createdAt ?? edit.editedAt,
        ...edit,
      };
      await this.#put({ key: `notes/${note.id}`, value: note });
      return isEmpty(note) ? null : note;
    });
  }

  /** The same for a draft; two empty fields delete it. */
  saveDraft(edit: DraftEdit): Promise<Answer<Draft | null>> {
    return this.#inTurn(async () => {
      const kept = await this.#database.drafts.get(edit.url);
      if (kept && kept.editedAt > edit.editedAt) return kept;
      const draft: Draft = { createdAt: kept?.createdAt ?? edit.editedAt, ...edit };
      await this.#put({ key: `drafts/${draft.url}`, value: draft });
      return isEmpty(draft) ? null : draft;
    });
  }

  async #put(record: UserRecord): Promise<void> {
    this.#keep(await mirrorPending(this.#area, await this.#open(), record));
    await this.#write([record]);
    if (isEmpty(record.value)) await forgetMirrored(this.#area, record.key);
    this.#keep(await mirrorConfirmed(this.#area, await this.#open(), record.key));
  }

  /** One piece of work after the other, on a store whose two halves agree. */
  #inTurn<T>(work: () => Promise<T>): Promise<Answer<T>> {
    const turn = this.#queue.then(() =>
      storing(async () => {
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

  async #databaseId(): Promise<string | undefined> {
    return (await this.#database.meta.get('database-id'))?.value as string | undefined;
  }

  /** Makes database and mirror agree, whatever happened to either since the last time. */
  async #reconcile(): Promise<Sentinel> {
    const [sentinel, databaseId] = [await readSentinel(this.#area), await this.#databaseId()];
    if (sentinel && databaseId === sentinel.databaseId) return this.#settle(sentinel);
    await this.#write((await readMirrored(this.#area, null)) as UserRecord[]);
    const settled: Sentinel = { databaseId: databaseId ?? v4(), pending: [] };
    await this.#database.meta.put({ key: 'database-id', value: settled.databaseId });
    await refillMirror(this.#area, settled, await this.#allRecords());
    return settled;
  }

  async #settle(sentinel: Sentinel): Promise<Sentinel> {
    if (sentinel.pending.length === 0) return sentinel;
    await this.#write((await readMirrored(this.#area, sentinel.pending)) as UserRecord[]);
    const settled = { ...sentinel, pending: [] };
    await writeSentinel(this.#area, settled);
    return settled;
  }

  async #allRecords(): Promise<UserRecord[]> {
    const [notes, drafts] = [await this.#database.notes.toArray(), await this.#database.drafts.toArray()];
    return [
      ...notes.map((value) => ({ key: `notes/${value.id}`, value })),
      ...drafts.map((value) => ({ key: `drafts/${value.url}`, value })),
    ];
  }

  /** Puts records into the database, all or none; one that the database has in a later edit stays. */
  async #write(records: readonly UserRecord[]): Promise<void> {
    const { notes, drafts } = this.#database;
    await this.#database.transaction('rw', notes, drafts, async () => {
      for (const { key, value } of records) {
        if (key.startsWith('notes/')) await this.#writeNote(value as Note);
        else if (key.startsWith('drafts/')) await this.#writeDraft(value as Draft);
      }
    });
  }

  /** An article has one note: two ids for it come of saves that the database refused. The later edit is the note. */
  async #writeNote(note: Note): Promise<void> {
    const { notes } = this.#database;
    const kept = await notes.where('url').equals(note.url).first();
    if (isOlder(note, kept)) return;
    if (kept) await notes.delete(kept.id);
    if (!isEmpty(note)) await notes.put(note);
  }

  async #writeDraft(draft: Draft): Promise<void> {
    const { drafts } = this.#database;
    if (isOlder(draft, await drafts.get(draft.url))) return;
    if (isEmpty(draft)) await drafts.delete(draft.url);
    else await drafts.put(draft);
  }
}

const isOlder = (record: Edited, kept: Edited | undefined): boolean => !!kept && kept.editedAt > record.editedAt;

/** White space is a text: only the reader's own emptying deletes. */
const isEmpty = (record: Edited): boolean =>
  'text' in record ? record.text === '' : record.name === '' && record.comment === '';
