import type { PackEntry } from '#core/explainer-pack/pack-entry.ts';
import { isTombstone, type Tombstone } from '#core/notes/tombstone.ts';
import {
  type Lineage,
  mergeVersions,
  sameVersions,
  sortVersions,
  type Version,
  type VersionKind,
  type Versions,
} from '#core/notes/versions.ts';

/** One state of the reader's own explainer. */
export interface OwnExplainerVersion extends Version {
  /** Its own `id` is that of a pack, by which a later pack takes its place; it never changes. */
  readonly entry: PackEntry;
}

/** The reader's own explainer: its present version, and what is known of the others. A text like a note, and kept like one. */
export interface OwnExplainer extends OwnExplainerVersion, Lineage<OwnExplainerVersion> {}

const OWN: VersionKind<OwnExplainerVersion> = { contentOf: ({ entry }) => JSON.stringify(entry), join: (a) => a };

/** An explainer with its present version and the rivals alike, newest first. */
export function ownVersions({
  id,
  createdAt,
  rivals,
  seen,
  outlived,
  ...present
}: OwnExplainer): Versions<OwnExplainerVersion> {
  return { id, createdAt, seen, outlived, versions: sortVersions(OWN, [present, ...rivals]) };
}

/** The explainer with the first of some versions as its present one; at least one is there. */
export function ownExplainerOf({ versions, ...lineage }: Versions<OwnExplainerVersion>): OwnExplainer {
  const [present, ...rivals] = versions;
  if (present === undefined) throw new Error('wanted a version, found none');
  return { ...lineage, ...present, rivals };
}

/** Two states made one that loses neither text: see `versions.ts`. */
export function mergeOwnExplainers(a: OwnExplainer, b: OwnExplainer): OwnExplainer;
export function mergeOwnExplainers(a: OwnExplainer | Tombstone, b: OwnExplainer | Tombstone): OwnExplainer | Tombstone;
export function mergeOwnExplainers(a: OwnExplainer | Tombstone, b: OwnExplainer | Tombstone): OwnExplainer | Tombstone {
  const merged = mergeVersions(OWN, isTombstone(a) ? a : ownVersions(a), isTombstone(b) ? b : ownVersions(b));
  return isTombstone(merged) ? merged : ownExplainerOf(merged);
}

/** Whether two states are the same in every text, and have seen the same edits. */
export const sameOwnExplainer = (a: OwnExplainer, b: OwnExplainer): boolean =>
  sameVersions(OWN, ownVersions(a), ownVersions(b));
