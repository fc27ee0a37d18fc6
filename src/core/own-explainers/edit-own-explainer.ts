import type { PackEntry } from '#core/explainer-pack/pack-entry.ts';
import { hasCome, pruned, revived, timeOf } from '#core/notes/edit.ts';
import { mergeSeen, type Revision, revisionOf } from '#core/notes/revision.ts';
import { isTombstone, type Tombstone } from '#core/notes/tombstone.ts';
import { mergeOwnExplainers, type OwnExplainer, ownExplainerOf, ownVersions } from './own-explainer.ts';

/** What a reader wrote, as it comes from a page of ours. */
export interface OwnExplainerEdit {
  /** The edit's own name. Sent again after a failure, it is the same. */
  readonly revision: Revision;
  /** All versions that the reader saw, and has replaced by this; none for a new explainer. */
  readonly replaces: readonly Revision[];
  /** Milliseconds since 1970. */
  readonly editedAt: number;
  readonly entry: PackEntry;
}

/**
 * An explainer after an edit. An edit that did not see a version stands beside it. One that came before changes nothing.
 *
 * @param id - Of the record, if it is a new one.
 */
export function editOwnExplainer(
  kept: OwnExplainer | Tombstone | null,
  edit: OwnExplainerEdit,
  id: string,
): OwnExplainer | Tombstone {
  if (kept !== null && hasCome(kept, { ...edit, replaces: null })) return kept;
  const known = kept === null || isTombstone(kept) ? kept : ownVersions(kept);
  const { revision, entry } = edit;
  const alone = ownExplainerOf({
    id: kept?.id ?? id,
    createdAt: kept === null || isTombstone(kept) ? edit.editedAt : kept.createdAt,
    versions: [{ revision, editedAt: timeOf(known, { ...edit, replaces: null }), entry }],
    seen: mergeSeen([revision], edit.replaces),
    outlived: null,
  });
  const merged = kept === null ? alone : mergeOwnExplainers(kept, alone);
  return isTombstone(merged) ? merged : ownExplainerOf(pruned(ownVersions(merged)));
}

/** What stays of an explainer that is deleted with all its versions. */
export const deleteOwnExplainer = ({ id, seen }: OwnExplainer, now: number): Tombstone => ({
  id,
  deletedAt: now,
  seen,
});

/** A deleted explainer, back with all its versions. Done again with the same writer, it is the same. */
export const reviveOwnExplainer = (explainer: OwnExplainer, writer: string, now: number): OwnExplainer =>
  ownExplainerOf(revived(ownVersions(explainer), (count) => revisionOf(writer, count), now));
