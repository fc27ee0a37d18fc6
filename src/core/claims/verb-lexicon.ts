import { ACTION_LEMMAS } from './action-verbs.ts';
import { COMMON_LEMMAS } from './common-verbs.ts';
import { REPORTING_LEMMAS } from './reporting-verbs.ts';
import { readingsOf, type VerbReading } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Words in -ing that describe the noun after them more often than they do something to it: "of browsing history". */
export const ING_MODIFIERS = new Set(
  'browsing driving dating voting viewing listening calling operating identifying matching growing working charging neighbouring neighboring increasing emerging competing underlying resulting corresponding governing charging ensuing accompanying visiting overarching prevailing supporting pressing'.split(
    ' ',
  ),
);

/** Verbs after which a clause may follow without "that". */
export const TAKES_CLAUSE = new Set(
  'say claim believe think argue insist allege admit acknowledge warn add note fear suspect hope know mean suggest report reveal confirm state maintain concede contend assert promise'.split(
    ' ',
  ),
);

/** Verbs after which a bare verb may follow: "help protect", "let see". */
export const TAKES_BARE = new Set('help let make see hear watch have'.split(' '));

let lexicon: Map<string, VerbReading[]> | null = null;

/** Made when the first article is read: a worker that only stores a note has no use for it. */
export function readingsFor(word: string): readonly VerbReading[] {
  lexicon ??= readingsOf(
    [...ACTION_LEMMAS, ...REPORTING_LEMMAS, ...COMMON_LEMMAS].filter((lemma) => !['be', 'have', 'do'].includes(lemma)),
  );
  return lexicon.get(word) ?? [];
}

/** Makes a word the verb that a reading says it is; in place. */
export function setVerb(word: Word, reading: VerbReading): void {
  word.tag = 'verb';
  word.lemma = reading.lemma;
  word.form = reading.form;
}
