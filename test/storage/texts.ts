import type { Answer } from '#core/failure.ts';
import type { DraftEdit } from '#core/notes/edit-draft.ts';
import type { NoteEdit } from '#core/notes/edit-note.ts';
import { revisionOf, writerName } from '#core/notes/revision.ts';
import { BackupStore } from '#storage/backup-store.ts';
import { DraftStore } from '#storage/draft-store.ts';
import { NoteStore } from '#storage/note-store.ts';
import { UserDatabase } from '#storage/user-database.ts';
import { UserStore } from '#storage/user-store.ts';
import type { MemoryArea } from './memory-area.ts';

export const URL = 'https://news.example/story';

export const writer = (n: number): string => writerName(n, new Uint8Array([n]));

/** Edits of one editor that stands open, made one after the other; `replaces` is what it showed. */
export function editor(n: number, replaces: string | null = null) {
  let count = 0;
  const origin = (editedAt: number) => ({ revision: revisionOf(writer(n), ++count), replaces, editedAt });
  return {
    note: (text: string, editedAt: number, url = URL): NoteEdit => ({
      ...origin(editedAt),
      subject: { kind: 'article' },
      url,
      title: 'Story',
      text,
      tags: null,
    }),
    draft: (name: string, comment: string, editedAt: number, url = URL): DraftEdit => ({
      ...origin(editedAt),
      url,
      title: 'Story',
      name,
      comment,
    }),
    origin,
  };
}

/** The value of a good answer; throws for a failure. */
export async function need<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (!settled.ok) throw new Error(`not ok: ${JSON.stringify(settled.failure)}`);
  return settled.value;
}

export interface Stores {
  readonly database: UserDatabase;
  readonly user: UserStore;
  readonly notes: NoteStore;
  readonly drafts: DraftStore;
  readonly backup: BackupStore;
}

let opened: UserDatabase[] = [];
let count = 0;

/** A name that no database of this test run has. */
export const freshName = (): string => `user-${count++}`;

/** The stores of a worker that has just started. */
export function open(area: MemoryArea, name = freshName()): Stores {
  const database = new UserDatabase(name);
  opened.push(database);
  const user = new UserStore(database, area);
  return {
    database,
    user,
    notes: new NoteStore(user),
    drafts: new DraftStore(user),
    backup: new BackupStore(user),
  };
}

/** Closes all that {@link open} has opened. */
export function closeAll(): void {
  for (const database of opened) database.close();
  opened = [];
}
