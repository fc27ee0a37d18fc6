import { namingOf } from './entities.ts';
import { isOneOf, PERSONAL_DATA, TIMES } from './nouns.ts';
import type { Parse, Phrase } from './parse-sentence.ts';

/** Anybody may speak but times, numbers and data. */
export const couldSpeak = (parse: Parse, phrase: Phrase): boolean => {
  const head = parse.words[phrase.head];
  if (head === undefined || isOneOf(TIMES, head.lower)) return false;
  if (isOneOf(PERSONAL_DATA, head.lower) && !/^(?:post|email|e-mail|letter|mail)s?$/.test(head.lower)) return false;
  return (
    head.tag !== 'number' || phrase.end - phrase.start > 1 || /^(?:one|two|three|four|five|six|ten)$/.test(head.lower)
  );
};

/** "a spokesman for Meta", "researchers at F-Secure", "the circular of the IAF". */
export function withOf(parse: Parse, phrase: Phrase): Phrase {
  const next = parse.phraseAt[phrase.end + 1];
  const isJoined =
    /^(?:of|for|at|from|by|in)$/.test(parse.words[phrase.end]?.lower ?? '') &&
    next !== null &&
    next !== undefined &&
    next.start === phrase.end + 1;
  return isJoined && namingOf(parse, next) === 'named'
    ? { start: phrase.start, end: next.end, head: phrase.head }
    : phrase;
}
