import { isOneOf, PARTITIVES, PERSONAL_DATA, PLAIN_DATA, TIMES, TRACES } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { isPersonHead } from './people.ts';
import { reportingOf } from './reporting-verbs.ts';
import type { Word } from './word.ts';

const LIST_WORDS = new Set(['including', 'like', 'namely', 'especially', 'particularly', 'plus', 'notably']);

/** Where a list goes on after `i`: past commas, "and", "such as", "for example", "as well as"; -1 where it ends. */
function nextInList({ words, phraseAt, groupAt }: Parse, i: number, own: VerbGroup | null): number {
  let at = i;
  let moved = false;
  const linked = own === null ? null : phraseAt[i + 1];
  // "contacts *with businesses* and device information are …"
  if (
    linked !== null &&
    linked !== undefined &&
    words[i]?.tag === 'preposition' &&
    linked.start === i + 1 &&
    /^(?:comma|conjunction)$/.test(words[linked.end]?.tag ?? '')
  )
    at = linked.end;
  for (; at < words.length; at++) {
    const word = words[at];
    const pair = `${word?.lower} ${words[at + 1]?.lower}`;
    if (
      word?.tag === 'comma' ||
      word?.tag === 'conjunction' ||
      word?.text === '(' ||
      word?.text === '–' ||
      word?.text === '—' ||
      LIST_WORDS.has(word?.lower ?? '')
    )
      moved = true;
    else if (
      [
        'such as',
        'as well',
        'for example',
        'for instance',
        'along with',
        'together with',
        'among them',
        'other than',
      ].includes(pair) ||
      (word?.lower === 'as' && moved && words[at - 1]?.lower === 'well')
    ) {
      moved = true;
      if (word?.lower !== 'as') at++;
    } else if (!(moved && word?.tag === 'adverb')) break;
  }
  const phrase = phraseAt[at];
  if (!moved || phrase === null || phrase === undefined || phrase.start !== at) return -1;
  const group = groupAt[phrase.end];
  if (
    group !== null &&
    group !== undefined &&
    group.start === phrase.end &&
    reportingOf(group.lemma) !== null &&
    !group.passive &&
    isEndOfSaying(words, group.verb)
  )
    return -1;
  // "…, and the company says": a new clause, not one more item.
  return group !== own &&
    !(group?.passive && own?.passive) &&
    group?.finite === true &&
    group.start === phrase.end &&
    !isBareParticiple(words, group.verb, group.start)
    ? -1
    : at;
}

const isEndOfSaying = (words: readonly Word[], verb: number): boolean =>
  words[verb + 1] === undefined || ['stop', 'comma', 'preposition', 'name'].includes(words[verb + 1]?.tag ?? 'stop');

const isBareParticiple = (words: readonly Word[], verb: number, start: number): boolean =>
  verb === start && (words[verb]?.form === 'past' || words[verb]?.form === 'part');

/** "millions of *records*", but "the *list* of networks": whether the outer word only measures the inner one. */
const measures = (outer: string, inner: string): boolean =>
  (isOneOf(PARTITIVES, outer) ||
    (isOneOf(TIMES, outer) && (isOneOf(PERSONAL_DATA, inner) || isOneOf(PLAIN_DATA, inner)))) &&
  ((!isOneOf(TRACES, outer) && outer !== 'proof') || isOneOf(PERSONAL_DATA, inner) || isOneOf(PLAIN_DATA, inner));

/** The phrases of a list that begins at `i`, "of" phrases joined to what they belong to. */
export function listFrom(parse: Parse, i: number, own: VerbGroup | null = null): Phrase[] {
  const { words, phraseAt } = parse;
  const list: Phrase[] = [];
  let at = i;
  while (at >= 0 && at < words.length) {
    const first = phraseAt[at];
    if (first === null || first === undefined || first.start !== at) break;
    let whole: Phrase = first;
    while (words[whole.end]?.lower === 'of' && phraseAt[whole.end + 1]?.start === whole.end + 1) {
      const inner = phraseAt[whole.end + 1] as Phrase;
      const takesInner =
        measures(words[whole.head]?.lower ?? '', words[inner.head]?.lower ?? '') && !isPersonHead(words, inner);
      whole = { start: whole.start, end: inner.end, head: takesInner ? inner.head : whole.head };
    }
    list.push(whole);
    at = nextInList(parse, whole.end, own);
  }
  return list;
}
