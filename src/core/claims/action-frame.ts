import type { ActionVerb } from './action-verbs.ts';
import type { Action } from './claim.ts';
import type { DataItem } from './data-items.ts';
import type { Phrase, VerbGroup } from './parse-sentence.ts';
import type { Doer } from './who-does-it.ts';

/** A verb that is said of data: who does it, to what, and where the rest of its clause begins. */
export interface ActionFrame {
  readonly group: VerbGroup;
  readonly verb: ActionVerb;
  readonly action: Action;
  readonly data: readonly DataItem[];
  readonly doer: Doer;
  /** From here on the sentence may say where to; index of a word. */
  readonly rest: number;
  readonly isPassive: boolean;
  /** Who is given the data, where that is the subject: "insurers were given access". */
  readonly recipient?: Phrase;
  /** Told by a noun; `group` is then the verb that the noun belongs to. */
  readonly isNominal?: boolean;
  /** The data is "it" or "them". */
  readonly isPronoun?: boolean;
}
