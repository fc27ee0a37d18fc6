import * as v from 'valibot';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { type ImportOutcome, refuse } from './import-outcome.ts';
import { isObject, pathOf } from './json-value.ts';
import { firstTexts, ownTexts } from './own-shapes.ts';

/** Stands first in every file of ours. */
export const OWN_FORMAT = 'sidelight-notes';

/** Of the files that are written now. All earlier ones are read. */
export const OWN_VERSION = 2;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * Everything that the reader wrote, complete: all versions, rivals, histories and deletions. The same texts give the same
 * bytes, in whatever order they come; reading the file and writing it again gives the same bytes. Throws where the texts are
 * not of the shape that they are declared to have.
 */
export function writeOwnJson({ notes, drafts, histories, explainers, tombstones }: UserTexts): string {
  const texts = v.parse(ownTexts, {
    notes: notes.toSorted(byId),
    drafts: drafts.toSorted(byId),
    histories: histories.toSorted(byId),
    explainers: explainers.toSorted(byId),
    tombstones: tombstones.toSorted(byId),
  });
  return `${JSON.stringify({ format: OWN_FORMAT, version: OWN_VERSION, ...texts }, null, 2)}\n`;
}

export const isOwn = (value: unknown): boolean => isObject(value) && value.format === OWN_FORMAT;

/** Reads a file of ours. @param value As it was parsed. */
export function readOwnJson(value: unknown): ImportOutcome {
  if (!isObject(value)) return refuse('foreign');
  const { format: _, version, ...texts } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('wrong-shape', 'version');
  if (version > OWN_VERSION) return refuse('newer-version', 'version');
  const read =
    version === 1
      ? v.safeParse(firstTexts, texts, { abortEarly: true })
      : v.safeParse(ownTexts, texts, { abortEarly: true });
  if (!read.success) return refuse('wrong-shape', pathOf(read.issues[0]));
  return { ok: true, texts: { explainers: [], ...read.output }, skipped: [] };
}
