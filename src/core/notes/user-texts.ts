import type { OwnExplainer } from '#core/own-explainers/own-explainer.ts';
import type { Draft } from './draft.ts';
import type { DraftHistory } from './draft-history.ts';
import type { Note } from './note.ts';
import type { Tombstone } from './tombstone.ts';

/** Everything that the reader wrote: what a backup holds. */
export interface UserTexts {
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  /** Earlier versions of drafts, one history for each draft that has any. */
  readonly histories: readonly DraftHistory[];
  /** The reader's own explainers. */
  readonly explainers: readonly OwnExplainer[];
  readonly tombstones: readonly Tombstone[];
}
