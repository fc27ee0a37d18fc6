import { ACTION_LEMMAS, actionsOf } from './action-verbs.ts';
import { COMMON_LEMMAS, ING_NOUNS, NOUN_VERBS } from './common-verbs.ts';
import { isOneOf, PERSONAL_DATA, PLAIN_DATA, PEOPLE } from './nouns.ts';
import { REPORTING_LEMMAS, reportingOf } from './reporting-verbs.ts';
import { readingsOf, type VerbReading } from './verb-forms.ts';
import type { Tag, Word } from './word.ts';

const CLOSED: readonly (readonly [Tag, string])[] = [
  ['determiner', 'the a an this these those each every any some all both no another such either neither many most several few certain various what whatever numerous'],
  ['possessive', "'s their its our your my whose his"],
  ['pronoun', 'it they he she we you i them him us me itself themselves himself herself ourselves yourself everyone everybody anyone anybody nobody someone somebody everything anything nothing something this'],
  ['relative', 'which who whom'],
  ['preposition', 'of in on at by for from with without into onto over under about against between among through throughout during via per across beyond behind within outside inside near toward towards upon off despite amid beside besides alongside around like unlike including concerning regarding versus except than as until till aboard below above beneath following'],
  ['conjunction', 'and or but nor &'],
  ['subordinator', 'whether if because although though while whereas unless when whenever where wherever since before after once so how why lest provided'],
  ['modal', "will would may might could can shall should must 'll ca wo sha 'd cannot"],
  ['negation', "not n't never"],
  ['adverb', 'also still already now then often always even just only again ever soon later too very quite rather almost perhaps maybe however therefore thus hence instead meanwhile moreover furthermore nevertheless nonetheless otherwise indeed together away abroad overseas elsewhere here there back home up down out more less better worse further yet far once twice well longer today yesterday tomorrow tonight recently previously currently secretly automatically directly simply fully largely mostly partly at-least apart ahead alone else altogether regardless anyway forward first second please'],
];

const CLOSED_TAGS = new Map<string, Tag>(
  CLOSED.flatMap(([tag, list]) => list.split(' ').map((word): [string, Tag] => [word, tag])),
);

/** Adjectives that stand where a verb or a noun is expected: "is able to", "keeps it secret". */
const ADJECTIVES = new Set(
  'able unable likely unlikely willing unwilling free ready set due bound keen eager secret private safe confidential available liable responsible aware unaware clear unclear possible impossible necessary illegal legal such other same own new old former last next many more secure anonymous accessible visible public open subject'.split(' '),
);

const BE = new Map([['is', 's'], ['are', 'base'], ['was', 'past'], ['were', 'past'], ['be', 'base'], ['been', 'part'], ['being', 'ing'], ['am', 'base'], ["'re", 'base'], ["'m", 'base']] as const);
const HAVE = new Map([['has', 's'], ['have', 'base'], ['had', 'past'], ['having', 'ing'], ["'ve", 'base']] as const);
const DO = new Map([['do', 'base'], ['does', 's'], ['did', 'past']] as const);

let lexicon: Map<string, VerbReading[]> | null = null;
/** Made when the first article is read: a worker that only stores a note has no use for it. */
function readingsFor(word: string): readonly VerbReading[] {
  lexicon ??= readingsOf([...ACTION_LEMMAS, ...REPORTING_LEMMAS, ...COMMON_LEMMAS].filter((lemma) => !['be', 'have', 'do'].includes(lemma)));
  return lexicon.get(word) ?? [];
}

const NOUN_KINDS = new Set(['data', 'place', 'infrastructure', 'organisation', 'public-body', 'law']);
const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'pronoun']);
const OPENS_PHRASE: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'number', 'adjective']);
const STARTS_OBJECT = (word: Word | undefined): boolean =>
  word !== undefined && (['determiner', 'possessive', 'pronoun', 'number', 'name'].includes(word.tag) || word.tag === 'adjective');

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
/** Names tell themselves by more than a first capital: WhatsApp, IAF, F-Secure, 23andMe. */
const isMarkedName = (text: string): boolean => /^(?:\p{Lu}[\p{Lu}\p{N}&.-]+|.*\p{Ll}\p{Lu}.*|\p{Lu}-\p{Lu}\p{Ll}+)$/u.test(text);

function setVerb(word: Word, reading: VerbReading): void {
  word.tag = 'verb';
  word.lemma = reading.lemma;
  word.form = reading.form;
}

