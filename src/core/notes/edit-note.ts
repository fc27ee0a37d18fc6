import { type EditOrigin, editAlone, hasCome, pruned, revived, timeOf, withoutEmptied, withoutRival } from './edit.ts';
import { mergeNotes, noteOf, noteVersions } from './merge-notes.ts';
import type { Note, NoteVersion } from './note.ts';
import { type Revision, revisionOf } from './revision.ts';
import { isTombstone, type Tombstone } from './tombstone.ts';

/** What a reader typed, as it comes from a page of ours. */
export interface NoteEdit extends EditOrigin, Omit<NoteVersion, 'tags' | keyof EditOrigin> {
  /** Null: as they are. */
  readonly tags: readonly string[] | null;
}

/**
 * A note after an edit; null where there is nothing before and after. An edit that did not see the present text stands
 * beside it. One that came before changes nothing. An emptied note is deleted, unless it is on a quote, which is worth
 * keeping by itself; with rivals, the newest of them takes its place.
 *
 * @param id - Of the note, if it is a new one.
 */
export function editNote(kept: Note | Tombstone | null, edit: NoteEdit, id: string): Note | Tombstone | null {
  if (hasCome(kept, edit)) return kept;
  const versions = kept === null || isTombstone(kept) ? kept : noteVersions(kept);
  const { replaces: _, ...fields } = edit;
  const present = kept === null || isTombstone(kept) ? null : kept;
  const version: NoteVersion = { ...fields, tags: edit.tags ?? present?.tags ?? [], editedAt: timeOf(versions, edit) };
  const alone = noteOf(editAlone(kept?.id ?? id, edit, version));
  const isEmpty = version.text === '' && version.subject.kind !== 'quote';
  if (kept === null) return isEmpty ? null : alone;
  const merged = mergeNotes(kept, present ? { ...alone, createdAt: present.createdAt } : alone);
  if (isTombstone(merged)) return merged;
  const record = pruned(noteVersions(merged));
  return asNote(isEmpty ? withoutEmptied(record, version) : record);
}

/** The note without one of its several texts, under a new name: the reader has done with that one. */
export const dropNoteRival = (note: Note, dropped: Revision, revision: Revision): Note =>
  noteOf(withoutRival(noteVersions(note), dropped, revision));

/** What stays of a note that is deleted with all its texts. */
export const deleteNote = ({ id, seen }: Note, now: number): Tombstone => ({ id, deletedAt: now, seen });

/** A deleted note, back with all its texts. Done again with the same writer, it is the same. */
export const reviveNote = (note: Note, writer: string, now: number): Note =>
  noteOf(revived(noteVersions(note), (count) => revisionOf(writer, count), now));

const asNote = (record: Parameters<typeof noteOf>[0] | Tombstone): Note | Tombstone =>
  isTombstone(record) ? record : noteOf(record);
