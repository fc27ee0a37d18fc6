import { actionsOf } from './action-verbs.ts';
import { ADJECTIVES, CLOSED_TAGS, isAuxiliary, tagClosed } from './closed-words.ts';
import { ING_NOUNS, NOUN_VERBS } from './common-verbs.ts';
import { isCapital, isMarkedName, type KnownNames } from './names.ts';
import { ACTORS, DEVICES, isOneOf, PEOPLE, PERSONAL_DATA, PLAIN_DATA, RULES, TIMES } from './nouns.ts';
import { reportingOf } from './reporting-verbs.ts';
import { isParticiple, type VerbReading } from './verb-forms.ts';
import { ING_MODIFIERS, readingsFor, setVerb, TAKES_BARE, TAKES_CLAUSE } from './verb-lexicon.ts';
import type { Tag, Word } from './word.ts';

const NOUN_KINDS = new Set(['data', 'place', 'infrastructure', 'organisation', 'public-body', 'law']);

const OPENS_PHRASE: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'number', 'adjective']);

const STARTS_OBJECT = (word: Word | undefined): boolean =>
  word !== undefined &&
  (['determiner', 'possessive', 'pronoun', 'number', 'name'].includes(word.tag) || word.tag === 'adjective');

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

  readingAsIng(i: number): boolean {
    const [word, before, next] = [this.words[i], this.before(i), this.words[i + 1]];
    if (before?.tag === 'auxiliary') return true;
    const isDoing = ['preposition', 'verb'].includes(before?.tag ?? 'stop') && this.startsNewPhrase(i + 1);
    if (ING_NOUNS.has(word?.lower ?? '') && !isDoing) return false;
    if (word?.lower === 'recording' || word?.lower === 'tracking' || word?.lower === 'monitoring')
      return (
        (before !== undefined &&
          ['verb', 'preposition', 'conjunction', 'relative'].includes(before.tag) &&
          STARTS_OBJECT(next)) ||
        (before?.tag === 'preposition' && next?.tag === 'noun') ||
        (before?.tag === 'verb' && isOneOf(PEOPLE, next?.lower ?? ''))
      );
    if (before !== undefined && OPENS_PHRASE.has(before.tag)) return false;
    if (before?.tag === 'noun' && next !== undefined && !STARTS_OBJECT(next) && this.isDataWord(before))
      return this.startsNewPhrase(i + 1);
    if (
      (before === undefined || ['preposition', 'subordinator', 'comma', 'verb'].includes(before.tag)) &&
      ING_MODIFIERS.has(word?.lower ?? '') &&
      next !== undefined &&
      !STARTS_OBJECT(next)
    )
      return false;
    return true;
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

  /** Whether a past form is a verb rather than a word that describes the noun after it ("leaked documents"). */
  readingAsPast(i: number, reading: VerbReading): boolean {
    const [before, next] = [this.before(i), this.words[i + 1]];
    if (next === undefined || !this.couldBeNoun(i + 1)) return true;
    if (before === undefined) return false;
    if (before.tag === 'auxiliary' || before.tag === 'modal' || before.tag === 'relative' || before.tag === 'pronoun')
      return true;
    if (before.tag === 'number')
      return this.isDate(i - 1) || reportingOf(reading.lemma) !== null || this.startsNewPhrase(i + 1);
    if (OPENS_PHRASE.has(before.tag)) return false;
    // ", said Mira Sen"
    if (before.tag === 'comma' && reportingOf(reading.lemma) !== null && isCapital(next.text)) return true;
    if (before.tag === 'conjunction' || before.tag === 'comma')
      return (
        this.hasVerbOfForm(i, 'past') &&
        this.words[i - 1] === before &&
        !/^(?:hash|encrypt|anonymise|leak|aggregate|target)$/.test(reading.lemma)
      );
    return before.tag !== 'preposition' && before.tag !== 'verb' && before.tag !== 'to' && before.tag !== 'stop';
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

  /** Whether a base or -s form that is as often a noun is a verb here. */
  readingAsFinite(i: number, { lemma, form }: VerbReading): boolean {
    const [before, next] = [this.before(i), this.words[i + 1]];
    const direct = this.words[i - 1];
    if (before === undefined) return form === 'base' && this.startsNewPhrase(i + 1);
    if (before.tag === 'to' || before.tag === 'modal') return form === 'base';
    if (before.tag === 'auxiliary') return before.lemma === 'do' && form === 'base';
    if (before.tag === 'relative') return true;
    if (before.tag === 'pronoun') return (before.lower !== 'them' && before.lower !== 'us') || form === 'base';
    if (OPENS_PHRASE.has(before.tag) || before.tag === 'preposition') return false;
    if (before.tag === 'comma' && before.quoted && this.words[i]?.quoted === false) return reportingOf(lemma) !== null;
    if (before.tag === 'conjunction' || before.tag === 'comma') {
      if (direct !== before) return true;
      const like = this.hasVerbOfForm(i, form);
      return (
        like &&
        (before.tag === 'conjunction' ||
          next?.tag === 'comma' ||
          CLOSED_TAGS.get(next?.lower ?? '') === 'conjunction' ||
          this.startsNewPhrase(i + 1)) &&
        !this.hasFiniteAhead(i)
      );
    }
    if (before.tag === 'verb' && form === 's' && TAKES_CLAUSE.has(before.lemma)) return true;
    // "What is held *stays* in …"
    if (before.tag === 'verb' && form === 's' && this.words[0]?.lower === 'what' && !this.hasFiniteAhead(i))
      return true;
    if (before.tag === 'verb' && form === 'base' && this.isReducedAt(i - 1)) return this.hasPluralBefore(i - 1);
    if (before.tag === 'verb') return TAKES_BARE.has(before.lemma) && form === 'base' && this.startsNewPhrase(i + 1);
    if (before.tag === 'adjective' || before.tag === 'subordinator') return false;
    if (before.tag !== 'noun' && before.tag !== 'name' && before.tag !== 'number' && before.tag !== 'dash')
      return false;
    if (next === undefined || !/[\p{L}\p{N}]/u.test(next.text))
      return reportingOf(lemma) !== null && this.isAsideSubject(i);
    if (CLOSED_TAGS.get(next.lower) === 'conjunction') return false;
    if (next.lower === "'s" || isAuxiliary(next) || CLOSED_TAGS.get(next.lower) === 'modal') return false;
    const isPlural = /[^s]s$/.test(before.lower) || ['police', 'people', 'media'].includes(before.lower);
    if (
      form === 's' &&
      before.lower === 'data' &&
      !this.hasFiniteAhead(i) &&
      CLOSED_TAGS.get(next.lower) === 'preposition'
    )
      return true;
    if (form === 'base' && !isPlural)
      return (
        (direct !== undefined && direct.tag === 'adverb') ||
        (this.startsNewPhrase(i + 1) && this.hasPluralBefore(i) && !this.hasFiniteBehind(i))
      );
    if (form === 'base' && this.isAfterBareTaker(i)) return true;
    if (form === 's' && isPlural && before.tag === 'noun' && !this.hasSingularHead(i)) return false;
    if (lemma === 'phone' && next.lower !== 'home') return false;
    if (lemma === 'stand' && /^(?:accused|charged|convicted)$/.test(next.lower)) return true;
    if (this.isBeforeVerb(i)) return false;
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
    const same = readings.find(({ lemma, form }) => form === 'past' && lemma === word.lower);
    if (
      same !== undefined &&
      before?.tag === 'auxiliary' &&
      before.lemma !== 'do' &&
      this.words[i - 1]?.tag !== 'determiner'
    ) {
      setVerb(word, same);
      return true;
    }
    const participle = readings.find(({ lemma, form }) => (form === 'part' || form === 'past') && lemma === word.lower);
    if (participle !== undefined && this.words[i + 1]?.lower === 'by' && before?.tag === 'noun') {
      setVerb(word, participle);
      return true;
    }
    for (const reading of this.inLikelyOrder(readings, before)) {
      if (
        reading.form === 'ing'
          ? this.readingAsIng(i)
          : (reading.form === 'past' || reading.form === 'part') &&
              !(word.lower === reading.lemma && NOUN_VERBS.has(reading.lemma))
            ? this.readingAsPast(i, reading)
            : this.isFinite(i, reading)
      ) {
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
    const rank = ({ form }: VerbReading): number =>
      form === 'base' || form === 's' ? (wantsBase ? 0 : 1) : wantsBase ? 1 : 0;
    const isAfterAuxiliary = before?.tag === 'auxiliary' || wantsBase;
    return isAfterAuxiliary ? readings.toSorted((a, b) => rank(a) - rank(b)) : readings;
  }

  isFinite(i: number, reading: VerbReading): boolean {
    if (NOUN_VERBS.has(reading.lemma)) return this.readingAsFinite(i, reading);
    const before = this.before(i);
    if (before === undefined) return true;
    if (before.tag === 'verb' && reading.form === 'base' && this.isReducedAt(i - 1)) return this.hasPluralBefore(i - 1);
    if (before.tag === 'verb')
      return TAKES_CLAUSE.has(before.lemma) || (TAKES_BARE.has(before.lemma) && reading.form === 'base');
    if (before.tag === 'preposition') return false;
    if (reading.form === 'base' && before.tag === 'noun' && this.words[i - 1] === before && !this.hasPluralBefore(i))
      return this.isAfterBareTaker(i);
    if ((before.tag === 'noun' || before.tag === 'number') && this.hasFiniteBehind(i))
      return reading.form === 'base' && this.isAfterBareTaker(i);
    return (
      !OPENS_PHRASE.has(before.tag) ||
      before.tag === 'number' ||
      (before.tag === 'determiner' && ['this', 'all', 'both', 'some'].includes(before.lower))
    );
  }

  tagThat(i: number): Tag {
    const [before, next] = [this.words[i - 1], this.words[i + 1]];
    if (before === undefined) return 'determiner';
    if (
      before.tag === 'verb' ||
      before.tag === 'adjective' ||
      before.tag === 'comma' ||
      before.tag === 'conjunction' ||
      before.tag === 'auxiliary'
    ) {
      if (before.tag === 'verb' && reportingOf(before.lemma) === null && next !== undefined && this.couldBeNoun(i + 1))
        return 'determiner';
      if (before.tag === 'comma' && next !== undefined && this.couldBeNoun(i + 1)) return 'determiner';
      return 'subordinator';
    }
    if (this.isTold(i)) return 'subordinator';
    if (before.tag === 'noun' || before.tag === 'name' || before.tag === 'number')
      return /^(?:allegation|claim|evidence|fear|concern|report|proof|fact|accusation|assurance|suspicion|statement|news|promise|assertion|admission|view|argument|idea|belief|warning|finding|finding|impression|insistence|worry|complaint|possibility|suggestion)s?$/.test(
        before.lower,
      ) && !(next !== undefined && (isAuxiliary(next) || CLOSED_TAGS.get(next.lower) === 'modal'))
        ? 'subordinator'
        : 'relative';
    return 'determiner';
  }

  /** "told the paper *that* …" */
  isTold(i: number): boolean {
    for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
      const word = this.words[j];
      if (word?.tag === 'verb')
        return /^(?:tell|inform|assure|remind|warn|notify|convince|persuade|show)$/.test(word.lemma);
      if (word?.tag === 'comma' || word?.tag === 'stop') return false;
    }
    return false;
  }

  tagTo(i: number): Tag {
    let j = i + 1;
    while (
      /ly$/.test(this.words[j]?.lower ?? '') ||
      ['not', 'also', 'further', 'never', 'better', 'then'].includes(this.words[j]?.lower ?? '')
    )
      j++;
    const next = this.words[j];
    if (next === undefined) return 'preposition';
    if (next.lower === 'be' || next.lower === 'have' || next.lower === 'do') return 'to';
    const isBase = readingsFor(next.lower).some(({ form }) => form === 'base');
    if (!isBase || (isCapital(next.text) && !this.isHeadline)) return 'preposition';
    const reading = readingsFor(next.lower).find(({ form }) => form === 'base');
    if (
      reading !== undefined &&
      NOUN_VERBS.has(reading.lemma) &&
      this.isDataWord(next) &&
      actionsOf(reading.lemma).length === 0
    )
      return 'preposition';
    return 'to';
  }

  tag(i: number): void {
    const word = this.words[i];
    if (word === undefined) return;
    const { mention } = word;
    if (mention !== null && NOUN_KINDS.has(mention.kind) && mention.end - mention.start > word.end - word.start) {
      word.tag = this.isName(i) ? 'name' : 'noun';
      return;
    }
    if (word.lower === 'that') word.tag = this.tagThat(i);
    else if (word.lower === 'to') word.tag = this.tagTo(i);
    else if (word.lower === 'home' && this.isDataWord(this.words[i - 1] ?? word) && !this.couldBeNoun(i + 1))
      word.tag = 'adverb';
    else if (word.lower === 'her') word.tag = this.couldBeNoun(i + 1) ? 'possessive' : 'pronoun';
    else if (tagClosed(word)) this.retagClosed(i);
    else if (
      this.isName(i) &&
      (i > 0 || word.mention !== null || isMarkedName(word.text) || this.names.has(word.lower))
    )
      word.tag = 'name';
    else if (ADJECTIVES.has(word.lower) && !this.isAfterTo(i)) word.tag = 'adjective';
    else if (this.tagVerb(i)) return;
    else if (
      (i === 0 || this.words[i - 1]?.tag === 'stop') &&
      isCapital(word.text) &&
      word.lower.endsWith('ly') &&
      (['modal', 'auxiliary', 'possessive'].includes(this.words[1]?.tag ?? 'stop') ||
        readingsFor(this.words[1]?.lower ?? '').some(({ form }) => form === 's' || form === 'past'))
    )
      word.tag = 'name';
    else if (
      word.lower.endsWith('ly') &&
      !/^(?:family|reply|supply|ally|italy|july|assembly|anomaly|monopoly|bully|rally|daily|weekly|monthly)$/.test(
        word.lower,
      )
    )
      word.tag = 'adverb';
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
    if (word.lower === 'no' && next?.lower === 'longer') word.tag = 'negation';
    else if (
      /^(?:neither|either|both)$/.test(word.lower) &&
      !this.startsNewPhrase(i + 1) &&
      (!this.couldBeNoun(i + 1) ||
        (i > 0 && readingsFor(next?.lower ?? '').some(({ form }) => form === 'past' || form === 'part')))
    )
      word.tag =
        word.lower === 'neither' ? 'negation' : word.lower === 'both' && next?.lower !== 'to' ? 'pronoun' : 'adverb';
    else if (word.lower === 'this' || word.lower === 'these' || word.lower === 'those')
      word.tag = this.couldBeNoun(i + 1) ? 'determiner' : 'pronoun';
    else if (/^(?:since|once|so|before)$/.test(word.lower) && this.words[i - 1]?.tag === 'auxiliary')
      word.tag = 'adverb';
    else if (word.lower === "'s" && this.isContracted(i))
      Object.assign(word, { tag: 'auxiliary', lemma: 'be', form: 's' });
    else if (
      ['before', 'after', 'since'].includes(word.lower) &&
      (next === undefined ||
        /ing$/.test(next.lower) ||
        (this.startsNewPhrase(i + 1) === false && !CLOSED_TAGS.has(next.lower) && !this.couldBeVerbAfter(i + 1)))
    )
      word.tag = 'preposition';
    else if ((word.lower === 'all' || word.lower === 'both') && this.words[i - 1]?.tag === 'auxiliary')
      word.tag = 'adverb';
    else if (word.lower === 'what' || word.lower === 'whatever') word.tag = 'subordinator';
    else if (
      (word.lower === 'all' ||
        word.lower === 'both' ||
        word.lower === 'some' ||
        word.lower === 'any' ||
        word.lower === 'many' ||
        word.lower === 'most') &&
      !this.couldBeNoun(i + 1) &&
      !this.startsNewPhrase(i + 1)
    )
      word.tag = 'pronoun';
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
    if (!/(?:ed|ing)$/.test(word.lower)) return;
    const reading: VerbReading | null = /\p{L}{3}ed$/u.test(word.lower)
      ? { lemma: word.lower.replace(/ed$/, 'e'), form: 'past' }
      : /\p{L}{3}ing$/u.test(word.lower) && !ING_NOUNS.has(word.lower)
        ? { lemma: word.lower.replace(/ing$/, ''), form: 'ing' }
        : null;
    if (reading === null || isCapital(word.text) || word.lower.includes('-') || readingsFor(word.lower).length > 0)
      return;
    const isVerb = reading.form === 'past' ? this.readingAsPast(i, reading) : before?.tag === 'auxiliary';
    if (isVerb) setVerb(word, reading);
  }
}

/** "more than", "as many as", "up to" and the like before a number: they change nothing. */
function findCounts(words: readonly Word[]): Set<number> {
  const found = new Set<number>();
  words.forEach(({ lower, tag }, i) => {
    if (lower === 'end' && words[i + 1]?.lower === 'to' && words[i + 2]?.lower === 'end')
      for (const j of [i, i + 1, i + 2]) found.add(j);
    if (tag !== 'number') return;
    const before = words
      .slice(Math.max(0, i - 4), i)
      .map(({ lower }) => lower)
      .join(' ');
    const [phrase = ''] =
      /(?:^|(?<= ))(?:as (?:many|much|few) as|more than|less than|fewer than|at least|at most|up to|upwards of|close to|over|under|about|around|nearly|almost|some|roughly|approximately|a little over|well over)$/.exec(
        before,
      ) ?? [];
    const count = phrase === '' ? 0 : phrase.split(' ').length;
    for (let j = i - count; j < i; j++) found.add(j);
  });
  return found;
}

/** Nouns that stand without "the" in the singular. */
const MASS = new Set(
  'privacy trust consent police access technology security people staff management business research evidence progress software malware spyware ransomware parliament congress government congressmen law crime money news nobody everyone content traffic personnel hospital health society industry demand politics public parents children children hackers thieves criminals'.split(
    ' ',
  ),
);

/** A first word that nothing else explains is a name if a verb in the singular, a comma or another name follows. */
function startsWithName(tagger: Tagger): boolean {
  const [first, second] = tagger.words;
  if (
    first === undefined ||
    second === undefined ||
    first.tag !== 'noun' ||
    !isCapital(first.text) ||
    tagger.isHeadline
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
    tagger.isDataWord(first) ||
    [ACTORS, PEOPLE, TIMES, DEVICES, RULES].some((set) => isOneOf(set, first.lower)) ||
    (readingsFor(first.lower).length > 0 && second.tag !== 'name') ||
    /(?:tion|sion|ment|ness|ity|ism|ware|ing|ance|ence|ship|hood|age|acy)$/.test(first.lower) ||
    ADJECTIVES.has(first.lower);
  return isFollowed && !isPlural && !isCommon;
}

/** Says of each word what it does in the sentence, by its neighbours; in place. */
export function tagWords(words: Word[], names: KnownNames): Word[] {
  const tagger = new Tagger(words, names);
  for (const word of words) tagClosed(word);
  const counts = findCounts(words);
  words.forEach((word, i) => {
    if (counts.has(i)) word.tag = 'adverb';
    else tagger.tag(i);
  });
  if (startsWithName(tagger)) Object.assign(words[0] ?? {}, { tag: 'name' });
  return words;
}
