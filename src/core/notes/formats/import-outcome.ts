import type { UserTexts } from '#core/notes/user-texts.ts';

/** Why a file was not read. The sentence for each stands in the interface's messages. */
export type ImportReason =
  /** Longer than {@link MOST_BYTES}, or another limit; `bytes` says by how much. */
  | 'too-large'
  /** With more entries than anybody writes. */
  | 'too-many'
  /** Not UTF-8. */
  | 'not-text'
  /** Ends in the middle. */
  | 'truncated'
  /** Not JSON for another reason. */
  | 'not-json'
  /** Brackets within brackets, beyond all that these formats have. */
  | 'too-deep'
  /** A name that belongs to JavaScript's own workings. */
  | 'forbidden-name'
  /** JSON, but neither ours, nor Hypothesis', nor W3C annotations. */
  | 'foreign'
  /** Ours, of a later release. */
  | 'newer-version'
  /** Something at `path` is missing, of another kind, or not as it should be. */
  | 'wrong-shape'
  /** What stands at `path` is no date. */
  | 'wrong-date'
  /** What stands at `path` is no address of a page. */
  | 'wrong-address';

/** Why, and where: `notes.3.text`; empty where it is about the whole file. Never text of the file. */
export interface ImportFailure {
  readonly reason: ImportReason;
  readonly path: string;
  /** What the file has and what it may have, where it is too large. */
  readonly bytes?: { readonly found: number; readonly most: number };
}

/** What was read; nothing has been written. Foreign entries that say nothing that we keep are in `skipped`. */
export type ImportOutcome =
  | { readonly ok: true; readonly texts: UserTexts; readonly skipped: readonly ImportFailure[] }
  | { readonly ok: false; readonly failure: ImportFailure };

export const refuse = (reason: ImportReason, path = ''): { readonly ok: false; readonly failure: ImportFailure } => ({
  ok: false,
  failure: { reason, path },
});

/** A file that is not even read. */
export const refuseBytes = (found: number, most: number): { readonly ok: false; readonly failure: ImportFailure } => ({
  ok: false,
  failure: { reason: 'too-large', path: '', bytes: { found, most } },
});

/** Bytes of a file that is read as one piece, as every file of another program is: 10,000 long notes are some 20 million. */
export const MOST_BYTES = 60_000_000;

/**
 * Bytes of a file of ours, which is read record by record (`read-long-own.ts`): the longest text that a browser holds, and so can have
 * written, is 2³⁰ UTF-16 code units (Firefox; Chromium has half of that), each of which takes up to three bytes.
 */
export const MOST_OWN_BYTES = 3 * 2 ** 30;
