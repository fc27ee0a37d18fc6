import {
  DEMONYM,
  DEVICES,
  isOneOf,
  PARTITIVES,
  PEOPLE,
  PERSONAL_DATA,
  PERSONAL_MODIFIERS,
  PLAIN_DATA,
  singular,
  TRACES,
} from './nouns.ts';
import type { Parse, Phrase } from './parse-sentence.ts';
import { isPersonHead } from './people.ts';
import type { Word } from './word.ts';

/** Whose data a phrase says it is. */
export type Owner =
  /** People: "users' routes", "records on passengers". */
  | 'people'
  /** Of a kind that only people have: "health records", "contact list". */
  | 'personal'
  /** Of what people do: "records of calls", "their data". */
  | 'likely'
  /** Data that was spoken of: "this information", "Xiaomi's data". */
  | 'known'
  /** Nobody's that it says. */
  | 'unsaid'
  /** A thing's: "details of the deal". */
  | 'thing';

/** What is written and filmed, as a word before "results", "files" and the like, tells nothing of people. */
const NEUTRAL = new Set([
  'text',
  'video',
  'image',
  'search',
  'activity',
  'interest',
  'movement',
  'face',
  'like',
  'event',
  'traffic',
  'key',
  'name',
]);

const isPerson = ({ lower }: Word): boolean => isOneOf(PEOPLE, lower);
const isPersonalWord = ({ lower, mention }: Word): boolean =>
  PERSONAL_MODIFIERS.has(lower) ||
  PERSONAL_MODIFIERS.has(singular(lower)) ||
  mention?.kind === 'data' ||
  (isOneOf(PERSONAL_DATA, lower) && !NEUTRAL.has(singular(lower)));
const isTheirs = ({ lower }: Word): boolean => /^(?:their|your|his|her|my|our|whose)$/.test(lower);

/** "records on as many as 9.4 million passengers" */
function leadsToPeople({ words }: Parse, at: number): boolean {
  for (let i = at; i < Math.min(words.length, at + 8); i++) {
    const word = words[i];
    if (
      word === undefined ||
      ['comma', 'stop', 'verb', 'auxiliary', 'modal', 'conjunction', 'preposition'].includes(word.tag)
    )
      return false;
    if (isPerson(word)) return true;
  }
  return false;
}

/** "records of *authentication*": of what people do. */
const DEED =
  /^(?:authentication|transaction|purchase|conversation|communication|browsing|viewing|voting|movement|attendance|treatment|donation|enrolment|enrollment|usage)s?$/;

/** "details of the deal", "names of the firms": of things, not of people or of what people do. */
function isOfThing(words: readonly Word[], phrase: Phrase): boolean {
  const head = words[phrase.head];
  if (head === undefined || head.tag === 'number' || head.tag === 'name' || head.mention?.kind === 'data') return false;
  const all = words.slice(phrase.start, phrase.end);
  return !all.some(
    (word) =>
      isPerson(word) ||
      isOneOf(PERSONAL_DATA, word.lower) ||
      isOneOf(TRACES, word.lower) ||
      DEED.test(word.lower) ||
      PARTITIVES.has(word.lower) ||
      word.tag === 'possessive',
  );
}

/** What "of" within the phrase says: "logs *of users*", "snippet *of each conversation*". */
function ownerWithin(of: readonly Word[], isPlain: boolean): Owner | null {
  if (of.length === 0) return null;
  if (of.some(isPerson)) return 'people';
  const isLikely = ({ lower, tag, mention }: Word): boolean =>
    isOneOf(PERSONAL_DATA, lower) ||
    isOneOf(PLAIN_DATA, lower) ||
    (isPlain && isOneOf(DEVICES, lower)) ||
    tag === 'number' ||
    mention?.kind === 'data' ||
    /^(?:their|your|his|her|everyone)$/.test(lower);
  if (of.some(isLikely)) return 'likely';
  return of.some(({ tag }) => tag === 'name' || tag === 'possessive') ? null : 'thing';
}

