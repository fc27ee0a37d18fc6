import { actionsOf } from './action-verbs.ts';
import { CLOSED_TAGS, isAuxiliary } from './closed-words.ts';
import { NOUN_VERBS } from './common-verbs.ts';
import { isCapital } from './names.ts';
import { reportingOf } from './reporting-verbs.ts';
import type { SentenceSoFar } from './sentence-so-far.ts';
import { readingsFor, setVerb } from './verb-lexicon.ts';
import type { Tag } from './word.ts';

/** What "that" is here: "says *that*", "the firm *that*", "*that* firm". */
export function tagThat(sentence: SentenceSoFar, i: number): Tag {
  const [before, next] = [sentence.words[i - 1], sentence.words[i + 1]];
  if (before === undefined) return 'determiner';
  if (
    before.tag === 'verb' ||
    before.tag === 'adjective' ||
    before.tag === 'comma' ||
    before.tag === 'conjunction' ||
    before.tag === 'auxiliary'
  ) {
    if (
      before.tag === 'verb' &&
      reportingOf(before.lemma) === null &&
      next !== undefined &&
      sentence.couldBeNoun(i + 1)
    )
      return 'determiner';
    if (before.tag === 'comma' && next !== undefined && sentence.couldBeNoun(i + 1)) return 'determiner';
    return 'subordinator';
  }
  if (isTold(sentence, i)) return 'subordinator';
  if (before.tag === 'noun' || before.tag === 'name' || before.tag === 'number')
    return /^(?:allegation|claim|evidence|fear|concern|report|proof|fact|accusation|assurance|suspicion|statement|news|promise|assertion|admission|view|argument|idea|belief|warning|finding|finding|impression|insistence|worry|complaint|possibility|suggestion)s?$/.test(
      before.lower,
    ) && !(next !== undefined && (isAuxiliary(next) || CLOSED_TAGS.get(next.lower) === 'modal'))
      ? 'subordinator'
      : 'relative';
  return 'determiner';
}

/** "told the paper *that* …" */
function isTold(sentence: SentenceSoFar, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    const word = sentence.words[j];
    if (word?.tag === 'verb')
      return /^(?:tell|inform|assure|remind|warn|notify|convince|persuade|show)$/.test(word.lemma);
    if (word?.tag === 'comma' || word?.tag === 'stop') return false;
  }
  return false;
}

/** What "to" is here: "*to* send", or "*to* a server". */
export function tagTo(sentence: SentenceSoFar, i: number): Tag {
  let j = i + 1;
  while (
    /ly$/.test(sentence.words[j]?.lower ?? '') ||
    ['not', 'also', 'further', 'never', 'better', 'then'].includes(sentence.words[j]?.lower ?? '')
  )
    j++;
  const next = sentence.words[j];
  if (next === undefined) return 'preposition';
  if (next.lower === 'be' || next.lower === 'have' || next.lower === 'do') return 'to';
  const isBase = readingsFor(next.lower).some(({ form }) => form === 'base');
  if (!isBase || (isCapital(next.text) && !sentence.isHeadline)) return 'preposition';
  const reading = readingsFor(next.lower).find(({ form }) => form === 'base');
  if (
    reading !== undefined &&
    NOUN_VERBS.has(reading.lemma) &&
    sentence.isDataWord(next) &&
    actionsOf(reading.lemma).length === 0
  )
    return 'preposition';
  return 'to';
}

/** Corrects the tag of a word that a closed list has, by what stands around it: "*no* longer", "*both* firms", "that's". */
export function retagClosed(sentence: SentenceSoFar, i: number): void {
  const word = sentence.words[i];
  if (word === undefined) return;
  const next = sentence.words[i + 1];
  if (word.lower === 'no' && next?.lower === 'longer') word.tag = 'negation';
  else if (
    /^(?:neither|either|both)$/.test(word.lower) &&
    !sentence.startsNewPhrase(i + 1) &&
    (!sentence.couldBeNoun(i + 1) ||
      (i > 0 && readingsFor(next?.lower ?? '').some(({ form }) => form === 'past' || form === 'part')))
  )
    word.tag =
      word.lower === 'neither' ? 'negation' : word.lower === 'both' && next?.lower !== 'to' ? 'pronoun' : 'adverb';
  else if (word.lower === 'this' || word.lower === 'these' || word.lower === 'those')
    word.tag = sentence.couldBeNoun(i + 1) ? 'determiner' : 'pronoun';
  else if (/^(?:since|once|so|before)$/.test(word.lower) && sentence.words[i - 1]?.tag === 'auxiliary')
    word.tag = 'adverb';
  else if (word.lower === "'s" && isContracted(sentence, i))
    Object.assign(word, { tag: 'auxiliary', lemma: 'be', form: 's' });
  else if (
    ['before', 'after', 'since'].includes(word.lower) &&
    (next === undefined ||
      /ing$/.test(next.lower) ||
      (sentence.startsNewPhrase(i + 1) === false && !CLOSED_TAGS.has(next.lower) && !couldBeVerbAfter(sentence, i + 1)))
  )
    word.tag = 'preposition';
  else if ((word.lower === 'all' || word.lower === 'both') && sentence.words[i - 1]?.tag === 'auxiliary')
    word.tag = 'adverb';
  else if (word.lower === 'what' || word.lower === 'whatever') word.tag = 'subordinator';
  else if (
    (word.lower === 'all' ||
      word.lower === 'both' ||
      word.lower === 'some' ||
      word.lower === 'any' ||
      word.lower === 'many' ||
      word.lower === 'most') &&
    !sentence.couldBeNoun(i + 1) &&
    !sentence.startsNewPhrase(i + 1)
  )
    word.tag = 'pronoun';
  else if (word.lower === 'like' && sentence.before(i)?.tag === 'modal') setVerb(word, { lemma: 'like', form: 'base' });
}

function couldBeVerbAfter(sentence: SentenceSoFar, i: number): boolean {
  return readingsFor(sentence.words[i + 1]?.lower ?? '').some(({ form }) => form !== 'ing');
}

/** It's, that's, there's: not "Xiaomi's". */
function isContracted(sentence: SentenceSoFar, i: number): boolean {
  return ['it', 'that', 'there', 'he', 'she', 'what', 'who', 'here'].includes(sentence.words[i - 1]?.lower ?? '');
}
