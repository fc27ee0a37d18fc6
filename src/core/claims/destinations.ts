import type { Action, ClaimTerm } from './claim.ts';
import { strengthOf } from './data-items.ts';
import { isPlace, namingOf, termOf } from './entities.ts';
import { DEVICES, isOneOf, PEOPLE, TIMES } from './nouns.ts';
import type { Parse, Phrase } from './parse-sentence.ts';
import { listFrom } from './phrase-lists.ts';

/** Which prepositions lead to where the data goes or is kept. */
const LEADING: Readonly<Record<Action, RegExp | null>> = {
  send: /^(?:to|into|onto|toward|towards|with|outside|via|through)$/,
  share: /^(?:to|with|outside|among|between|on)$/,
  sell: /^(?:to|on)$/,
  store: /^(?:in|on|at|with|outside|within|inside|onto|into|to|by)$/,
  move: /^(?:to|into|onto|in|outside)$/,
  leak: /^(?:to|on)$/,
  collect: /^(?:into|onto)$/,
  access: null,
  protect: null,
  delete: null,
  other: null,
};

const AWAY = /^(?:abroad|overseas|offshore|locally|online|home|elsewhere)$/;
const NO_PLACE =
  /^(?:way|manner|order|addition|return|response|exchange|line|case|cases|fact|part|particular|general|secret|plain|bulk|full|form|format|text|time|least|risk|request|behalf|basis|consent|permission|purpose|scale|mind|place|use|end|connection|advertising|ads|advertisement|research|training|rest|transit|breach|violation|accordance|compliance|practice|question|detail|details|future|past|background|name|error|cost|costs|any|all|minutes|mistake|extent|suspicion|help|ease|impunity|others' knowledge|knowledge|law|regard|respect|effect|advance)$/;

function isWhere(parse: Parse, phrase: Phrase, action: Action): boolean {
  const head = parse.words[phrase.head];
  if (
    head === undefined ||
    isOneOf(TIMES, head.lower) ||
    head.tag === 'number' ||
    (NO_PLACE.test(head.lower) &&
      !(parse.words[phrase.start - 1]?.lower === 'to' || parse.words[phrase.start]?.tag === 'determiner'))
  )
    return false;
  if (/^(?:19|20)\d\d$/.test(head.lower)) return false;
  if (head.tag === 'pronoun')
    return (
      /^(?:it|them|us|him|her|anyone|others|anybody|everyone)$/.test(head.lower) &&
      (action === 'share' || action === 'send' || action === 'sell' || action === 'leak')
    );
  if (action === 'store' || action === 'move')
    return (
      isPlace(head) ||
      head.tag === 'name' ||
      isOneOf(DEVICES, head.lower) ||
      /(?:centre|center|server|cloud|database|facilit(?:y|ies)|region|country|countries|nation|soil|bucket|disk|drive|hub|silos?|borders?|union|storage|phone|device|bloc|city|state|premises|infrastructure|database|computer|folder|file|archive|vault|registry|company|provider|firm)s?$/.test(
        head.lower,
      ) ||
      head.mention?.kind === 'place' ||
      head.mention?.kind === 'infrastructure'
    );
  if (parse.words[phrase.start - 1]?.lower === 'on')
    return /(?:web|forum|net|internet|market|marketplace|server|servers|telegram|site|website|online|github|facebook|twitter|x|page)$/.test(
      head.lower,
    );
  if (action === 'share' || action === 'sell')
    return (
      strengthOf(parse, phrase, { lemma: 'collect', object: 'data' }) < 2 ||
      isOneOf(PEOPLE, head.lower) ||
      namingOf(parse, phrase) !== 'none'
    );
  return true;
}

const isWhereAt = (parse: Parse, at: number, action: Action): boolean => {
  const phrase = parse.phraseAt[at];
  return phrase !== null && phrase !== undefined && phrase.start === at && isWhere(parse, phrase, action);
};

/** "to 140 firms, an answer reveals": a list has an "and" somewhere. */
function coordinatedOnly({ words }: Parse, list: readonly Phrase[]): readonly Phrase[] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined || first === last) return list;
  return words
    .slice(first.end, last.start)
    .some(({ tag, lower }) => tag === 'conjunction' || lower === 'including' || lower === 'such')
    ? list
    : [first];
}

/** Places within what follows a destination: "a server *in Singapore*", "AWS, which is located *in China*". */
export function placesAfter(parse: Parse, phrase: Phrase): Phrase[] {
  const { words, phraseAt } = parse;
  const found: Phrase[] = [];
  for (let i = phrase.end; i < Math.min(words.length, phrase.end + 8); i++) {
    const word = words[i];
    if (word === undefined || word.tag === 'stop' || (word.tag === 'conjunction' && word.lower !== 'and')) break;
    if (word.tag === 'comma' && words[i + 1]?.tag !== 'relative') break;
    const next = phraseAt[i + 1];
    if (
      /^(?:in|of|from|outside|at|near)$/.test(word.lower) &&
      next !== null &&
      next !== undefined &&
      next.start === i + 1
    ) {
      if (words.slice(next.start, next.end).some(isPlace) || isPlace(words[next.head] as never))
        found.push(...listFrom(parse, i + 1).filter((one) => words.slice(one.start, one.end).some(isPlace)));
      i = next.end - 1;
    } else if (
      parse.groupAt[i]?.finite === true &&
      !/^(?:be|locate|arrange|base|situate|site|house|host|keep|place|own|run|operate)$/.test(
        parse.groupAt[i]?.lemma ?? '',
      )
    )
      break;
  }
  return found;
}

/** Where a stretch of the sentence says that the data goes or is kept. */
export function destinationsIn(text: string, parse: Parse, from: number, until: number, action: Action): ClaimTerm[] {
  const leading = LEADING[action];
  const { words, phraseAt } = parse;
  if (leading === null) return [];
  const found: Phrase[] = [];
  // "data of users outside China to the US": what "to" leads to comes first.
  const hasTo = words
    .slice(from, until)
    .some(
      ({ lower, tag }, i) =>
        tag === 'preposition' &&
        /^(?:to|into|with)$/.test(lower) &&
        leading.test(lower) &&
        isWhereAt(parse, from + i + 1, action),
    );
  for (let i = from; i < until && found.length === 0; i++) {
    const word = words[i];
    if (word === undefined) break;
    if (
      AWAY.test(word.lower) &&
      words[i - 1]?.tag !== 'preposition' &&
      word.tag !== 'name' &&
      (action === 'send' || action === 'store' || action === 'move') &&
      words[i + 1]?.tag !== 'noun'
    )
      found.push({ start: i, end: i + 1, head: i });
    if (
      word.tag !== 'preposition' ||
      !leading.test(word.lower) ||
      (hasTo && /^(?:outside|through|via|in|on|at)$/.test(word.lower))
    )
      continue;
    let at = i + 1;
    while (words[at]?.tag === 'adverb' || (words[at]?.tag === 'preposition' && words[at - 1]?.tag === 'preposition'))
      at++;
    const next = phraseAt[at];
    if (next === null || next === undefined || next.start !== at || !isWhere(parse, next, action)) continue;
    const list = coordinatedOnly(parse, listFrom(parse, at)).filter((phrase) => isWhere(parse, phrase, action));
    found.push(...list, ...list.flatMap((phrase) => placesAfter(parse, phrase)));
  }
  return found.map((phrase) => termOf(text, parse, phrase));
}
