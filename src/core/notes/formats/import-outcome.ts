import type { UserTexts } from '#core/notes/user-texts.ts';

/** Why a file was not read. The sentence for each stands in the interface's messages. */
export type ImportReason =
  /** Longer than {@link MOST_BYTES}, or with more entries than anybody writes. */
  | 'too-large'
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
}

/** What was read; nothing has been written. Foreign entries that say nothing that we keep are in `skipped`. */
export type ImportOutcome =
  | { readonly ok: true; readonly texts: UserTexts; readonly skipped: readonly ImportFailure[] }
  | { readonly ok: false; readonly failure: ImportFailure };

export const refuse = (reason: ImportReason, path = ''): { readonly ok: false; readonly failure: ImportFailure } => ({
  ok: false,
  failure: { reason, path },
});

/** Bytes of a file that is read: 10,000 long notes are some 20 million. */
export const MOST_BYTES = 200_000_000;
