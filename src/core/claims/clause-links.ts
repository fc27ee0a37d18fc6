import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { reportingOf } from './reporting-verbs.ts';
import { isParticiple } from './verb-forms.ts';
import type { Word } from './word.ts';

export const isTag = (word: Word | undefined, ...tags: Word['tag'][]): boolean =>
  word !== undefined && tags.includes(word.tag);

/** The phrase whose last word is `i`. */
export const phraseEndingAt = ({ phraseAt }: Parse, i: number): Phrase | null => {
  const phrase = phraseAt[i] ?? null;
  return phrase !== null && phrase.end === i + 1 ? phrase : null;
};

export const groupEndingAt = ({ groupAt }: Parse, i: number): VerbGroup | null => {
  const group = groupAt[i] ?? null;
  return group !== null && group.verb === i ? group : null;
};

export const skipAdverbs = ({ words }: Parse, i: number): number => {
  let at = i;
  for (;;) {
    if (isTag(words[at], 'adverb', 'negation')) at--;
    else if (words[at]?.text === ')') {
      while (at > 0 && words[at]?.text !== '(') at--;
      at--;
    } else return at;
  }
};

/** Where the aside that ends at the comma or bracket `i` begins, or -1: ", a Finnish firm,", ", which …,". */
export function asideStart(parse: Parse, i: number): number {
  const { words, groups } = parse;
  const isBracket = words[i]?.text === ')';
  for (let j = i - 1; j > 0; j--) {
    const word = words[j];
    if (isBracket ? word?.text === '(' : word?.tag === 'comma' || (word?.tag === 'dash' && words[i]?.tag === 'dash')) {
      if (isBracket) return j;
      const first = words[j + 1];
      const inside = groups.filter(({ verb }) => verb > j && verb < i);
      const isApposition = first?.tag === 'determiner' && words.slice(j + 2, i).some(({ tag }) => tag === 'relative');
      const isClause =
        isApposition ||
        isTag(first, 'relative', 'preposition', 'subordinator', 'adverb') ||
        (inside[0]?.start === j + 1 && (inside[0].gerund || isReduced(parse, inside[0]))) ||
        inside.some(({ lemma }) => reportingOf(lemma) !== null);
      if (isClause || inside.length === 0) return j;
    }
    if (word?.tag === 'stop') return -1;
  }
  return -1;
}

/** What stands before a phrase in the same noun: for "the head of the company" and "company", "the head". */
export function leftmostOf(parse: Parse, phrase: Phrase): Phrase {
  const { words } = parse;
  const before = words[phrase.start - 1];
  if (!isTag(before, 'preposition')) return phrase;
  const left = phraseEndingAt(parse, phrase.start - 2);
  return left === null ? phrase : leftmostOf(parse, left);
}

export const previousGroup = ({ groups }: Parse, i: number): VerbGroup | null =>
  groups.filter(({ verb }) => verb < i).at(-1) ?? null;

/** "an app *called* X" */
export const NAMING = new Set(['call', 'name', 'dub', 'know', 'title', 'label']);

/** A past form without auxiliary that describes the noun before it: "data *collected* from users". */
export function isReduced(parse: Parse, group: VerbGroup): boolean {
  const { words } = parse;
  const verb = words[group.verb];
  if (group.start !== group.verb || verb === undefined || !isParticiple(verb)) return false;
  if (NAMING.has(group.lemma) && isTag(words[group.verb - 1], 'noun')) return true;
  if (words[group.verb]?.form === 'part') return true;
  const next = words[group.verb + 1];
  if (reportingOf(group.lemma) !== null && (next === undefined || next.tag === 'stop')) return false;
  return (
    isTag(words[group.verb - 1], 'noun', 'name', 'comma', 'number', 'pronoun', 'adverb') &&
    (next === undefined ||
      isTag(next, 'preposition', 'comma', 'stop', 'auxiliary', 'modal', 'conjunction', 'verb', 'dash', 'adverb') ||
      next.tag === 'to') &&
    !isTag(next, 'to')
  );
}

/** The phrase right after a verb. */
export function directObject(parse: Parse, group: VerbGroup): Phrase | null {
  let at = group.verb + 1;
  while (isTag(parse.words[at], 'adverb')) at++;
  const phrase = parse.phraseAt[at] ?? null;
  return phrase !== null && phrase.start === at ? phrase : null;
}

/** The part of a phrase before its 's: "Facebook" of "Facebook's practice". */
export function ownerOf({ words }: Parse, phrase: Phrase): Phrase | null {
  for (let i = phrase.head - 1; i > phrase.start; i--) {
    if (words[i]?.lower === "'s") return { start: phrase.start, end: i, head: i - 1 };
  }
  return null;
}

/** "sent by X" */
export function agentOf(parse: Parse, group: VerbGroup): Phrase | null {
  const { words } = parse;
  for (let i = group.verb + 1; i < Math.min(words.length, group.verb + 14); i++) {
    if (isTag(words[i], 'stop', 'relative', 'subordinator', 'comma') || (parse.groupAt[i] !== null && i > group.verb))
      return null;
    if (words[i]?.lower === 'by') {
      const phrase = parse.phraseAt[i + 1] ?? null;
      return phrase !== null &&
        phrase.start === i + 1 &&
        // "by force" names nobody, "by the Indian Air Force" does.
        (words[phrase.head]?.tag === 'name' ||
          !/^(?:\d.*|default|mistake|accident|law|end|email|mail|phone|post|hand|force|then|now)$/.test(
            words[phrase.head]?.lower ?? '',
          ))
        ? phrase
        : null;
    }
  }
  return null;
}

export const hasCommaAfter = ({ words }: Parse, i: number): boolean =>
  words.slice(i).some(({ tag }) => tag === 'comma');