function tagAuxiliary(word: Word): boolean {
  for (const [lemma, forms] of [['be', BE], ['have', HAVE], ['do', DO]] as const) {
    const form = (forms as ReadonlyMap<string, Word['form']>).get(word.lower);
    if (form === undefined) continue;
    Object.assign(word, { tag: 'auxiliary', lemma, form });
    return true;
  }
  return false;
}

/** Tags that need no look at other words. Gives whether the word is done with. */
function tagClosed(word: Word): boolean {
  if (word.lower === ',') word.tag = 'comma';
  else if (/^[-–—()[\]]$/.test(word.text)) word.tag = 'dash';
  else if (!/[\p{L}\p{N}]/u.test(word.text) && word.lower !== "'s" && word.lower !== '&') word.tag = 'stop';
  else if (/^[$€£₹]?\d/.test(word.text) || /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|crore|lakh)$/.test(word.lower)) word.tag = 'number';
  else if (tagAuxiliary(word)) return true;
  else {
    const tag = CLOSED_TAGS.get(word.lower);
    if (tag === undefined || (word.text === 'US' && tag === 'pronoun') || (word.text === 'IT')) return false;
    word.tag = tag;
  }
  return true;
}

/** Names of the article: words with a capital where no sentence begins. */
export type KnownNames = ReadonlySet<string>;

