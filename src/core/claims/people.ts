import { DEMONYM, isOneOf, PEOPLE } from './nouns.ts';
import type { Phrase } from './parse-sentence.ts';
import type { Word } from './word.ts';

/** Whether a phrase is about people as those whose data it may be: "users", "Germans". */
export function isPersonHead(words: readonly Word[], phrase: Phrase): boolean {
  const head = words[phrase.head]?.lower ?? '';
  return isOneOf(PEOPLE, head) || (DEMONYM.test(head) && head.endsWith('s') && !head.endsWith('ss'));
}
