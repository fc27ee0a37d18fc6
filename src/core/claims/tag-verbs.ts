import { actionsOf } from './action-verbs.ts';
import { CLOSED_TAGS, isAuxiliary } from './closed-words.ts';
import { ING_NOUNS, NOUN_VERBS } from './common-verbs.ts';
import { isCapital } from './names.ts';
import { isOneOf, PEOPLE } from './nouns.ts';
import { reportingOf } from './reporting-verbs.ts';
import type { SentenceSoFar } from './sentence-so-far.ts';
import type { VerbReading } from './verb-forms.ts';
import { ING_MODIFIERS, readingsFor, setVerb, TAKES_BARE, TAKES_CLAUSE } from './verb-lexicon.ts';
import type { Tag, Word } from './word.ts';

const OPENS_PHRASE: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'number', 'adjective']);

const STARTS_OBJECT = (word: Word | undefined): boolean =>
  word !== undefined &&
  (['determiner', 'possessive', 'pronoun', 'number', 'name'].includes(word.tag) || word.tag === 'adjective');

function isIngVerb(sentence: SentenceSoFar, i: number): boolean {
  const [word, before, next] = [sentence.words[i], sentence.before(i), sentence.words[i + 1]];
  if (before?.tag === 'auxiliary') return true;
  const isDoing = ['preposition', 'verb'].includes(before?.tag ?? 'stop') && sentence.startsNewPhrase(i + 1);
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
  if (before?.tag === 'noun' && next !== undefined && !STARTS_OBJECT(next) && sentence.isDataWord(before))
    return sentence.startsNewPhrase(i + 1);
  if (
    (before === undefined || ['preposition', 'subordinator', 'comma', 'verb'].includes(before.tag)) &&
    ING_MODIFIERS.has(word?.lower ?? '') &&
    next !== undefined &&
    !STARTS_OBJECT(next)
  )
    return false;
  return true;
}

/** Whether a past form is a verb rather than a word that describes the noun after it ("leaked documents"). */
function isPastVerb(sentence: SentenceSoFar, i: number, reading: VerbReading): boolean {
  const [before, next] = [sentence.before(i), sentence.words[i + 1]];
  if (next === undefined || !sentence.couldBeNoun(i + 1)) return true;
  if (before === undefined) return false;
  if (before.tag === 'auxiliary' || before.tag === 'modal' || before.tag === 'relative' || before.tag === 'pronoun')
    return true;
  if (before.tag === 'number')
    return sentence.isDate(i - 1) || reportingOf(reading.lemma) !== null || sentence.startsNewPhrase(i + 1);
  if (OPENS_PHRASE.has(before.tag)) return false;
  // ", said Mira Sen"
  if (before.tag === 'comma' && reportingOf(reading.lemma) !== null && isCapital(next.text)) return true;
  if (before.tag === 'conjunction' || before.tag === 'comma')
    return (
      sentence.hasVerbOfForm(i, 'past') &&
      sentence.words[i - 1] === before &&
      !/^(?:hash|encrypt|anonymise|leak|aggregate|target)$/.test(reading.lemma)
    );
  return before.tag !== 'preposition' && before.tag !== 'verb' && before.tag !== 'to' && before.tag !== 'stop';
}

/** Whether a base or -s form that is as often a noun is a verb here. */
function isFiniteOrNoun(sentence: SentenceSoFar, i: number, { lemma, form }: VerbReading): boolean {
  const [before, next] = [sentence.before(i), sentence.words[i + 1]];
  const direct = sentence.words[i - 1];
  if (before === undefined) return form === 'base' && sentence.startsNewPhrase(i + 1);
  if (before.tag === 'to' || before.tag === 'modal') return form === 'base';
  if (before.tag === 'auxiliary') return before.lemma === 'do' && form === 'base';
  if (before.tag === 'relative') return true;
  if (before.tag === 'pronoun') return (before.lower !== 'them' && before.lower !== 'us') || form === 'base';
  if (OPENS_PHRASE.has(before.tag) || before.tag === 'preposition') return false;
  if (before.tag === 'comma' && before.quoted && sentence.words[i]?.quoted === false)
    return reportingOf(lemma) !== null;
  if (before.tag === 'conjunction' || before.tag === 'comma') {
    if (direct !== before) return true;
    const like = sentence.hasVerbOfForm(i, form);
    return (
      like &&
      (before.tag === 'conjunction' ||
        next?.tag === 'comma' ||
        CLOSED_TAGS.get(next?.lower ?? '') === 'conjunction' ||
        sentence.startsNewPhrase(i + 1)) &&
      !sentence.hasFiniteAhead(i)
    );
  }
  if (before.tag === 'verb' && form === 's' && TAKES_CLAUSE.has(before.lemma)) return true;
  // "What is held *stays* in …"
  if (before.tag === 'verb' && form === 's' && sentence.words[0]?.lower === 'what' && !sentence.hasFiniteAhead(i))
    return true;
  if (before.tag === 'verb' && form === 'base' && sentence.isReducedAt(i - 1)) return sentence.hasPluralBefore(i - 1);
  if (before.tag === 'verb') return TAKES_BARE.has(before.lemma) && form === 'base' && sentence.startsNewPhrase(i + 1);
  if (before.tag === 'adjective' || before.tag === 'subordinator') return false;
  if (before.tag !== 'noun' && before.tag !== 'name' && before.tag !== 'number' && before.tag !== 'dash') return false;
  if (next === undefined || !/[\p{L}\p{N}]/u.test(next.text))
    return reportingOf(lemma) !== null && sentence.isAsideSubject(i);
  if (CLOSED_TAGS.get(next.lower) === 'conjunction') return false;
  if (next.lower === "'s" || isAuxiliary(next) || CLOSED_TAGS.get(next.lower) === 'modal') return false;
  const isPlural = /[^s]s$/.test(before.lower) || ['police', 'people', 'media'].includes(before.lower);
  if (
    form === 's' &&
    before.lower === 'data' &&
    !sentence.hasFiniteAhead(i) &&
    CLOSED_TAGS.get(next.lower) === 'preposition'
  )
    return true;
  if (form === 'base' && !isPlural)
    return (
      (direct !== undefined && direct.tag === 'adverb') ||
      (sentence.startsNewPhrase(i + 1) && sentence.hasPluralBefore(i) && !sentence.hasFiniteBehind(i))
    );
  if (form === 'base' && sentence.isAfterBareTaker(i)) return true;
  if (form === 's' && isPlural && before.tag === 'noun' && !sentence.hasSingularHead(i)) return false;
  if (lemma === 'phone' && next.lower !== 'home') return false;
  if (lemma === 'stand' && /^(?:accused|charged|convicted)$/.test(next.lower)) return true;
  if (sentence.isBeforeVerb(i)) return false;
  if (sentence.hasFiniteAhead(i) || sentence.hasFiniteBehind(i)) return false;
  if (sentence.startsNewPhrase(i + 1) || CLOSED_TAGS.get(next.lower) === 'pronoun' || next.lower === 'that')
    return true;
  if (direct?.tag === 'adverb') return true;
  return actionsOf(lemma).length > 0 || before.tag === 'name' || form === 's';
}

