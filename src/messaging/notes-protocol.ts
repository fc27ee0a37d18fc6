import type { Draft } from '#core/notes/draft.ts';
import type { DraftHistory, DraftSnapshot } from '#core/notes/draft-history.ts';
import type { DraftEdit } from '#core/notes/edit-draft.ts';
import type { NoteEdit } from '#core/notes/edit-note.ts';
import type { Note, NoteAbout } from '#core/notes/note.ts';
import type { ImportLine } from '#core/notes/plan-import.ts';
import type { Revision } from '#core/notes/revision.ts';
import type { DraftRow, NoteRow } from '#core/notes/rows.ts';
import type { StorageHealth } from '#core/notes/storage-health.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import type { PrivateWindow } from '#core/private-window.ts';

/*
 * Requests of our own pages about what the reader wrote; no content script may send one. All fail with `storage-full` or
 * `storage-trouble`; what writes a reader's text also with `private-window`.
 *
 * Who edits: an editor that shows a text takes a new writer's name (`writerName`), remembers the revision that it shows as
 * `replaces`, and counts its edits from 1. It takes another name when it shows a text anew. `editedAt`, `at`: milliseconds
 * since 1970.
 */

interface Where {
  readonly privateWindow: PrivateWindow;
}

/** One of several texts that the reader has done with. */
interface Dropped {
  /** The revision of the text that goes. */
  readonly dropped: Revision;
  /** A new name for what stays in front. */
  readonly revision: Revision;
  readonly at: number;
}

export interface NoteRequests {
  /** All notes, the last edited first. */
  'note/list': { request: Record<never, never>; answer: readonly NoteRow[] };
  'note/read': { request: { readonly about: NoteAbout }; answer: Note | null };
  /** The note on an article and those on its quotes, the first made first. */
  'note/of-page': { request: { readonly url: string }; answer: readonly Note[] };
  /** The reader's notes on some explainers; where there is none, none. */
  'note/of-explainers': { request: { readonly explainers: readonly string[] }; answer: readonly Note[] };
  /**
   * Keep a note as it stands now. `id`: null for the one note of an article or explainer; a note on a quote has one from its
   * page (`recordId`). An edit that did not see the present text stands beside it, as a rival. An empty text deletes the note,
   * unless it is on a quote. Answers with the note as it is kept now.
   */
  'note/save': { request: NoteEdit & Where & { readonly id: string | null }; answer: Note | null };
  'note/drop-rival': { request: Dropped & { readonly id: string }; answer: Note | null };
  /** Delete a note with all its texts. The answer holds it, for `note/undelete`. */
  'note/delete': { request: { readonly id: string; readonly at: number }; answer: Note | null };
  /** Bring a deleted note back. `writer`: a new name; sent again with the same, it changes nothing. */
  'note/undelete': {
    request: { readonly note: Note; readonly writer: string; readonly at: number };
    answer: Note | null;
  };
  /** All tags, the most used first. */
  'tag/list': { request: Record<never, never>; answer: readonly { readonly tag: string; readonly count: number }[] };
}

export interface DraftRequests {
  /** All drafts, the last edited first. */
  'draft/list': { request: Record<never, never>; answer: readonly DraftRow[] };
  /** The draft on an article, or null. */
  'draft/read': { request: { readonly url: string }; answer: Draft | null };
  /** Keep the draft on an article as it stands now; two empty fields delete it. Rivals as with notes. */
  'draft/save': { request: DraftEdit & Where; answer: Draft | null };
  /** Earlier texts of a draft, newest first. */
  'draft/snapshots': { request: { readonly url: string }; answer: readonly DraftSnapshot[] };
  /** Return to an earlier text, named by its time; the present one becomes an earlier one. Null where there is no such text. */
  'draft/restore': {
    request: Pick<DraftEdit, 'url' | 'revision' | 'replaces' | 'editedAt'> & { readonly snapshot: number };
    answer: Draft | null;
  };
  /** Remember that the draft was put into the page's form. */
  'draft/put': { request: { readonly url: string; readonly at: number }; answer: Draft | null };
  'draft/drop-rival': { request: Dropped & { readonly url: string }; answer: Draft | null };
  /** Delete a draft with all its texts and versions. The answer holds them, for `draft/undelete`. */
  'draft/delete': {
    request: { readonly url: string; readonly at: number };
    answer: { readonly draft: Draft; readonly history: DraftHistory | null } | null;
  };
  'draft/undelete': {
    request: {
      readonly draft: Draft;
      readonly history: DraftHistory | null;
      readonly writer: string;
      readonly at: number;
    };
    answer: Draft | null;
  };
  /** The name under drafts, if the reader wishes it remembered across sites; empty where it is not or none was typed. */
  'name/read': { request: Record<never, never>; answer: { readonly isRemembered: boolean; readonly name: string } };
  /** Remember it from now on, or forget it. */
  'name/set': { request: { readonly isRemembered: boolean }; answer: null };
}

/** What no message could carry: its JSON goes in parts, an answer's after it, a request's before it. */
export interface InParts {
  readonly inParts: { readonly id: string; readonly count: number };
}

/** Texts of a file. `writer`: a new name. */
interface Import {
  readonly texts: UserTexts | InParts;
  readonly writer: string;
  readonly at: number;
}

export interface KeepingRequests {
  /** Everything: what a backup or an export is made of. What no message could carry is taken in parts: see `read-backup.ts`. */
  'backup/read': { request: Record<never, never>; answer: UserTexts | InParts };
  /** One part of a long answer, asked for in order. Fails with `storage-trouble` where they are no longer held. */
  'answer/part': { request: { readonly id: string; readonly index: number }; answer: string };
  /** Everything was written to a file. */
  'backup/done': { request: { readonly at: number }; answer: null };
  /**
   * One part of the texts of a long import, sent in order: see `import-texts.ts`. Writes nothing. A batch is JSON of texts by itself,
   * and may be one part or several. Fails with `storage-trouble` where the parts before it are no longer held.
   */
  'import/part': {
    request: { readonly id: string; readonly index: number; readonly json: string; readonly endsBatch: boolean };
    answer: null;
  };
  /** What an import would change; writes nothing. Fails with `storage-trouble` also where its parts are no longer held. */
  'import/plan': { request: Import; answer: readonly ImportLine[] | InParts };
  /** Make that change, all of it or none; nothing is deleted. Answers with how many texts were added and changed. */
  'import/apply': { request: Import; answer: { readonly added: number; readonly changed: number } };
  /** How the reader's texts are kept, and what has happened to them and was not yet said. */
  'storage/health': { request: Record<never, never>; answer: StorageHealth };
  /** The reader has been told what happened. */
  'storage/health-seen': { request: Record<never, never>; answer: null };
  /** Whether what is written in a private window is kept. */
  'private/read': { request: { readonly windowId: number }; answer: boolean };
  /** Keep it, or no more, until that window is closed; what was kept stays. */
  'private/set': { request: { readonly windowId: number; readonly isKept: boolean }; answer: null };
}
