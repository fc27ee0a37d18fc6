import { ADJECTIVES, tagClosed } from './closed-words.ts';
import { findCounts } from './find-counts.ts';
import { isCapital, isMarkedName, type KnownNames } from './names.ts';
import { ACTORS, DEVICES, isOneOf, PEOPLE, RULES, TIMES } from './nouns.ts';
import { SentenceSoFar } from './sentence-so-far.ts';
import { retagClosed, tagThat, tagTo } from './tag-closed-words.ts';
import { tagUnknown, tagVerb } from './tag-verbs.ts';
import { readingsFor } from './verb-lexicon.ts';
import type { Word } from './word.ts';

const NOUN_KINDS = new Set(['data', 'place', 'infrastructure', 'organisation', 'public-body', 'law']);

function tag(sentence: SentenceSoFar, i: number): void {
  const word = sentence.words[i];
  if (word === undefined) return;
  const { mention } = word;
  if (mention !== null && NOUN_KINDS.has(mention.kind) && mention.end - mention.start > word.end - word.start) {
    word.tag = sentence.isName(i) ? 'name' : 'noun';
    return;
  }
  if (word.lower === 'that') word.tag = tagThat(sentence, i);
  else if (word.lower === 'to') word.tag = tagTo(sentence, i);
  else if (word.lower === 'home' && sentence.isDataWord(sentence.words[i - 1] ?? word) && !sentence.couldBeNoun(i + 1))
    word.tag = 'adverb';
  else if (word.lower === 'her') word.tag = sentence.couldBeNoun(i + 1) ? 'possessive' : 'pronoun';
  else if (tagClosed(word)) retagClosed(sentence, i);
  else if (
    sentence.isName(i) &&
    (i > 0 || word.mention !== null || isMarkedName(word.text) || sentence.names.has(word.lower))
  )
    word.tag = 'name';
  else if (ADJECTIVES.has(word.lower) && !isAfterTo(sentence, i)) word.tag = 'adjective';
  else if (tagVerb(sentence, i)) return;
  else if (
    (i === 0 || sentence.words[i - 1]?.tag === 'stop') &&
    isCapital(word.text) &&
    word.lower.endsWith('ly') &&
    (['modal', 'auxiliary', 'possessive'].includes(sentence.words[1]?.tag ?? 'stop') ||
      readingsFor(sentence.words[1]?.lower ?? '').some(({ form }) => form === 's' || form === 'past'))
  )
    word.tag = 'name';
  else if (
    word.lower.endsWith('ly') &&
    !/^(?:family|reply|supply|ally|italy|july|assembly|anomaly|monopoly|bully|rally|daily|weekly|monthly)$/.test(
      word.lower,
    )
  )
    word.tag = 'adverb';
  else tagUnknown(sentence, i);
}

function isAfterTo(sentence: SentenceSoFar, i: number): boolean {
  const tag = sentence.before(i)?.tag;
  return (tag === 'to' || tag === 'modal') && readingsFor(sentence.words[i]?.lower ?? '').length > 0;
}

/** Nouns that stand without "the" in the singular. */
const MASS = new Set(
  'privacy trust consent police access technology security people staff management business research evidence progress software malware spyware ransomware parliament congress government congressmen law crime money news nobody everyone content traffic personnel hospital health society industry demand politics public parents children children hackers thieves criminals'.split(
    ' ',
  ),
);

/** A first word that nothing else explains is a name if a verb in the singular, a comma or another name follows. */
function startsWithName(sentence: SentenceSoFar): boolean {
  const [first, second] = sentence.words;
  if (
    first === undefined ||
    second === undefined ||
    first.tag !== 'noun' ||
    !isCapital(first.text) ||
    sentence.isHeadline
  )
    return false;
  const isFollowed =
    second.tag === 'comma' ||
    second.tag === 'modal' ||
    second.tag === 'auxiliary' ||
    second.tag === 'verb' ||
    second.tag === 'name' ||
    second.lower === "'s" ||
    second.tag === 'adverb' ||
    second.tag === 'conjunction';
  const isPlural =
    /[^s]s$/.test(first.lower) &&
    !(second.tag === 'verb' && second.form === 's') &&
    !['is', 'was', 'has', 'does'].includes(second.lower);
  const isCommon =
    MASS.has(first.lower) ||
    sentence.isDataWord(first) ||
    [ACTORS, PEOPLE, TIMES, DEVICES, RULES].some((set) => isOneOf(set, first.lower)) ||
    (readingsFor(first.lower).length > 0 && second.tag !== 'name') ||
    /(?:tion|sion|ment|ness|ity|ism|ware|ing|ance|ence|ship|hood|age|acy)$/.test(first.lower) ||
    ADJECTIVES.has(first.lower);
  return isFollowed && !isPlural && !isCommon;
}

/** Says of each word what it does in the sentence, by its neighbours; in place. */
export function tagWords(words: Word[], names: KnownNames): Word[] {
  const sentence = new SentenceSoFar(words, names);
  for (const word of words) tagClosed(word);
  const counts = findCounts(words);
  words.forEach((word, i) => {
    if (counts.has(i)) word.tag = 'adverb';
    else tag(sentence, i);
  });
  if (startsWithName(sentence)) Object.assign(words[0] ?? {}, { tag: 'name' });
  return words;
}