/** Tags a word that a list of verbs has as one, if it is one here. Says whether it is. */
export function tagVerb(sentence: SentenceSoFar, i: number): boolean {
  const word = sentence.words[i];
  if (word === undefined) return false;
  const readings = readingsFor(word.lower);
  const before = sentence.before(i);
  const same = readings.find(({ lemma, form }) => form === 'past' && lemma === word.lower);
  if (
    same !== undefined &&
    before?.tag === 'auxiliary' &&
    before.lemma !== 'do' &&
    sentence.words[i - 1]?.tag !== 'determiner'
  ) {
    setVerb(word, same);
    return true;
  }
  const participle = readings.find(({ lemma, form }) => (form === 'part' || form === 'past') && lemma === word.lower);
  if (participle !== undefined && sentence.words[i + 1]?.lower === 'by' && before?.tag === 'noun') {
    setVerb(word, participle);
    return true;
  }
  for (const reading of inLikelyOrder(readings, before)) {
    if (
      reading.form === 'ing'
        ? isIngVerb(sentence, i)
        : (reading.form === 'past' || reading.form === 'part') &&
            !(word.lower === reading.lemma && NOUN_VERBS.has(reading.lemma))
          ? isPastVerb(sentence, i, reading)
          : isFiniteVerb(sentence, i, reading)
    ) {
      setVerb(word, reading);
      return true;
    }
  }
  return false;
}

/** "read", "put", "found": after have or be the participle, after to or a modal the base. */
function inLikelyOrder(readings: readonly VerbReading[], before: Word | undefined): readonly VerbReading[] {
  if (readings.length < 2) return readings;
  const wantsBase = before?.tag === 'to' || before?.tag === 'modal' || before?.lemma === 'do';
  const rank = ({ form }: VerbReading): number =>
    form === 'base' || form === 's' ? (wantsBase ? 0 : 1) : wantsBase ? 1 : 0;
  const isAfterAuxiliary = before?.tag === 'auxiliary' || wantsBase;
  return isAfterAuxiliary ? readings.toSorted((a, b) => rank(a) - rank(b)) : readings;
}

function isFiniteVerb(sentence: SentenceSoFar, i: number, reading: VerbReading): boolean {
  if (NOUN_VERBS.has(reading.lemma)) return isFiniteOrNoun(sentence, i, reading);
  const before = sentence.before(i);
  if (before === undefined) return true;
  if (before.tag === 'verb' && reading.form === 'base' && sentence.isReducedAt(i - 1))
    return sentence.hasPluralBefore(i - 1);
  if (before.tag === 'verb')
    return TAKES_CLAUSE.has(before.lemma) || (TAKES_BARE.has(before.lemma) && reading.form === 'base');
  if (before.tag === 'preposition') return false;
  if (
    reading.form === 'base' &&
    before.tag === 'noun' &&
    sentence.words[i - 1] === before &&
    !sentence.hasPluralBefore(i)
  )
    return sentence.isAfterBareTaker(i);
  if ((before.tag === 'noun' || before.tag === 'number') && sentence.hasFiniteBehind(i))
    return reading.form === 'base' && sentence.isAfterBareTaker(i);
  return (
    !OPENS_PHRASE.has(before.tag) ||
    before.tag === 'number' ||
    (before.tag === 'determiner' && ['this', 'all', 'both', 'some'].includes(before.lower))
  );
}

/** A verb that no list has: told by its ending and its neighbours. */
export function tagUnknown(sentence: SentenceSoFar, i: number): void {
  const word = sentence.words[i];
  if (word === undefined) return;
  const before = sentence.before(i);
  if (!/(?:ed|ing)$/.test(word.lower)) return;
  const reading: VerbReading | null = /\p{L}{3}ed$/u.test(word.lower)
    ? { lemma: word.lower.replace(/ed$/, 'e'), form: 'past' }
    : /\p{L}{3}ing$/u.test(word.lower) && !ING_NOUNS.has(word.lower)
      ? { lemma: word.lower.replace(/ing$/, ''), form: 'ing' }
      : null;
  if (reading === null || isCapital(word.text) || word.lower.includes('-') || readingsFor(word.lower).length > 0)
    return;
  const isVerb = reading.form === 'past' ? isPastVerb(sentence, i, reading) : before?.tag === 'auxiliary';
  if (isVerb) setVerb(word, reading);
}
