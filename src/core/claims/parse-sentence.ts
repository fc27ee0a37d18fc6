import type { Span } from '#core/text/sentences.ts';
import type { Tag, Word } from './word.ts';

/** A noun with what stands before it. Indexes into the words of the sentence; `end` is exclusive. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** The word that says what the phrase is about: its last noun. */
  readonly head: number;
}

/** A verb with its auxiliaries. */
export interface VerbGroup {
  readonly start: number;
  /** The verb itself, always the last word. */
  readonly verb: number;
  readonly lemma: string;
  readonly passive: boolean;
  /** Has a subject of its own: "sends", "has sent", "will be sent"; not "to send", "sending", "sent by". */
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly gerund: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly past: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
}

/** A sentence read roughly: enough to tell who does what. */
export interface Parse {
  readonly span: Span;
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly groups: readonly VerbGroup[];
  /** For each word the phrase that it is part of, or null. */
  readonly phraseAt: readonly (Phrase | null)[];
  /** For each word the verb group that it is part of, or null. */
  readonly groupAt: readonly (VerbGroup | null)[];
}

const BEFORE_HEAD: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'number', 'noun', 'name', 'adjective']);
const HEADS: ReadonlySet<Tag> = new Set(['noun', 'name', 'number']);
const BEFORE_VERB: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'negation', 'adverb', 'to']);

const TIME_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:19|20)\d\d)$/;
const isTimeName = (word: Word): boolean =>
  TIME_WORD.test(word.lower) && (word.tag === 'name' || word.tag === 'number');

const NUMBERED =
  /^(?:article|version|section|chapter|page|phase|tier|level|step|room|gate|class|grade|volume|part|item|figure|table|rule|clause|day|week|top|model|series|over|about)$/;

/** Whether a phrase that reaches up to `i` ends there because a new one begins: "gave the police | the messages". */
function breaksBefore(words: readonly Word[], start: number, i: number): boolean {
  const [word, before] = [words[i], words[i - 1]];
  if (word === undefined || before === undefined) return true;
  if (word.tag === 'determiner')
    return !['determiner'].includes(before.tag) && !/^(?:all|both|half)$/.test(before.lower);
  if (word.tag === 'possessive' && word.lower !== "'s") return !/^(?:all|both|of)$/.test(before.lower) && i > start;
  if (/^(?:year|month|week|quarter|day|night|morning|evening)$/.test(before.lower) && word.tag === 'name') return true;
  if (word.tag === 'number' && before.tag === 'noun' && words[i + 1]?.tag === 'noun' && !NUMBERED.test(before.lower))
    return true;
  if (isTimeName(before) && word.tag === 'name' && !isTimeName(word)) return true;
  // "In 2019 | phone numbers"
  if (/^(?:19|20)\d\d$/.test(before.text) && i - 1 === start && words[start - 1]?.tag === 'preposition') return true;
  return false;
}

function readPhrases(words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let start = 0; start < words.length; ) {
    if (words[start]?.tag === 'pronoun') phrases.push({ start, end: start + 1, head: start });
    if (!BEFORE_HEAD.has(words[start]?.tag ?? 'stop')) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < words.length && BEFORE_HEAD.has(words[end]?.tag ?? 'stop') && !breaksBefore(words, start, end)) end++;
    let head = end - 1;
    while (head > start && !HEADS.has(words[head]?.tag ?? 'stop')) head--;
    if (HEADS.has(words[head]?.tag ?? 'stop') || words[start]?.tag === 'determiner')
      phrases.push({ start, end: Math.max(head + 1, start + 1), head });
    start = end;
  }
  return phrases;
}

