import type { ActionVerb } from './action-verbs.ts';
import { DEVICES, isOneOf, NOT_PERSONAL, PARTITIVES, PEOPLE, PERSONAL_DATA, PERSONAL_MODIFIERS, PLAIN_DATA, singular } from './nouns.ts';
import type { Parse, Phrase } from './parse-sentence.ts';
import type { Word } from './word.ts';

/** A stretch of words that names data, and how surely it is about people (1 to 3). */
export interface DataItem extends Phrase {
  readonly strength: number;
}

/** What one writes and sends oneself: "sent a message" is no claim, "sent their messages" is. */
const LETTERS = new Set('message text letter email e-mail mail call post video image picture photo photograph notification name record address code list report document answer response feedback copy signal speech story selfie prompt query note footage recording transcript income race age history interest movement activity communication identity fact log search file number key licence license chat conversation contact follower friend sleep health habit behaviour behavior entry like pin traffic plate'.split(' '));
/** Verbs that usually mean telling or writing rather than passing on data. */
const TELLING = new Set('send give provide share release offer show publish submit reveal disclose post tell serve grant supply deliver circulate distribute receive get issue exchange email make pass hand return report hold keep use see view read need take seek open maintain review examine request demand follow watch put bring move buy purchase sell draw clear remove lose find secure protect check'.split(' '));

const LIST_WORDS = new Set(['including', 'like', 'namely', 'especially', 'particularly', 'plus', 'notably']);

/** Where a list goes on after `i`: past commas, "and", "such as", "for example", "as well as"; -1 where it ends. */
function nextInList({ words, phraseAt, groupAt }: Parse, i: number): number {
  let at = i;
  let moved = false;
  for (; at < words.length; at++) {
    const word = words[at];
    const pair = `${word?.lower} ${words[at + 1]?.lower}`;
    if (word?.tag === 'comma' || word?.tag === 'conjunction' || word?.text === '(' || word?.text === '–' || word?.text === '—' || LIST_WORDS.has(word?.lower ?? '')) moved = true;
    else if (['such as', 'as well', 'for example', 'for instance', 'along with', 'together with', 'among them', 'other than'].includes(pair) || (word?.lower === 'as' && moved && words[at - 1]?.lower === 'well')) {
      moved = true;
      if (word?.lower !== 'as') at++;
    } else if (!(moved && word?.tag === 'adverb')) break;
  }
  const phrase = phraseAt[at];
  if (!moved || phrase === null || phrase === undefined || phrase.start !== at) return -1;
  const group = groupAt[phrase.end];
  // "…, and the company says": a new clause, not one more item.
  return group?.finite === true && group.start === phrase.end && !isBareParticiple(words, group.verb, group.start) ? -1 : at;
}

const isBareParticiple = (words: readonly Word[], verb: number, start: number): boolean => verb === start && (words[verb]?.form === 'past' || words[verb]?.form === 'part');

/** The phrases of a list that begins at `i`, "of" phrases joined to what they belong to. */
export function listFrom(parse: Parse, i: number): Phrase[] {
  const { words, phraseAt } = parse;
  const list: Phrase[] = [];
  let at = i;
  while (at >= 0 && at < words.length) {
    const first = phraseAt[at];
    if (first === null || first === undefined || first.start !== at) break;
    let whole: Phrase = first;
    while (words[whole.end]?.lower === 'of' && phraseAt[whole.end + 1]?.start === whole.end + 1) {
      const inner = phraseAt[whole.end + 1] as Phrase;
      const takesInner = isOneOf(PARTITIVES, words[whole.head]?.lower ?? '') && !isPersonHead(words, inner);
      whole = { start: whole.start, end: inner.end, head: takesInner ? inner.head : whole.head };
    }
    list.push(whole);
    at = nextInList(parse, whole.end);
  }
  return list;
}

const isPersonHead = (words: readonly Word[], phrase: Phrase): boolean => isOneOf(PEOPLE, words[phrase.head]?.lower ?? '');

