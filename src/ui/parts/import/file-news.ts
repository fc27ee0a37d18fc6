import type { FailureName } from '#core/failure.ts';
import type { ImportFailure } from '#core/notes/formats/import-outcome.ts';

/** What a file that the reader has chosen to import has come to, where that is the same for every kind of file. */
export type FileNews =
  | { readonly state: 'reading' }
  /** Not read; nothing was written. */
  | { readonly state: 'refused'; readonly failure: ImportFailure }
  /** Read, but the browser could not compare or write. */
  | { readonly state: 'failed'; readonly failure: FailureName }
  | { readonly state: 'done'; readonly added: number; readonly changed: number };