/** A sentence in the making, and what is known of it. */
class Tagger {
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
      if (word !== undefined && word.tag !== 'adverb' && word.tag !== 'negation') return word;
    }
    return undefined;
  }

  /** Whether a word that was not tagged yet would be read as a name. */
  isName(i: number): boolean {
    const word = this.words[i];
    if (word === undefined || !isCapital(word.text) && !/^\p{Ll}+\p{Lu}/u.test(word.text)) return false;
    if (word.mention !== null && ['place', 'organisation', 'public-body', 'infrastructure', 'law'].includes(word.mention.kind)) return true;
    if (isMarkedName(word.text)) return true;
    if (this.names.has(word.lower)) return true;
    if (this.isHeadline) return false;
    return i > 0 && !['stop', 'dash'].includes(this.words[i - 1]?.tag ?? 'stop') && !(i === 1 && this.words[0]?.tag === 'stop');
  }

  /** Whether the clause has its finite verb only after `i`: then a word before it that may be a noun is one. */
  hasFiniteAhead(i: number): boolean {
    for (let j = i + 1; j < this.words.length; j++) {
      const word = this.words[j];
      if (word === undefined || ['comma', 'stop', 'dash', 'relative', 'subordinator', 'conjunction'].includes(word.tag)) return false;
      if (CLOSED_TAGS.get(word.lower) === 'relative' || word.lower === 'that') return false;
      if (word.tag === 'modal' || (word.tag === 'auxiliary' && word.form !== 'ing' && word.lower !== 'be' && word.lower !== 'been')) return true;
    }
    return false;
  }

  /** Whether the clause has its finite verb already, so that a word after it that may be a noun is one. */
  hasFiniteBehind(i: number): boolean {
    for (let j = i - 1; j >= 0; j--) {
      const word = this.words[j];
      if (word === undefined || ['comma', 'stop', 'dash', 'relative', 'subordinator', 'conjunction', 'to'].includes(word.tag)) return false;
      if (word.tag === 'verb') return reportingOf(word.lemma) === null && (word.form !== 'ing' || this.words[j - 1]?.tag === 'auxiliary') && !(word.form === 'past' && this.words[j - 1]?.tag === 'noun');
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

  readingAsIng(i: number): boolean {
    const [word, before, next] = [this.words[i], this.before(i), this.words[i + 1]];
    const lemma = readingsFor(word?.lower ?? '')[0]?.lemma ?? '';
    if (before?.tag === 'auxiliary') return true;
    if (ING_NOUNS.has(word?.lower ?? '')) return false;
    if (word?.lower === 'recording' || word?.lower === 'tracking' || word?.lower === 'monitoring')
      return before !== undefined && ['verb', 'preposition', 'conjunction', 'relative'].includes(before.tag) && STARTS_OBJECT(next) || (before?.tag === 'preposition' && next?.tag === 'noun') ;
    if (before !== undefined && OPENS_PHRASE.has(before.tag)) return false;
    if (before?.tag === 'noun' && next !== undefined && !STARTS_OBJECT(next) && this.isDataWord(before) ) return this.startsNewPhrase(i + 1);
    if (before?.tag === 'preposition' && next !== undefined && NOMINAL.has(next.tag) && actionsOf(lemma).length === 0 && !STARTS_OBJECT(next)) return lemma !== '' && before.lower !== 'of' && before.lower !== 'in' && before.lower !== 'with' && before.lower !== 'for';
    return true;
  }

  isDataWord(word: Word): boolean {
    return isOneOf(PERSONAL_DATA, word.lower) || isOneOf(PLAIN_DATA, word.lower);
  }

  startsNewPhrase(i: number): boolean {
    const word = this.words[i];
    return word !== undefined && (CLOSED_TAGS.get(word.lower) === 'determiner' || CLOSED_TAGS.get(word.lower) === 'possessive');
  }

  /** Whether a past form is a verb rather than a word that describes the noun after it ("leaked documents"). */
  readingAsPast(i: number, reading: VerbReading): boolean {
    const [before, next] = [this.before(i), this.words[i + 1]];
    if (next === undefined || !this.couldBeNoun(i + 1)) return true;
    if (before === undefined) return false;
    if (before.tag === 'auxiliary' || before.tag === 'modal' || before.tag === 'relative' || before.tag === 'pronoun') return true;
    if (OPENS_PHRASE.has(before.tag)) return false;
    if (before.tag === 'conjunction' || before.tag === 'comma')
      return this.hasVerbOfForm(i, 'past') && this.words[i - 1] === before && !/^(?:hash|encrypt|anonymise|leak|aggregate|target)$/.test(reading.lemma);
    return before.tag !== 'preposition' && before.tag !== 'verb' && before.tag !== 'to' && before.tag !== 'stop';
  }

  couldBeNoun(i: number): boolean {
    const word = this.words[i];
    if (word === undefined || !/\p{L}/u.test(word.text)) return false;
    if (CLOSED_TAGS.has(word.lower) || tagAuxiliary({ ...word })) return false;
    const readings = readingsFor(word.lower);
    if (readings.length === 0) return !/ly$/.test(word.lower) && word.lower !== 'to' && word.lower !== 'that';
    return readings.some(({ lemma, form }) => (NOUN_VERBS.has(lemma) && (form === 'base' || form === 's'))) || ING_NOUNS.has(word.lower) || readings.some(({form}) => form === 'past' || form === 'part') && this.couldBeNoun(i + 1);
  }

  /** Whether a base or -s form that is as often a noun is a verb here. */
  readingAsFinite(i: number, { lemma, form }: VerbReading): boolean {
    const [before, next] = [this.before(i), this.words[i + 1]];
    const direct = this.words[i - 1];
    if (before === undefined) return form === 'base' && (this.startsNewPhrase(i + 1));
    if (before.tag === 'to' || before.tag === 'modal') return form === 'base';
    if (before.tag === 'auxiliary') return before.lemma === 'do' && form === 'base';
    if (before.tag === 'relative') return true;
    if (before.tag === 'pronoun') return before.lower !== 'them' && before.lower !== 'us' || form === 'base';
    if (OPENS_PHRASE.has(before.tag) || before.tag === 'preposition') return false;
    if (before.tag === 'conjunction' || before.tag === 'comma') {
      if (direct !== before) return true;
      const like = this.hasVerbOfForm(i, form);
      return like && (before.tag === 'conjunction' || next?.tag === 'comma' || CLOSED_TAGS.get(next?.lower ?? '') === 'conjunction' || this.startsNewPhrase(i + 1)) && !this.hasFiniteAhead(i);
    }
    if (before.tag === 'verb' || before.tag === 'adjective' || before.tag === 'subordinator') return false;
    if (before.tag !== 'noun' && before.tag !== 'name' && before.tag !== 'number' && before.tag !== 'dash') return false;
    if (next === undefined || ['stop', 'comma'].includes(next.lower)) return !NOUN_VERBS.has(lemma);
    if (next.lower === "'s" || tagAuxiliary({ ...next }) || CLOSED_TAGS.get(next.lower) === 'modal') return false;
    const isPlural = /[^s]s$/.test(before.lower) || PEOPLE.has(before.lower) || ['data', 'police', 'people', 'media'].includes(before.lower);
    if (form === 'base' && !isPlural) return direct !== undefined && direct.tag === 'adverb';
    if (form === 's' && isPlural && before.tag === 'noun') return false;
    if (this.hasFiniteAhead(i) || this.hasFiniteBehind(i)) return false;
    if (this.startsNewPhrase(i + 1) || CLOSED_TAGS.get(next.lower) === 'pronoun' || next.lower === 'that') return true;
    if (direct?.tag === 'adverb') return true;
    return actionsOf(lemma).length > 0 || before.tag === 'name' || form === 's';
  }

  tagVerb(i: number): boolean {
    const word = this.words[i];
    if (word === undefined) return false;
    const readings = readingsFor(word.lower);
    const before = this.before(i);
    for (const reading of this.inLikelyOrder(readings, before)) {
      if (reading.form === 'ing' ? this.readingAsIng(i) : (reading.form === 'past' || reading.form === 'part') && !(word.lower === reading.lemma && NOUN_VERBS.has(reading.lemma)) ? this.readingAsPast(i, reading) : this.isFinite(i, reading)) {
        setVerb(word, reading);
        return true;
      }
    }
    return false;
  }

  /** "read", "put", "found": after have or be the participle, after to or a modal the base. */
  inLikelyOrder(readings: readonly VerbReading[], before: Word | undefined): readonly VerbReading[] {
    if (readings.length < 2) return readings;
    const wantsBase = before?.tag === 'to' || before?.tag === 'modal' || before?.lemma === 'do';
    const rank = ({ form }: VerbReading): number => (form === 'base' || form === 's' ? (wantsBase ? 0 : 1) : wantsBase ? 1 : 0);
    const isAfterAuxiliary = before?.tag === 'auxiliary' || wantsBase;
    return isAfterAuxiliary ? readings.toSorted((a, b) => rank(a) - rank(b)) : readings;
  }

  isFinite(i: number, reading: VerbReading): boolean {
    if (NOUN_VERBS.has(reading.lemma)) return this.readingAsFinite(i, reading);
    const before = this.before(i);
    if (before === undefined) return true;
    return !OPENS_PHRASE.has(before.tag) || before.tag === 'number' || (before.tag === 'determiner' && ['this', 'all', 'both', 'some'].includes(before.lower));
  }

  tagThat(i: number): Tag {
    const [before, next] = [this.words[i - 1], this.words[i + 1]];
    if (before === undefined) return 'determiner';
    if (before.tag === 'verb' || before.tag === 'adjective' || before.tag === 'comma' || before.tag === 'conjunction' || before.tag === 'auxiliary') {
      if (before.tag === 'verb' && reportingOf(before.lemma) === null && next !== undefined && this.couldBeNoun(i + 1)) return 'determiner';
      if (before.tag === 'comma' && next !== undefined && this.couldBeNoun(i + 1)) return 'determiner';
      return 'subordinator';
    }
    if (before.tag === 'noun' || before.tag === 'name' || before.tag === 'number') return /^(?:allegation|claim|evidence|fear|concern|report|proof|fact|accusation|assurance|suspicion|statement|news|promise|assertion|admission|view|argument|idea|belief|warning|finding|finding|impression|insistence|worry|complaint|possibility|suggestion)s?$/.test(before.lower) && !(next !== undefined && (tagAuxiliary({ ...next }) || CLOSED_TAGS.get(next.lower) === 'modal')) ? 'subordinator' : 'relative';
    return 'determiner';
  }

  tagTo(i: number): Tag {
    let j = i + 1;
    while (/ly$/.test(this.words[j]?.lower ?? '') || ['not', 'also', 'further', 'never', 'better', 'then'].includes(this.words[j]?.lower ?? '')) j++;
    const next = this.words[j];
    if (next === undefined) return 'preposition';
    if (next.lower === 'be' || next.lower === 'have' || next.lower === 'do') return 'to';
    const isBase = readingsFor(next.lower).some(({ form }) => form === 'base');
    if (!isBase || isCapital(next.text) && !this.isHeadline) return 'preposition';
    const reading = readingsFor(next.lower).find(({ form }) => form === 'base');
    if (reading !== undefined && NOUN_VERBS.has(reading.lemma) && this.isDataWord(next) && actionsOf(reading.lemma).length === 0) return 'preposition';
    return 'to';
  }

  tag(i: number): void {
    const word = this.words[i];
    if (word === undefined) return;
    const { mention } = word;
    if (mention !== null && NOUN_KINDS.has(mention.kind) && /\s/.test(mention.kind === 'data' ? ' ' : ' ') && mention.end - mention.start > word.end - word.start) {
      word.tag = this.isName(i) ? 'name' : 'noun';
      return;
    }
    if (word.lower === 'that') word.tag = this.tagThat(i);
    else if (word.lower === 'to') word.tag = this.tagTo(i);
    else if (word.lower === 'her') word.tag = this.couldBeNoun(i + 1) ? 'possessive' : 'pronoun';
    else if (tagClosed(word)) this.retagClosed(i);
    else if (this.isName(i) && !(this.words[i]?.mention === null && i === 0)) word.tag = 'name';
    else if (ADJECTIVES.has(word.lower) && !this.isAfterTo(i)) word.tag = 'adjective';
    else if (this.tagVerb(i)) return;
    else if (/^\p{L}+ly$/u.test(word.lower) && !/^(?:family|reply|supply|ally|italy|july|assembly|anomaly|monopoly|bully|rally|daily|weekly|monthly)$/.test(word.lower)) word.tag = 'adverb';
    else this.tagUnknown(i);
  }

  isAfterTo(i: number): boolean {
    const tag = this.before(i)?.tag;
    return (tag === 'to' || tag === 'modal') && readingsFor(this.words[i]?.lower ?? '').length > 0;
  }

  retagClosed(i: number): void {
    const word = this.words[i];
    if (word === undefined) return;
    const next = this.words[i + 1];
    if (word.lower === 'this' || word.lower === 'these' || word.lower === 'those') word.tag = this.couldBeNoun(i + 1) ? 'determiner' : 'pronoun';
    else if (word.lower === "'s" && this.isContracted(i)) Object.assign(word, { tag: 'auxiliary', lemma: 'be', form: 's' });
    else if (['before', 'after', 'since'].includes(word.lower) && (next === undefined || /ing$/.test(next.lower) || this.startsNewPhrase(i + 1) === false && !CLOSED_TAGS.has(next.lower) && !this.couldBeVerbAfter(i + 1))) word.tag = 'preposition';
    else if (word.lower === 'what' || word.lower === 'whatever') word.tag = 'subordinator';
    else if ((word.lower === 'all' || word.lower === 'both' || word.lower === 'some' || word.lower === 'any' || word.lower === 'many' || word.lower === 'most') && !this.couldBeNoun(i + 1) && !this.startsNewPhrase(i + 1)) word.tag = 'pronoun';
    else if (word.lower === 'like' && this.before(i)?.tag === 'modal') setVerb(word, { lemma: 'like', form: 'base' });
  }

  couldBeVerbAfter(i: number): boolean {
    return readingsFor(this.words[i + 1]?.lower ?? '').some(({ form }) => form !== 'ing');
  }

  /** It's, that's, there's: not "Xiaomi's". */
  isContracted(i: number): boolean {
    return ['it', 'that', 'there', 'he', 'she', 'what', 'who', 'here'].includes(this.words[i - 1]?.lower ?? '');
  }

  /** A verb that no list has: told by its ending and its neighbours. */
  tagUnknown(i: number): void {
    const word = this.words[i];
    if (word === undefined) return;
    const before = this.before(i);
    const reading: VerbReading | null = /\p{L}{3}ed$/u.test(word.lower)
      ? { lemma: word.lower.replace(/ed$/, 'e'), form: 'past' }
      : /\p{L}{3}ing$/u.test(word.lower) && !ING_NOUNS.has(word.lower)
        ? { lemma: word.lower.replace(/ing$/, ''), form: 'ing' }
        : null;
    if (reading === null || isCapital(word.text) || word.lower.includes('-')) return;
    const isVerb = reading.form === 'past' ? this.readingAsPast(i, reading) : before?.tag === 'auxiliary';
    if (isVerb) setVerb(word, reading);
  }
}

/** Says of each word what it does in the sentence, by its neighbours; in place. */
export function tagWords(words: Word[], names: KnownNames): Word[] {
  const tagger = new Tagger(words, names);
  words.forEach((_word, i) => {
    tagger.tag(i);
  });
  // A first word is a name if nothing else explains it and a verb in the singular follows: "Surfshark keeps …".
  const [first, second] = words;
  if (first !== undefined && second !== undefined && first.tag === 'noun' && isCapital(first.text) && !tagger.isHeadline) {
    const isSingularSubject = (second.tag === 'verb' && second.form === 's') || ['is', 'was', 'has', 'does'].includes(second.lower) || second.lower === "'s" || second.tag === 'name';
    const isCommon = tagger.isDataWord(first) || readingsFor(first.lower).length > 0 || /(?:tion|ment|ness|ity|ism|ware|ing|ance|ence)$/.test(first.lower);
    if (isSingularSubject && !isCommon && !/[^s]s$/.test(first.lower)) first.tag = 'name';
  }
  return words;
}

/** The names of an article: words that have a capital inside a sentence that is no headline. */
export function namesOf(sentences: readonly (readonly Word[])[]): Set<string> {
  const names = new Set<string>();
  for (const words of sentences) {
    const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text));
    if (long.length < 3 || long.filter(({ text }) => isCapital(text)).length > 0.7 * long.length) continue;
    words.forEach(({ text, lower }, i) => {
      const before = words[i - 1];
      if (before !== undefined && /[\p{L}\p{N},]$/u.test(before.text) && /^\p{Lu}[\p{L}]+/u.test(text) && !CLOSED_TAGS.has(lower)) names.add(lower);
    });
  }
  return names;
}
