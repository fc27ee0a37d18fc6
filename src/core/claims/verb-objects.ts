import type { ActionVerb } from './action-verbs.ts';
import { ACTORS, isOneOf, PEOPLE } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { listFrom } from './phrase-lists.ts';

const SEPARABLE = new Set(['into', 'over', 'away', 'up', 'on', 'off', 'out', 'back', 'available', 'along']);

/** Particles that change nothing for us: "hand over", "send back", "store up". */
export const LOOSE = new Set(['over', 'out', 'back', 'up', 'off', 'away', 'along', 'down']);

/** The word after the verb and its particle, or -1 where the particle is missing. */
export function afterParticle({ words }: Parse, verb: number, particle: string | null): number {
  let at = verb + 1;
  while (words[at]?.tag === 'adverb' && words[at]?.lower !== particle) at++;
  if (particle === null)
    return words[at]?.lower === 'out' && words[verb]?.lemma === 'read'
      ? -1
      : LOOSE.has(words[at]?.lower ?? '')
        ? at + 1
        : words[at]?.lower === 'in' && /^(?:take|draw|suck)$/.test(words[verb]?.lemma ?? '')
          ? at + 1
          : words[at]?.lower === 'with' && words[at - 1]?.lower === 'off'
            ? at + 1
            : at;
  return words[at]?.lower === particle ? at + 1 : -1;
}

/** "gave the police their messages": the second phrase is what was given. */
export const DITRANSITIVE = new Set([
  'give',
  'hand',
  'tell',
  'send',
  'show',
  'offer',
  'grant',
  'sell',
  'serve',
  'bring',
]);

/** "gave the police footage": what follows the recipient within one phrase. */
function splitRecipient({ words }: Parse, phrase: Phrase): Phrase | null {
  const at = words[phrase.start]?.tag === 'determiner' ? phrase.start + 1 : phrase.start;
  const word = words[at];
  if (word === undefined || at >= phrase.head) return null;
  const isRecipient =
    word.lower === 'police' ||
    (/[^s]s$/.test(word.lower) &&
      (isOneOf(PEOPLE, word.lower) || isOneOf(ACTORS, word.lower)) &&
      words[at + 1]?.lower !== "'s");
  const giving = words.findIndex(
    ({ lower }, i) =>
      i > phrase.start &&
      i < phrase.head &&
      /^(?:ministry|police|court|agency|government|authorities|regulator|council|army|bank|tax|office|company|firm)$/.test(
        lower,
      ),
  );
  if (giving > 0 && words[giving + 1]?.lower !== "'s") return { start: giving + 1, end: phrase.end, head: phrase.head };
  return isRecipient ? { start: at + 1, end: phrase.end, head: phrase.head } : null;
}

/** "gave *the police* footage": what stands between the verb and the data. */
export function recipientOf({ words, phraseAt }: Parse, { verb }: VerbGroup, data: Phrase | undefined): Phrase | null {
  const first = phraseAt[verb + 1];
  if (
    first === null ||
    first === undefined ||
    data === undefined ||
    first.start >= data.start ||
    words[data.start - 1]?.tag === 'comma'
  )
    return null;
  if (first.end === data.start) return first;
  return first.end === data.end ? { start: first.start, end: data.start, head: data.start - 1 } : null;
}

/** "copied and encrypted information", "collect, record and transmit data": the object stands after the last verb. */
function objectAfter({ words, phraseAt, groupAt }: Parse, at: number): number {
  if (words[at]?.tag !== 'conjunction' && words[at]?.tag !== 'comma') return at;
  let i = at;
  while (
    i < words.length &&
    (['conjunction', 'comma', 'adverb'].includes(words[i]?.tag ?? 'stop') ||
      (groupAt[i] !== null && groupAt[i]?.verb === i && groupAt[i]?.start === i))
  )
    i++;
  const phrase = phraseAt[i];
  const isVerbBefore = groupAt[i - 1]?.verb === i - 1 || words[i - 1]?.tag === 'adverb';
  return phrase !== null &&
    phrase !== undefined &&
    phrase.start === i &&
    (isVerbBefore || words[at]?.tag === 'conjunction') &&
    words[i]?.tag !== 'pronoun' &&
    words[i]?.tag !== 'name'
    ? i
    : at;
}

/** "recording *everything* searched on the web" */
export function everything({ words, phraseAt }: Parse, at: number, lemma: string): Phrase | null {
  const phrase = phraseAt[at];
  const isAll = /^(?:everything|anything|whatever)$/.test(words[at]?.lower ?? '');
  const isWatching =
    /^(?:record|log|track|collect|see|upload|store|monitor|read|capture|watch|send|transmit|harvest)$/.test(lemma);
  return isAll && isWatching && phrase !== null && phrase !== undefined ? phrase : null;
}

/** What is done to what one comes by: "passed *what it gathered*", "see *what they posted*". */
const HAVING =
  /^(?:gather|collect|hold|store|keep|know|learn|post|write|share|record|upload|type|enter|save|log|harvest|find|tell|say|send|search|see|watch|read)$/;

/** "share *what users told it*", "shift *what it holds on users*", "demand *what is stored with providers*": data that has no name. */
function whatClause({ words, groups }: Parse, at: number): Phrase | null {
  if (!/^(?:what|whatever|which|who|where|when)$/.test(words[at]?.lower ?? '')) return null;
  const end = words.findIndex(
    ({ lower, tag }, i) => i > at + 1 && i < at + 8 && (isOneOf(PEOPLE, lower) || tag === 'stop'),
  );
  if (end >= 0 && words[end]?.tag !== 'stop') return { start: at, end: end + 1, head: end };
  const inner = groups.find(({ start }) => start > at);
  return /^what/.test(words[at]?.lower ?? '') &&
    inner !== undefined &&
    inner.start <= at + 4 &&
    HAVING.test(inner.lemma)
    ? { start: at, end: inner.verb + 1, head: inner.verb }
    : null;
}

