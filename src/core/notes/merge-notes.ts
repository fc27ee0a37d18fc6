import type { Rival } from './anchor/quote-anchor.ts';
import type { Note, NoteVersion } from './note.ts';
import { isTombstone, type Tombstone } from './tombstone.ts';
import { mergeVersions, sameVersions, sortVersions, type VersionKind, type Versions } from './versions.ts';

const NOTE: VersionKind<NoteVersion> = {
  contentOf: ({ subject, url, title, text, tags }) => JSON.stringify([text, tags, title, url, partsOf(subject)]),
  join: (a) => a,
};

/** In one order, whatever order a file had. */
const partsOf = (subject: NoteVersion['subject']): unknown[] => {
  if (subject.kind !== 'quote') return [subject.kind, subject.kind === 'explainer' ? subject.explainer : null];
  const { exact, prefix, suffix, start, end, blockDigest, others } = subject.anchor;
  const known = others && [others.count, others.index, others.likest.map(rivalParts)];
  return [subject.kind, exact, prefix, suffix, start, end, blockDigest, known ?? null];
};

const rivalParts = ({ exact, prefix, suffix, blockDigest }: Rival): unknown[] => [exact, prefix, suffix, blockDigest];

/**
 * Two states of a note, or of its deletion, made one that loses neither text: see `versions.ts`. Commutative, associative,
 * idempotent. Two article notes of one URL, or two notes on one explainer, are states of one note as well.
 */
export function mergeNotes(a: Note, b: Note): Note;
export function mergeNotes(a: Note | Tombstone, b: Note | Tombstone): Note | Tombstone;
export function mergeNotes(a: Note | Tombstone, b: Note | Tombstone): Note | Tombstone {
  const merged = mergeVersions(NOTE, isTombstone(a) ? a : noteVersions(a), isTombstone(b) ? b : noteVersions(b));
  return isTombstone(merged) ? merged : noteOf(merged);
}

/** A note with its present version and the rivals alike, newest first. */
export function noteVersions({ id, createdAt, rivals, seen, outlived, ...present }: Note): Versions<NoteVersion> {
  return { id, createdAt, seen, outlived, versions: sortVersions(NOTE, [present, ...rivals]) };
}

/** The note with the first of some versions as its present one; at least one is there. */
export function noteOf({ versions, ...lineage }: Versions<NoteVersion>): Note {
  const [present, ...rivals] = versions;
  if (present === undefined) throw new Error('wanted a version, found none');
  return { ...lineage, ...present, rivals };
}

/** Whether two states of a note are the same in every text, and have seen the same edits. */
export const sameNote = (a: Note, b: Note): boolean => sameVersions(NOTE, noteVersions(a), noteVersions(b));