/** "every page *its users visit*", "messages *that they send*" */
function isDoneByPeople({ words, phraseAt, groupAt }: Parse, at: number): boolean {
  const from = /^(?:that|which)$/.test(words[at]?.lower ?? '') ? at + 1 : at;
  const next = phraseAt[from];
  if (next === null || next === undefined || next.start !== from) return false;
  const isPeople = isPersonHead(words, next) || /^(?:he|she|you|they|i|people)$/.test(words[next.head]?.lower ?? '');
  return isPeople && groupAt[next.end]?.finite === true && groupAt[next.end]?.start === next.end;
}

const GAINED = /^(?:collected|gathered|recorded|obtained|stored|generated|captured|harvested|stolen|logged)$/;
const LINKS = /^(?:of|about|on|from|belonging|concerning|regarding|relating|collected|held|gathered)$/;

/** What follows the phrase says: "data *on American children*", "details *about who* …". */
function ownerAfter(parse: Parse, phrase: Phrase): Owner | null {
  const { words, phraseAt } = parse;
  let at = phrase.end;
  for (let step = 0; step < 2; step++) {
    const link = words[at]?.lower ?? '';
    if (
      GAINED.test(link) &&
      /^(?:by|through|from|via|on|in|with|under|about)$/.test(words[at + 1]?.lower ?? '') &&
      step === 0 &&
      !leadsToPeople(parse, at + 2)
    )
      return 'likely';
    if (!LINKS.test(link)) return null;
    const isAbout = /^(?:of|about|on)$/.test(link);
    if (isAbout && /^(?:who|whom|whose|what|where|everyone|every|people)$/.test(words[at + 1]?.lower ?? ''))
      return 'likely';
    if (leadsToPeople(parse, at + 1)) return 'people';
    const next = phraseAt[at + 1];
    if (next === null || next === undefined) {
      at++;
      continue;
    }
    if (link === 'of' && step === 0 && !isPersonHead(words, next) && isOfThing(words, next)) return 'thing';
    if (isPersonHead(words, next)) return 'people';
    if (link === 'of' && words.slice(next.start, next.end).some(({ lower }) => DEED.test(lower))) return 'likely';
    if (isAbout && /^[$€£]?\d/.test(words[next.start]?.text ?? '')) return 'likely';
    at = next.end;
  }
  return null;
}

const GIVEN =
  /^(?:collected|submitted|stolen|leaked|gathered|uploaded|provided|stored|harvested|exposed|compromised|accessed|obtained|recorded|intercepted)$/;

/** Whose data a phrase is, as far as it and what follows it say. */
export function ownerOfData(parse: Parse, phrase: Phrase): Owner {
  const { words } = parse;
  const before = words.slice(phrase.start, phrase.head);
  if (before.some(isPerson)) return 'people';
  const within = ownerWithin(
    words.slice(phrase.head + 1, phrase.end),
    isOneOf(PLAIN_DATA, words[phrase.head]?.lower ?? ''),
  );
  if (within === 'people') return within;
  if (before.some(isPersonalWord)) return 'personal';
  const isStore = /^(?:histor(?:y|ies)|records?|logs?|data|details|lists?|profiles?|information)$/.test(
    words[phrase.head]?.lower ?? '',
  );
  if (isStore && before.some(({ lower }) => isOneOf(TRACES, lower))) return 'personal';
  if (within !== null) return within;
  if (isDoneByPeople(parse, phrase.end)) return 'people';
  const after = ownerAfter(parse, phrase);
  if (after === 'people') return after;
  if (before.some(isTheirs)) return 'likely';
  if (after !== null) return after;
  // "most of *the information*": known, too.
  const of = words.findLastIndex(({ lower }, i) => lower === 'of' && i >= phrase.start && i < phrase.head);
  const at = of < 0 ? phrase.start : of + 1;
  const [first, second] = [words[at], words[at + 1]];
  const isKnown =
    before.some(
      ({ lower, mention }) => lower === "'s" || GIVEN.test(lower) || mention?.kind === 'place' || DEMONYM.test(lower),
    ) ||
    /^(?:this|these|that|those|such)$/.test(first?.lower ?? '') ||
    (first?.lower === 'the' && /^(?:data|information|records)$/.test(second?.lower ?? ''));
  return isKnown ? 'known' : 'unsaid';
}