/** Whether something in the phrase, or right after it, says whose data it is. */
function ownership(parse: Parse, phrase: Phrase): number {
  const { words, phraseAt } = parse;
  const before = words.slice(phrase.start, phrase.head);
  if (before.some(({ lower }) => PERSONAL_MODIFIERS.has(lower) || PERSONAL_MODIFIERS.has(singular(lower)))) return 3;
  if (before.some(({ lower }) => isOneOf(PEOPLE, lower))) return 3;
  if (words.slice(phrase.head + 1, phrase.end).some(({ lower }) => isOneOf(PEOPLE, lower))) return 3;
  if (before.some(({ lower, mention }) => /^(?:their|your|his|her|my|our|whose)$/.test(lower) || mention?.kind === 'data')) return 2;
  let at = phrase.end;
  for (let step = 0; step < 2; step++) {
    if (!/^(?:of|about|on|from|belonging|concerning|regarding|to|relating|collected|held|between|in|gathered)$/.test(words[at]?.lower ?? '')) break;
    const next = phraseAt[at + 1];
    if (next === null || next === undefined) {
      at++;
      continue;
    }
    if (isPersonHead(words, next) || words.slice(next.start, next.end).some(({ lower }) => isOneOf(PEOPLE, lower))) return 3;
    if (/^(?:of|about|on)$/.test(words[at]?.lower ?? '') && /^(?:\d|[$€£]?\d)/.test(words[next.start]?.text ?? '') ) return 2;
    at = next.end;
  }
  return before.some(({ lower }) => lower === "'s") ? 1.5 : 1;
}

/** How surely a phrase names data of people; 0: not at all. */
export function strengthOf(parse: Parse, phrase: Phrase, verb: Pick<ActionVerb, 'lemma' | 'object'>): number {
  const head = parse.words[phrase.head];
  if (head === undefined || head.tag === 'pronoun') return 0;
  const noun = head.lower.split('-').at(-1) ?? '';
  const owned = ownership(parse, phrase);
  const isMentioned = head.mention?.kind === 'data';
  if (isOneOf(NOT_PERSONAL, noun) && !isMentioned) return 0;
  if (head.tag === 'name' && !isMentioned && !isOneOf(PERSONAL_DATA, noun) && !isOneOf(PLAIN_DATA, noun)) return 0;
  const isLetter = isOneOf(LETTERS, noun);
  if (isMentioned || isOneOf(PERSONAL_DATA, noun)) {
    if (!isLetter) return 3;
    if (owned >= 2) return 3;
    return TELLING.has(verb.lemma) ? 0.5 : /s$/.test(noun) ? 2 : 1;
  }
  if (!isOneOf(PLAIN_DATA, noun)) return 0;
  if (noun === 'number' || noun === 'numbers' || noun === 'key' || noun === 'code' || noun === 'list' || noun === 'copy' || noun === 'report') return owned >= 3 ? 3 : 0;
  return isLetter && owned < 2 && TELLING.has(verb.lemma) ? 0.5 : owned;
}

/** How sure it must be, by what the verb is usually said of. */
const NEEDED = { data: 1, personal: 1.5, people: 9, device: 2 } as const;

/** A device, an account, or people, for verbs that are done to these. */
function bearerStrength(parse: Parse, phrase: Phrase, verb: ActionVerb): number {
  const head = parse.words[phrase.head];
  if (head === undefined || (head.tag === 'pronoun' && !/^(?:them|you|us|everyone|people|anyone)$/.test(head.lower))) return 0;
  const isPerson = isPersonHead(parse.words, phrase) || isOneOf(PEOPLE, head.lower);
  if (verb.object === 'people') return isPerson || (isOneOf(DEVICES, head.lower) && head.lower !== 'line') || strengthOf(parse, phrase, verb) >= 2 ? 2 : 0;
  if (verb.object !== 'device' || !isOneOf(DEVICES, head.lower)) return 0;
  return ownership(parse, phrase) >= 2 || parse.words.slice(phrase.start, phrase.head).some(({ tag, lower }) => tag === 'name' || lower === "'s") || /^(?:phone|smartphone|iphone|handset|inbox|email|account|mailbox|camera|microphone)s?$/.test(head.lower) ? 2 : 0;
}

const sureAs = (item: DataItem, verb: ActionVerb): boolean => item.strength >= NEEDED[verb.object];

/** The data among the phrases that a verb is said of; empty where none is data of people. */
export function dataAmong(parse: Parse, phrases: readonly Phrase[], verb: ActionVerb): DataItem[] {
  if (verb.object === 'people' || verb.object === 'device') {
    const bearers = phrases.map((phrase) => ({ ...phrase, strength: bearerStrength(parse, phrase, verb) }));
    return bearers.filter(({ strength }) => strength > 0);
  }
  const items = phrases.map((phrase) => ({ ...phrase, strength: strengthOf(parse, phrase, verb) }));
  return items.some((item) => sureAs(item, verb)) ? items.filter(({ strength }) => strength >= 1) : [];
}
