import type { Draft, DraftVersion } from './draft.ts';
import { isTombstone, type Tombstone } from './tombstone.ts';
import { mergeVersions, sameVersions, sortVersions, type VersionKind, type Versions } from './versions.ts';

const DRAFT: VersionKind<DraftVersion> = {
  contentOf: ({ title, name, comment }) => JSON.stringify([comment, name, title]),
  join: (a, b) => ((a.putAt ?? -1) > (b.putAt ?? -1) ? a : b),
};

/**
 * Two states of a draft, or of its deletion, made one that loses neither text: see `versions.ts`. Commutative, associative,
 * idempotent. Two drafts for one URL are states of one draft as well.
 */
export function mergeDrafts(a: Draft, b: Draft): Draft;
export function mergeDrafts(a: Draft | Tombstone, b: Draft | Tombstone): Draft | Tombstone;
export function mergeDrafts(a: Draft | Tombstone, b: Draft | Tombstone): Draft | Tombstone {
  const merged = mergeVersions(DRAFT, isTombstone(a) ? a : draftVersions(a), isTombstone(b) ? b : draftVersions(b));
  if (isTombstone(merged)) return merged;
  const url = isTombstone(a) ? (b as Draft).url : a.url;
  return draftOf(merged, url);
}

/** A draft with its present version and the rivals alike, newest first. */
export function draftVersions({
  id,
  createdAt,
  rivals,
  seen,
  outlived,
  url,
  ...present
}: Draft): Versions<DraftVersion> {
  return { id, createdAt, seen, outlived, versions: sortVersions(DRAFT, [present, ...rivals]) };
}

/** The draft with the first of some versions as its present one; at least one is there. */
export function draftOf({ versions, ...lineage }: Versions<DraftVersion>, url: string): Draft {
  const [present, ...rivals] = versions;
  if (present === undefined) throw new Error('wanted a version, found none');
  return { ...lineage, ...present, rivals, url };
}

/** Whether two states of a draft are the same in every text, and have seen the same edits. */
export const sameDraft = (a: Draft, b: Draft): boolean => sameVersions(DRAFT, draftVersions(a), draftVersions(b));
