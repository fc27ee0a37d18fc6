import type { Mention } from '#core/mentions/mention.ts';
import type { VerbForm } from './verb-forms.ts';

/** What a word does in its sentence. */
export type Tag =
  | 'determiner'
  /** their, its, 's */
  | 'possessive'
  | 'pronoun'
  /** which, who, that after a noun */
  | 'relative'
  | 'preposition'
  /** to before a verb */
  | 'to'
  /** and, or, but */
  | 'conjunction'
  /** that after a verb of saying; whether, because, if */
  | 'subordinator'
  /** be, have, do */
  | 'auxiliary'
  | 'modal'
  | 'negation'
  | 'adverb'
  | 'verb'
  | 'noun'
  | 'name'
  | 'number'
  | 'adjective'
  | 'comma'
  /** A bracket or a dash. */
  | 'dash'
  /** Any other mark that parts clauses. */
  | 'stop';

/** One word or mark of a sentence. Quotation marks are no words; {@link Word.quoted} remembers them. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 code units into the article's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** The mention that covers the word. */
  readonly mention: Mention | null;
  tag: Tag;
  /** Of verbs and auxiliaries: the base form; else the word in lower case. */
  lemma: string;
  form: VerbForm | null;
}