/** "combine X with Y": both are what is done to. */
const JOINING = new Set(['combine', 'merge', 'link', 'match', 'cross-reference', 'pool', 'aggregate']);

/** "provided the lottery *with addresses*" */
export function providedWith(
  parse: Parse,
  group: VerbGroup,
): { readonly list: Phrase[]; readonly recipient: Phrase } | null {
  if (!/^(?:provide|supply|furnish|present|entrust|equip)$/.test(group.lemma)) return null;
  const recipient = parse.phraseAt[group.verb + 1];
  if (recipient === null || recipient === undefined || parse.words[recipient.end]?.lower !== 'with') return null;
  return { list: listFrom(parse, recipient.end + 1), recipient };
}

/** The phrases that a verb in the active is done to, past its particle and whoever is given them. */
export function activeObjects(parse: Parse, group: VerbGroup, { lemma, particle }: ActionVerb): Phrase[] {
  let at = afterParticle(parse, group.verb, particle);
  // "made off *with* the data"
  if (particle === 'off' && at > 0 && parse.words[at]?.lower === 'with') at++;
  if (at < 0 && particle !== null && SEPARABLE.has(particle)) {
    const objects = listFrom(parse, group.verb + 1);
    const end = objects.at(-1)?.end ?? -1;
    // "trained its software *on photos*": what stands after is the data.
    if (lemma === 'train') return parse.words[end]?.lower === particle ? listFrom(parse, end + 1) : [];
    return end > 0 && parse.words.slice(end, end + 3).some(({ lower }) => lower === particle) ? objects : [];
  }
  if (at < 0) return [];
  if (
    ['to', 'at'].includes(parse.words[at]?.lower ?? '') &&
    parse.words[at]?.tag === 'preposition' &&
    particle === null
  )
    return [];
  const what = whatClause(parse, at) ?? everything(parse, at, lemma);
  if (what !== null) return [what];
  const list = listFrom(parse, objectAfter(parse, at));
  const [first] = list;
  if (DITRANSITIVE.has(lemma) && first !== undefined) {
    const next = parse.phraseAt[first.end];
    const isWhole = next !== null && next !== undefined && next.start === first.end;
    const split = isWhole ? null : splitRecipient(parse, first);
    if (split !== null) return [split, ...list.slice(1)];
  }
  if (DITRANSITIVE.has(lemma) && list.length === 1 && first !== undefined) {
    const second = parse.phraseAt[first.end];
    if (second !== null && second !== undefined && second.start === first.end) return listFrom(parse, first.end);
  }
  const last = list.at(-1);
  const colon =
    last === undefined
      ? -1
      : parse.words.findIndex(({ text }, i) => text === ':' && i >= last.end && i <= last.end + 4);
  if (colon > 0) return [...list, ...listFrom(parse, colon + 1)];
  if (last !== undefined && JOINING.has(lemma) && /^(?:with|to|and)$/.test(parse.words[last.end]?.lower ?? ''))
    return [...list, ...listFrom(parse, last.end + 1)];
  // "between others also *the phone number*": an adverb or "with it" may stand before the object.
  if (
    list.length === 0 &&
    parse.words[at]?.tag === 'preposition' &&
    particle === null &&
    parse.phraseAt[at + 1] !== null
  ) {
    at = parse.phraseAt[at + 1]?.end ?? at;
    return parse.phraseAt[at] === null ? [] : listFrom(parse, at);
  }
  return list;
}

/** "contacts *with businesses* and …": past what belongs to an earlier item, if that is one of a list itself. */
function beforeLink({ words, phraseAt }: Parse, phrase: Phrase): number {
  const owner = words[phrase.start - 1]?.tag === 'preposition' ? phraseAt[phrase.start - 2] : null;
  const isListed = owner !== null && owner !== undefined && words[owner.start - 1]?.tag === 'comma';
  return isListed ? phrase.start - 2 : -1;
}

/** The phrases of a list that ends with `last`, read backwards. */
export function listUpTo(parse: Parse, last: Phrase, own: VerbGroup | null = null): Phrase[] {
  const { words, phraseAt } = parse;
  let first = last;
  for (;;) {
    let at = first.start - 1;
    while (words[at]?.tag === 'comma' || words[at]?.tag === 'conjunction' || words[at]?.lower === 'of') at--;
    if (at === first.start - 1) at = beforeLink(parse, first);
    const before = at < 0 ? null : phraseAt[at];
    if (before === null || before === undefined || before.end !== at + 1) break;
    first = before;
  }
  return listFrom(parse, first.start, own).filter(({ end }) => end <= last.end + 12);
}

/** "data (that) the app collects": the noun before the clause. */
export function relativeObject(parse: Parse, subject: Phrase | null): Phrase[] {
  if (subject === null) return [];
  const before = parse.words[subject.start - 1];
  const isRelative = before?.tag === 'relative' && before.lower !== 'who';
  let at = subject.start - (isRelative ? 2 : 1);
  if (isRelative && parse.words[at]?.tag === 'comma') at--;
  const phrase = parse.phraseAt[at];
  if (phrase === null || phrase === undefined || phrase.end !== at + 1) return [];
  return listUpTo(parse, phrase);
}

/** Where a list of phrases ends. */
export const lastEnd = (list: readonly Phrase[], otherwise: number): number =>
  Math.max(otherwise, ...list.map(({ end }) => end));
