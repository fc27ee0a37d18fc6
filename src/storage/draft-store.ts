import type { Answer } from '#core/failure.ts';
import type { Draft } from '#core/notes/draft.ts';
import {
  type DraftHistory,
  type DraftSnapshot,
  emptyHistory,
  rememberEdit,
  rememberPresent,
} from '#core/notes/draft-history.ts';
import {
  type DraftEdit,
  deleteDraft,
  dropDraftRival,
  editDraft,
  putDraft,
  reviveDraft,
} from '#core/notes/edit-draft.ts';
import { type DraftRow, draftRow } from '#core/notes/rows.ts';
import { isTombstone } from '#core/notes/tombstone.ts';
import { newId } from './new-id.ts';
import type { UserDatabase } from './user-database.ts';
import type { UserRecord } from './user-record.ts';
import type { Change, UserStore } from './user-store.ts';

/** A draft and its earlier versions. */
export interface DraftAndHistory {
  readonly draft: Draft;
  readonly history: DraftHistory | null;
}

/** The reader's drafts, by the canonical URL of their article. All failures: `storage-full`, `storage-trouble`. */
export class DraftStore {
  readonly #store: UserStore;

  constructor(store: UserStore) {
    this.#store = store;
  }

  /** All drafts as rows, the last edited first. */
  list = (): Promise<Answer<DraftRow[]>> =>
    this.#store.read(async ({ drafts }) => (await drafts.orderBy('editedAt').reverse().toArray()).map(draftRow));

  read = (url: string): Promise<Answer<Draft | null>> =>
    this.#store.read(async ({ drafts }) => (await drafts.get(url)) ?? null);

  /** Earlier texts that can be returned to, newest first. */
  snapshots = (url: string): Promise<Answer<readonly DraftSnapshot[]>> =>
    this.#store.read(async (database) => (await withHistory(database, url))?.history?.snapshots ?? []);

  /** Keeps what was typed, and from time to time, or before much is lost, what stood there. Two empty fields delete the draft. */
  save(edit: DraftEdit): Promise<Answer<Draft | null>> {
    return this.#store.change(async (database) => {
      const kept = await withHistory(database, edit.url);
      return changeTo(database, kept, edit, (history, before) => rememberEdit(history, before, edit, edit.editedAt));
    }, edit.editedAt);
  }

  /**
   * Puts an earlier text in the present one's place, which becomes an earlier text itself. Answers null where there is no
   * such text.
   *
   * @param at - Time of the snapshot.
   * @param origin - The edit that this is.
   */
  restore(
    url: string,
    at: number,
    origin: Pick<DraftEdit, 'revision' | 'replaces' | 'editedAt'>,
  ): Promise<Answer<Draft | null>> {
    return this.#store.change(async (database) => {
      const kept = await withHistory(database, url);
      const snapshot = kept?.history?.snapshots.find((each) => each.at === at);
      if (!kept || !snapshot) return { records: [], answer: () => null };
      const { name, comment } = snapshot;
      const edit = { ...origin, url, title: kept.draft.title, name, comment };
      return changeTo(database, kept, edit, (history, before) => rememberPresent(history, before, edit.editedAt));
    }, origin.editedAt);
  }

  /** Remembers that the draft was put into the page's form. */
  put(url: string, now: number): Promise<Answer<Draft | null>> {
    return this.#store.change(async ({ drafts }) => {
      const kept = await drafts.get(url);
      if (!kept) return { records: [], answer: () => null };
      const value = putDraft(kept, now);
      return { records: [{ table: 'drafts', value }], answer: () => value };
    }, now);
  }

  /** Drops one of several texts of a draft. */
  dropRival(url: string, dropped: string, revision: string, now: number): Promise<Answer<Draft | null>> {
    return this.#store.change(async ({ drafts }) => {
      const kept = await drafts.get(url);
      if (!kept) return { records: [], answer: () => null };
      const value = dropDraftRival(kept, dropped, revision);
      return { records: [{ table: 'drafts', value }], answer: () => value };
    }, now);
  }

  /** Deletes a draft with all its texts and versions. Answers with them, for {@link undelete}; null where there are none. */
  delete(url: string, now: number): Promise<Answer<DraftAndHistory | null>> {
    return this.#store.change(async (database) => {
      const kept = await withHistory(database, url);
      const records: UserRecord[] = kept ? [{ table: 'tombstones', value: deleteDraft(kept.draft, now) }] : [];
      return { records, answer: () => kept };
    }, now);
  }

  /** Brings a deleted draft back. Sent again by the same writer, it changes nothing. */
  undelete({ draft, history }: DraftAndHistory, writer: string, now: number): Promise<Answer<Draft | null>> {
    return this.#store.change(async ({ drafts }) => {
      const records: UserRecord[] = [{ table: 'drafts', value: reviveDraft(draft, writer, now) }];
      if (history) records.push({ table: 'histories', value: { ...history, id: draft.id } });
      return { records, answer: async () => (await drafts.get(draft.url)) ?? null };
    }, now);
  }
}

async function withHistory({ drafts, histories }: UserDatabase, url: string): Promise<DraftAndHistory | null> {
  const draft = await drafts.get(url);
  return draft ? { draft, history: (await histories.get(draft.id)) ?? null } : null;
}

type Remember = (history: DraftHistory, before: Draft & { at: number }) => DraftHistory;

/** The change that an edit makes of a draft, and of its history. */
function changeTo(
  { drafts }: UserDatabase,
  kept: DraftAndHistory | null,
  edit: DraftEdit,
  remember: Remember,
): Change<Draft | null> {
  const answer = async () => (await drafts.get(edit.url)) ?? null;
  const next = editDraft(kept?.draft ?? null, edit, newId(edit.editedAt));
  if (next === null || next === kept?.draft) return { records: [], answer };
  if (isTombstone(next)) return { records: [{ table: 'tombstones', value: next }], answer };
  const records: UserRecord[] = [{ table: 'drafts', value: next }];
  const history = kept?.history ?? emptyHistory(next.id, edit.editedAt);
  const before = kept?.draft;
  const remembered = before ? remember(history, { ...before, at: before.editedAt }) : history;
  if (remembered !== kept?.history) records.push({ table: 'histories', value: remembered });
  return { records, answer };
}
