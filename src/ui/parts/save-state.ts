import type { FailureName } from '#core/failure.ts';

/** How the keeping of what is typed stands. */
export type SaveState =
  /** Nothing typed yet. */
  | { readonly state: 'clean' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  /** Not kept; the text is still in the field. */
  | { readonly state: 'failed'; readonly failure: FailureName };
