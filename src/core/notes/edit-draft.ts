import type { Draft, DraftVersion } from './draft.ts';
import { type EditOrigin, editAlone, hasCome, pruned, revived, timeOf, withoutEmptied, withoutRival } from './edit.ts';
import { draftOf, draftVersions, mergeDrafts } from './merge-drafts.ts';
import { type Revision, revisionOf } from './revision.ts';
import { isTombstone, type Tombstone } from './tombstone.ts';

/** What a reader typed, as it comes from a page of ours. */
export interface DraftEdit extends EditOrigin, Omit<DraftVersion, 'putAt' | keyof EditOrigin> {
  /** Canonical URL of the article. */
  readonly url: string;
}

/**
 * A draft after an edit; null where there is nothing before and after. As with notes, an edit that did not see the present
 * text stands beside it, one that came before changes nothing, and a draft with two empty fields is deleted.
 *
 * @param id - Of the draft, if it is a new one.
 */
export function editDraft(kept: Draft | Tombstone | null, edit: DraftEdit, id: string): Draft | Tombstone | null {
  if (hasCome(kept, edit)) return kept;
  const present = kept === null || isTombstone(kept) ? null : kept;
  const { replaces: _, url, ...fields } = edit;
  const editedAt = timeOf(present ? draftVersions(present) : (kept as Tombstone | null), edit);
  const version: DraftVersion = { ...fields, putAt: present?.putAt ?? null, editedAt };
  const alone = draftOf(editAlone(kept?.id ?? id, edit, version), url);
  const isEmpty = version.name === '' && version.comment === '';
  if (kept === null) return isEmpty ? null : alone;
  const merged = mergeDrafts(kept, present ? { ...alone, createdAt: present.createdAt } : alone);
  if (isTombstone(merged)) return merged;
  const record = pruned(draftVersions(merged));
  return asDraft(isEmpty ? withoutEmptied(record, version) : record, url);
}

/** The draft, put into the page's form at a time. */
export const putDraft = (draft: Draft, now: number): Draft => ({ ...draft, putAt: Math.max(now, draft.putAt ?? 0) });

/** The draft without one of its several texts, under a new name: the reader has done with that one. */
export const dropDraftRival = (draft: Draft, dropped: Revision, revision: Revision): Draft =>
  draftOf(withoutRival(draftVersions(draft), dropped, revision), draft.url);

/** What stays of a draft that is deleted with all its texts. */
export const deleteDraft = ({ id, seen }: Draft, now: number): Tombstone => ({ id, deletedAt: now, seen });

/** A deleted draft, back with all its texts. Done again with the same writer, it is the same. */
export const reviveDraft = (draft: Draft, writer: string, now: number): Draft =>
  draftOf(
    revived(draftVersions(draft), (count) => revisionOf(writer, count), now),
    draft.url,
  );

const asDraft = (record: Parameters<typeof draftOf>[0] | Tombstone, url: string): Draft | Tombstone =>
  isTombstone(record) ? record : draftOf(record, url);
