import { olderId } from './record-id.ts';
import { isSeen, mergeSeen, type Revision } from './revision.ts';
import { isTombstone, type Tombstone } from './tombstone.ts';

/** One state of a text. */
export interface Version {
  readonly revision: Revision;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly editedAt: number;
}

/** What a note or a draft knows of its own edits, apart from its present version. */
export interface Lineage<V extends Version> {
  /** UUIDv7: stable for ever, and in order of creation. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Versions written beside the present one, which it did not replace; kept until the reader drops one. Newest first. */
  readonly rivals: readonly V[];
  /** The newest revision of each writer that this record holds or has replaced. */
  readonly seen: readonly Revision[];
  /** The latest deletion that a version outlived, in milliseconds since 1970; null mostly. */
  readonly outlived: number | null;
}

/** A record in the form in which it is merged: all its versions alike. */
export interface Versions<V extends Version> extends Omit<Lineage<V>, 'rivals'> {
  readonly versions: readonly V[];
}

/** What the merge must know of the versions of notes, or of drafts. */
export interface VersionKind<V extends Version> {
  /** All that the reader wrote or would miss, as one string: two versions with the same are the same. */
  readonly contentOf: (version: V) => string;
  /** One of two versions with the same revision and content; commutative. */
  readonly join: (a: V, b: V) => V;
}

/**
 * Two states of one record made one that loses neither text: a version goes only where the other side has seen it and no
 * longer holds it, as it was replaced, dropped or deleted there. Commutative, associative, idempotent.
 *
 * It is the merge of a multi-value register with a causal context (Almeida, Shoker, Baquero: Delta State Replicated Data
 * Types, 2018). Two ids for what is one thing (the note of one article, made on two machines) become the older one.
 *
 * a: "one" by w.1        b: "two" by x.1, which replaced w.1   → "two"
 * a: "one" by w.1        b: "two" by x.1, which knew nothing   → "two", with "one" as its rival
 * a: "one" by w.1        b: deleted, having seen w.1           → deleted
 * a: "more" by w.2       b: deleted, having seen w.1           → "more"
 */
export function mergeVersions<V extends Version>(
  kind: VersionKind<V>,
  a: Versions<V> | Tombstone,
  b: Versions<V> | Tombstone,
): Versions<V> | Tombstone {
  const id = olderId(a.id, b.id);
  const seen = mergeSeen(a.seen, b.seen);
  const deletedAt = latest(deletionOf(a), deletionOf(b));
  const live = [a, b].filter((each): each is Versions<V> => !isTombstone(each));
  const versions = joined(kind, [...surviving(a, b), ...surviving(b, a)]);
  if (versions.length === 0 && deletedAt !== null) return { id, deletedAt, seen };
  return {
    id,
    createdAt: Math.min(...live.map(({ createdAt }) => createdAt)),
    // Each side has replaced all that the other holds: that is no true history, so all of it stays.
    versions:
      versions.length > 0
        ? versions
        : joined(
            kind,
            live.flatMap((each) => each.versions),
          ),
    seen,
    outlived: deletedAt,
  };
}

/** Newest first; the same order everywhere. */
export function sortVersions<V extends Version>({ contentOf }: VersionKind<V>, versions: readonly V[]): V[] {
  return [...versions].sort(
    (a, b) => b.editedAt - a.editedAt || compare(b.revision, a.revision) || compare(contentOf(a), contentOf(b)),
  );
}

/** Whether two records hold the same versions, and have seen the same. */
export function sameVersions<V extends Version>(kind: VersionKind<V>, a: Versions<V>, b: Versions<V>): boolean {
  const key = ({ versions, ...lineage }: Versions<V>): string => {
    const { id, createdAt, seen, outlived } = lineage;
    const contents = versions.map((version) => [version.revision, version.editedAt, kind.contentOf(version)]);
    return JSON.stringify([id, createdAt, seen, outlived, contents]);
  };
  return key(a) === key(b);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const deletionOf = (record: Versions<Version> | Tombstone): number | null =>
  isTombstone(record) ? record.deletedAt : record.outlived;

const latest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

const versionsOf = <V extends Version>(record: Versions<V> | Tombstone): readonly V[] =>
  isTombstone(record) ? [] : record.versions;

/** Versions of `mine` that `other` holds too, or has never heard of. */
function surviving<V extends Version>(mine: Versions<V> | Tombstone, other: Versions<V> | Tombstone): V[] {
  const held = new Set(versionsOf(other).map(({ revision }) => revision));
  return versionsOf(mine).filter(({ revision }) => held.has(revision) || !isSeen(other.seen, revision));
}

/** Each version once; in order. Two texts under one revision (a fault, or a forged file) both stay. */
function joined<V extends Version>(kind: VersionKind<V>, versions: readonly V[]): V[] {
  const byContent = new Map<string, V>();
  for (const version of versions) {
    const key = `${version.revision} ${version.editedAt} ${kind.contentOf(version)}`;
    const known = byContent.get(key);
    byContent.set(key, known === undefined ? version : kind.join(known, version));
  }
  return sortVersions(kind, [...byContent.values()]);
}