function readGroup(words: readonly Word[], verb: number): VerbGroup {
  let start = verb;
  while (start > 0 && BEFORE_VERB.has(words[start - 1]?.tag ?? 'stop') && !(words[start]?.tag === 'to')) start--;
  // A leading adverb may belong to what stands before ("only"), which harms nothing.
  const isState =
    /^(?:stand|get|become)$/.test(words[start - 1]?.lemma ?? '') && words[start - 1]?.tag === 'verb' && start === verb;
  if (isState && (words[verb]?.form === 'past' || words[verb]?.form === 'part'))
    return { ...readGroup(words, start - 1), verb, lemma: words[verb]?.lemma ?? '', passive: true };
  const parts = words.slice(start, verb);
  const main = words[verb];
  const has = (test: (word: Word) => boolean): boolean => parts.some(test);
  const modal = parts.find(({ tag }) => tag === 'modal')?.lower ?? null;
  const infinitive = has(({ tag }) => tag === 'to');
  const auxiliaries = parts.filter(({ tag }) => tag === 'auxiliary');
  const last = auxiliaries.at(-1);
  const isParticiple = main?.form === 'past' || main?.form === 'part';
  const gerund = main?.form === 'ing' && !auxiliaries.some(({ lemma, form }) => lemma === 'be' && form !== 'ing');
  const passive = isParticiple && last?.lemma === 'be';
  const isBare = auxiliaries.length === 0 && modal === null;
  const isBeing = auxiliaries.length > 0 && auxiliaries[0]?.form === 'ing';
  return {
    start,
    verb,
    lemma: main?.lemma ?? '',
    passive,
    finite:
      !infinitive &&
      !gerund &&
      !isBeing &&
      (modal !== null || !isBare || main?.form === 's' || main?.form === 'base' || main?.form === 'past'),
    infinitive,
    gerund: gerund || isBeing,
    perfect: auxiliaries.some(({ lemma }) => lemma === 'have'),
    progressive: main?.form === 'ing' && !gerund,
    past: main?.form === 'past' || auxiliaries.some(({ form }) => form === 'past'),
    negated:
      has(({ tag, lower }) => tag === 'negation' || lower === 'cannot') ||
      (has(({ lower }) => lower === 'longer') && has(({ lower }) => lower === 'no')),
    modal,
  };
}

function isMainVerb(words: readonly Word[], i: number): boolean {
  const [word, following] = [words[i], words[i + 1]];
  const isState = /^(?:stand|get|become)$/.test(word?.lemma ?? '') && following?.tag === 'verb';
  if (word?.tag === 'verb') return !(isState && (following.form === 'past' || following.form === 'part'));
  if (word?.tag !== 'auxiliary') return false;
  let next = i + 1;
  while (['adverb', 'negation', 'auxiliary', 'to'].includes(words[next]?.tag ?? 'stop') && words[next]?.tag !== 'to')
    next++;
  return words[next]?.tag !== 'verb' && words[i + 1]?.tag !== 'auxiliary';
}

/** "were scraped and posted": the second participle is passive, too; "has kept and sold" is perfect twice. */
function withSharedAuxiliaries(words: readonly Word[], groups: readonly VerbGroup[]): VerbGroup[] {
  const shared: VerbGroup[] = [];
  for (const group of groups) {
    const before = shared.at(-1);
    const isBare =
      group.start === group.verb && (words[group.verb]?.form === 'past' || words[group.verb]?.form === 'part');
    const link = words[group.start - 1]?.tag;
    const next = words[group.verb + 1]?.tag;
    const hasObject =
      next !== undefined && ['determiner', 'possessive', 'noun', 'name', 'number', 'pronoun'].includes(next);
    const isJoined =
      before !== undefined &&
      !/^(?:ask|say|tell|report|claim|go|come)$/.test(group.lemma) &&
      isBare &&
      (link === 'conjunction' || link === 'comma') &&
      before.passive &&
      !hasObject;
    shared.push(
      isJoined
        ? {
            ...group,
            passive: true,
            finite: before.finite,
            infinitive: before.infinitive,
            modal: before.modal,
            negated: before.negated,
            past: before.past,
            perfect: before.perfect,
          }
        : group,
    );
  }
  return shared;
}

/** Reads the phrases and verbs of a sentence whose words are tagged. */
export function parseSentence(span: Span, words: readonly Word[]): Parse {
  const phrases = readPhrases(words);
  const groups = withSharedAuxiliaries(
    words,
    words.flatMap((_word, i) => (isMainVerb(words, i) ? [readGroup(words, i)] : [])),
  );
  const phraseAt: (Phrase | null)[] = words.map(() => null);
  for (const phrase of phrases) phraseAt.fill(phrase, phrase.start, phrase.end);
  const groupAt: (VerbGroup | null)[] = words.map(() => null);
  for (const group of groups) groupAt.fill(group, group.start, group.verb + 1);
  return { span, words, phrases, groups, phraseAt, groupAt };
}

/** The article's words of a stretch, from its first word to its last. */
export const wordsOf = (text: string, { words }: Parse, start: number, end: number): string =>
  text.slice(words[start]?.start ?? 0, words[end - 1]?.end ?? 0);
