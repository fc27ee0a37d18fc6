import { isSeen, mergeSeen, pruneSeen, type Revision } from './revision.ts';
import { isTombstone, type Tombstone } from './tombstone.ts';
import type { Version, Versions } from './versions.ts';

/** What every edit says of itself, beside the text. */
export interface EditOrigin {
  /** The edit's own name: its writer, and that writer's count. Sent again after a failure, it is the same. */
  readonly revision: Revision;
  /** The revision that the writer began from: what the reader saw, and has replaced by this. Null where there was no text. */
  readonly replaces: Revision | null;
  /** Milliseconds since 1970. */
  readonly editedAt: number;
}

/** What an edit makes of a record, as a record of its own that knows of nothing else: to be merged into what is kept. */
export function editAlone<V extends Version>(id: string, edit: EditOrigin, version: V): Versions<V> {
  const seen = mergeSeen([edit.revision], edit.replaces === null ? [] : [edit.replaces]);
  return { id, createdAt: edit.editedAt, versions: [version], seen, outlived: null };
}

/** Whether an edit has come before, or a later one of its writer has. */
export const hasCome = (kept: { readonly seen: readonly Revision[] } | null, { revision }: EditOrigin): boolean =>
  kept !== null && isSeen(kept.seen, revision);

/** The edit's time, or one later than all that is kept: what was typed last stands in front, whatever a clock says. */
export function timeOf(kept: Versions<Version> | Tombstone | null, { editedAt }: EditOrigin): number {
  if (kept === null) return editedAt;
  const times = isTombstone(kept) ? [kept.deletedAt] : kept.versions.map((version) => version.editedAt);
  return Math.max(editedAt, ...times.map((time) => time + 1));
}

/** The record without a version that was emptied, which is a deletion of that alone. Without the last one it is a tombstone. */
export function withoutEmptied<V extends Version>(record: Versions<V>, emptied: V): Versions<V> | Tombstone {
  const versions = record.versions.filter(({ revision }) => revision !== emptied.revision);
  const deletedAt = emptied.editedAt;
  return versions.length === 0
    ? { id: record.id, deletedAt, seen: record.seen }
    : { ...record, versions, outlived: deletedAt };
}

/**
 * The record without one of several versions, which the reader has done with. What stands in front of the others is named
 * anew: it has replaced that one, as an edit does. (If it only went, and went elsewhere for another's sake, both would go.)
 */
export function withoutRival<V extends Version>(
  record: Versions<V>,
  dropped: Revision,
  revision: Revision,
): Versions<V> {
  const [present, ...rest] = record.versions.filter((version) => version.revision !== dropped);
  const isThere = record.versions.some((version) => version.revision === dropped);
  if (present === undefined || !isThere || isSeen(record.seen, revision)) return record;
  return { ...record, versions: [{ ...present, revision }, ...rest], seen: mergeSeen(record.seen, [revision]) };
}

/** The record with no more writers than are kept. */
export const pruned = <V extends Version>(record: Versions<V>): Versions<V> => ({
  ...record,
  seen: pruneSeen(
    record.seen,
    record.versions.map(({ revision }) => revision),
  ),
});

/** A deleted record written anew, as it was: versions with fresh names, which no deletion has seen. */
export function revived<V extends Version>(
  record: Versions<V>,
  nameOf: (count: number) => Revision,
  now: number,
): Versions<V> {
  const versions = record.versions.map((version, i) => ({
    ...version,
    revision: nameOf(i + 1),
    // In the order that they had; the present one, which comes first, is the latest.
    editedAt: Math.max(version.editedAt, now + record.versions.length - i),
  }));
  const names = versions.map(({ revision }) => revision);
  return { ...record, versions, seen: mergeSeen(record.seen, names) };
}
