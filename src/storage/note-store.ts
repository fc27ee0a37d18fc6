import type { Answer } from '#core/failure.ts';
import { deleteNote, dropNoteRival, editNote, type NoteEdit, reviveNote } from '#core/notes/edit-note.ts';
import type { Note, NoteAbout } from '#core/notes/note.ts';
import { type NoteRow, noteRow } from '#core/notes/rows.ts';
import { isTombstone, type Tombstone } from '#core/notes/tombstone.ts';
import { newId } from './new-id.ts';
import type { UserDatabase } from './user-database.ts';
import type { UserRecord } from './user-record.ts';
import type { Change, UserStore } from './user-store.ts';
import { notesOn } from './write-records.ts';

/** The reader's notes. All failures: `storage-full`, `storage-trouble`. */
export class NoteStore {
  readonly #store: UserStore;

  constructor(store: UserStore) {
    this.#store = store;
  }

  /** All notes as rows, the last edited first. */
  list = (): Promise<Answer<NoteRow[]>> =>
    this.#store.read(async ({ notes }) => (await notes.orderBy('editedAt').reverse().toArray()).map(noteRow));

  read = (about: NoteAbout): Promise<Answer<Note | null>> =>
    this.#store.read(async (database) => (await this.#find(database, about)) ?? null);

  /** The note on an article and those on its quotes, the first made first. */
  ofPage = (url: string): Promise<Answer<Note[]>> =>
    this.#store.read(({ notes }) =>
      notes
        .where('[subject.kind+url]')
        .anyOf([
          ['article', url],
          ['quote', url],
        ])
        .sortBy('id'),
    );

  ofExplainers = (explainers: readonly string[]): Promise<Answer<Note[]>> =>
    this.#store.read(({ notes }) =>
      notes
        .where('subject.explainer')
        .anyOf([...explainers])
        .sortBy('id'),
    );

  /** All tags and on how many notes each is, the most used first. */
  tags = (): Promise<Answer<{ tag: string; count: number }[]>> =>
    this.#store.read(async ({ notes }) => {
      const counts = new Map<string, number>();
      await notes.orderBy('tags').eachKey((tag) => counts.set(String(tag), (counts.get(String(tag)) ?? 0) + 1));
      return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count);
    });

  /**
   * Keeps what was typed. An edit that did not see the present text stands beside it; one that comes again changes nothing;
   * an empty text deletes an article's or explainer's note. Answers with the note as it is kept now.
   *
   * @param id - Null for the one note of this article or explainer.
   */
  save(edit: NoteEdit, id: string | null): Promise<Answer<Note | null>> {
    return this.#store.change(async (database) => {
      const { subject, url } = edit;
      const byId = id === null ? undefined : ((await database.notes.get(id)) ?? (await database.tombstones.get(id)));
      const kept: Note | Tombstone | null = byId ?? (await notesOn(database, { subject, url }))[0] ?? null;
      const note = editNote(kept, edit, id ?? newId(edit.editedAt));
      return changeTo(database, note, kept);
    }, edit.editedAt);
  }

  /** Drops one of several texts of a note. */
  dropRival(id: string, dropped: string, revision: string, now: number): Promise<Answer<Note | null>> {
    return this.#store.change(async (database) => {
      const kept = (await database.notes.get(id)) ?? null;
      return changeTo(database, kept && dropNoteRival(kept, dropped, revision), kept);
    }, now);
  }

  /** Deletes a note with all its texts. Answers with it, for {@link undelete}; null where there is none. */
  delete(id: string, now: number): Promise<Answer<Note | null>> {
    return this.#store.change(async ({ notes }) => {
      const kept = (await notes.get(id)) ?? null;
      const records: UserRecord[] = kept ? [{ table: 'tombstones', value: deleteNote(kept, now) }] : [];
      return { records, answer: () => kept };
    }, now);
  }

  /** Brings a deleted note back. Sent again by the same writer, it changes nothing. */
  undelete(note: Note, writer: string, now: number): Promise<Answer<Note | null>> {
    return this.#store.change(async (database) => changeTo(database, reviveNote(note, writer, now), null), now);
  }

  #find(database: UserDatabase, about: NoteAbout): Promise<Note | undefined> {
    if (about.kind === 'id') return database.notes.get(about.id);
    const subject = about.kind === 'article' ? { kind: 'article' as const } : about;
    const url = about.kind === 'article' ? about.url : null;
    return notesOn(database, { subject, url }).then(([note]) => note);
  }
}

/** The change that keeps a note, or its tombstone, where it differs from what is kept. */
function changeTo(
  database: UserDatabase,
  next: Note | Tombstone | null,
  kept: Note | Tombstone | null,
): Change<Note | null> {
  const answer = async () => (next === null || isTombstone(next) ? null : await presentState(database, next));
  if (next === null || next === kept) return { records: [], answer };
  return {
    records: [isTombstone(next) ? { table: 'tombstones', value: next } : { table: 'notes', value: next }],
    answer,
  };
}

/** As it was written: it may have become part of another one. */
async function presentState(database: UserDatabase, note: Note): Promise<Note | null> {
  return (await database.notes.get(note.id)) ?? (await notesOn(database, note))[0] ?? null;
}
