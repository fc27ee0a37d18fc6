import { CLOSED_TAGS, isAuxiliary } from './closed-words.ts';
import { ING_NOUNS, NOUN_VERBS } from './common-verbs.ts';
import { isCapital, isMarkedName, type KnownNames } from './names.ts';
import { isOneOf, PERSONAL_DATA, PLAIN_DATA, TIMES } from './nouns.ts';
import { reportingOf } from './reporting-verbs.ts';
import { isParticiple } from './verb-forms.ts';
import { readingsFor, TAKES_BARE, TAKES_CLAUSE } from './verb-lexicon.ts';
import type { Word } from './word.ts';

/** A sentence in the making: its words, of which those before some place have been tagged, and what stands around that place. */
export class SentenceSoFar {
  readonly words: Word[];
  readonly names: KnownNames;
  readonly isHeadline: boolean;

  constructor(words: Word[], names: KnownNames) {
    this.words = words;
    this.names = names;
    const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text));
    this.isHeadline = long.length > 2 && long.filter(({ text }) => isCapital(text)).length > 0.7 * long.length;
  }

  /** The nearest word before `i` that is no adverb and no negation. */
  before(i: number): Word | undefined {
    for (let j = i - 1; j >= 0; j--) {
      const word = this.words[j];
      if (word?.tag === 'comma' && j < i) {
        const opening = this.asideOpening(j);
        if (opening > 0) {
          j = opening;
          continue;
        }
      }
      if (word !== undefined && word.tag !== 'adverb' && word.tag !== 'negation') return word;
    }
    return undefined;
  }

  /** Where the aside that ends with the comma at `i` begins, or -1: ", which is based in X,", ", the group says,", ", a firm,". */
  asideOpening(i: number): number {
    for (let j = i - 1; j > 0 && i - j < 25; j--) {
      const word = this.words[j];
      if (word === undefined || word.tag === 'stop') return -1;
      if (word.tag !== 'comma') continue;
      const inside = this.words.slice(j + 1, i);
      const verbs = inside.filter(({ tag }) => tag === 'verb' || tag === 'auxiliary' || tag === 'modal');
      const [first] = inside;
      if (first?.tag === 'relative' && verbs.length > 0) return j;
      if (first?.tag === 'determiner' && verbs.length === 0 && !inside.some(({ tag }) => tag === 'conjunction'))
        return j;
      if (inside.length <= 5 && verbs.some(({ lemma }) => reportingOf(lemma) !== null)) return j;
      return -1;
    }
    return -1;
  }

  /** Whether a word that was not tagged yet would be read as a name. */
  isName(i: number): boolean {
    const word = this.words[i];
    if (word === undefined || (!isCapital(word.text) && !/^\p{Ll}+\p{Lu}/u.test(word.text))) return false;
    if (
      word.mention !== null &&
      ['place', 'organisation', 'public-body', 'infrastructure', 'law'].includes(word.mention.kind)
    )
      return true;
    if (isMarkedName(word.text)) return true;
    if (this.names.has(word.lower)) return true;
    if (this.isHeadline) return false;
    return (
      i > 0 &&
      !['stop', 'dash'].includes(this.words[i - 1]?.tag ?? 'stop') &&
      !(i === 1 && this.words[0]?.tag === 'stop')
    );
  }

  /** Whether the clause has its finite verb only after `i`: then a word before it that may be a noun is one. */
  hasFiniteAhead(i: number): boolean {
    for (let j = i + 1; j < this.words.length; j++) {
      const word = this.words[j];
      if (word === undefined || ['comma', 'stop', 'dash', 'relative', 'subordinator', 'conjunction'].includes(word.tag))
        return false;
      if (CLOSED_TAGS.get(word.lower) === 'relative' || word.lower === 'that') return false;
      if (
        word.tag === 'modal' ||
        (word.tag === 'auxiliary' && word.form !== 'ing' && word.lower !== 'be' && word.lower !== 'been')
      )
        return true;
    }
    return false;
  }

  /** A bare verb needs a subject in the plural: "apps *send*", "researchers at the lab *say*". */
  hasPluralBefore(i: number): boolean {
    for (let j = i - 1; j >= 0; j--) {
      const word = this.words[j];
      if (word === undefined || ['stop', 'subordinator', 'relative', 'to', 'verb'].includes(word.tag)) return false;
      if (word.tag === 'conjunction' || word.tag === 'pronoun') return true;
      if (
        (word.tag === 'noun' || word.tag === 'name') &&
        (/[^s]s$/.test(word.lower) ||
          ['people', 'police', 'men', 'women', 'children', 'media', 'data'].includes(word.lower))
      )
        return true;
      if (word.tag === 'number' && word.lower !== 'one') return true;
    }
    return false;
  }

  /** "the fleet *of buses* records": the verb goes with the first noun. */
  hasSingularHead(i: number): boolean {
    for (let j = i - 2; j > 0 && i - j < 6; j--) {
      if (this.words[j]?.tag === 'preposition')
        return this.words[j - 1]?.tag === 'noun' && !/[^s]s$/.test(this.words[j - 1]?.lower ?? '');
      if (this.words[j]?.tag !== 'noun' && this.words[j]?.tag !== 'adjective') return false;
    }
    return false;
  }

  /** "bank *details* went missing": a verb in the past follows, so that this is its subject. */
  isBeforeVerb(i: number): boolean {
    const next = this.words[i + 1];
    if (next === undefined || CLOSED_TAGS.has(next.lower)) return false;
    const isPast = readingsFor(next.lower).some(({ form }) => form === 'past') || /\p{L}{3}ed$/u.test(next.lower);
    const isIrregular = isPast && !next.lower.endsWith('ed');
    return (
      isPast &&
      !readingsFor(next.lower).some(({ form }) => form === 'base') &&
      (isIrregular || !this.couldBeNoun(i + 2))
    );
  }

  /** "hospitals *surveyed* send": a participle that describes the noun before it. */
  isReducedAt(i: number): boolean {
    const word = this.words[i];
    return word?.tag === 'verb' && isParticiple(word) && this.words[i - 1]?.tag === 'noun';
  }

  /** "let strangers see", "help the police find" */
  isAfterBareTaker(i: number): boolean {
    for (let j = i - 1; j >= Math.max(0, i - 5); j--) {
      const word = this.words[j];
      if (word?.tag === 'verb') return TAKES_BARE.has(word.lemma);
    }
    return false;
  }

  /** Whether the words before `i` are ", a report": whose verb ends the sentence. */
  isAsideSubject(i: number): boolean {
    for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
      const tag = this.words[j]?.tag;
      if (tag === 'comma' && this.words[i + 1]?.tag !== 'comma') return true;
      if (tag === 'comma')
        return ['determiner', 'possessive', 'name', 'pronoun'].includes(this.words[j + 1]?.tag ?? 'stop');
      if (
        (tag === 'verb' && this.words[j]?.form !== 'part' && this.words[j]?.form !== 'past') ||
        tag === 'auxiliary' ||
        tag === 'stop'
      )
        return false;
    }
    return false;
  }

  /** Whether the clause has its finite verb already, so that a word after it that may be a noun is one. */
  hasFiniteBehind(i: number): boolean {
    for (let j = i - 1; j >= 0; j--) {
      const word = this.words[j];
      if (
        word === undefined ||
        ['comma', 'stop', 'dash', 'relative', 'subordinator', 'conjunction', 'to'].includes(word.tag)
      )
        return false;
      const describes =
        word.form === 'past' && this.words[j - 1]?.tag === 'noun' && this.words[j + 1]?.tag === 'preposition';
      if (word.tag !== 'verb' || describes) continue;
      const link = this.words[j - 1]?.tag;
      if (word.form === 'ing' && link !== 'auxiliary' && link !== 'adverb') {
        if (link === 'preposition' || link === 'verb') return true;
        continue;
      }
      return !TAKES_CLAUSE.has(word.lemma);
    }
    return false;
  }

  hasVerbOfForm(i: number, form: Word['form']): boolean {
    for (let j = i - 1; j >= 0; j--) {
      const word = this.words[j];
      if (word?.tag === 'stop') return false;
      if (word?.tag === 'verb' && (word.form === form || (form === 'past' && word.form === 'part'))) return true;
    }
    return false;
  }

  isDataWord(word: Word): boolean {
    return isOneOf(PERSONAL_DATA, word.lower) || isOneOf(PLAIN_DATA, word.lower);
  }

  startsNewPhrase(i: number): boolean {
    const word = this.words[i];
    return (
      word !== undefined &&
      (CLOSED_TAGS.get(word.lower) === 'determiner' || CLOSED_TAGS.get(word.lower) === 'possessive')
    );
  }

  /** "October 31", "2019": a number that counts nothing. */
  isDate(i: number): boolean {
    return /^(?:19|20)\d\d$/.test(this.words[i]?.text ?? '') || isOneOf(TIMES, this.words[i - 1]?.lower ?? '');
  }

  couldBeNoun(i: number): boolean {
    const word = this.words[i];
    if (word === undefined || !/\p{L}/u.test(word.text)) return false;
    if (CLOSED_TAGS.has(word.lower) || isAuxiliary(word)) return false;
    const readings = readingsFor(word.lower);
    if (readings.length === 0) return !/ly$/.test(word.lower) && word.lower !== 'to' && word.lower !== 'that';
    return (
      readings.some(({ lemma, form }) => NOUN_VERBS.has(lemma) && (form === 'base' || form === 's')) ||
      ING_NOUNS.has(word.lower) ||
      (readings.some(({ form }) => form === 'past' || form === 'part') && this.couldBeNoun(i + 1))
    );
  }
}
