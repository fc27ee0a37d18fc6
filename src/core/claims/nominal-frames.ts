import type { ActionFrame } from './action-frame.ts';
import type { ActionVerb } from './action-verbs.ts';
import type { Action } from './claim.ts';
import { agentOf, directObject, ownerOf } from './clause-links.ts';
import { dataAmong } from './data-items.ts';
import { isOneOf, PEOPLE } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { listFrom } from './phrase-lists.ts';
import { doerOf } from './who-does-it.ts';

/** Nouns that are made of actions. */
const NOMINALS = new Map<string, Action>(
  (
    [
      [
        'collect',
        'collection taking gathering harvesting processing tracking monitoring profiling scraping recording scanning logging',
      ],
      ['send', 'transfer transmission sending upload uploading export stream flow'],
      ['share', 'sharing disclosure publication handover provision'],
      ['sell', 'sale selling resale'],
      ['store', 'storage retention storing'],
      ['leak', 'leak leakage exposure loss leaking'],
      ['access', 'theft interception reading hacking'],
      ['protect', 'encryption anonymisation anonymization pseudonymisation'],
      ['delete', 'deletion erasure'],
    ] as const
  ).flatMap(([action, list]) => list.split(' ').map((noun): [string, Action] => [noun, action])),
);

/** Verbs by which one tells of one's own deed: "X confirmed the transfer", "X defended its collection". */
const OWN = new Set(
  'confirm admit acknowledge defend deny stop halt suspend end begin start continue resume announce limit expand apologise justify conceal hide'.split(
    ' ',
  ),
);
/** Verbs by which others tell of it: "accused X of the sale", "criticised the collection". */
const ACCUSING = new Set(
  'accuse fine sue criticise blame charge condemn penalise slam investigate reprimand rebuke'.split(' '),
);

/** Verbs by which an authority rules on it: "barred such sharing", "lifted a bar on sharing". */
const RULING = new Set(
  'bar ban prohibit forbid block halt suspend restrict limit order allow permit lift approve authorise uphold curb outlaw'.split(
    ' ',
  ),
);

/** Deeds that are done to data alone: no word need say so. */
const OF_DATA = /^(?:sharing|collection|harvesting|profiling|tracking|scraping|retention)$/;

/** "took X *to task* over data sharing": as good as a verb of accusing. */
const isTakenToTask = ({ words }: Parse, group: VerbGroup): boolean =>
  group.lemma === 'take' &&
  words.some(({ lower }, i) => i > group.verb && lower === 'task' && words[i - 1]?.lower === 'to');

/** The nouns that tell of an action. */
export const NOMINAL_ACTIONS: readonly string[] = [...NOMINALS.keys()];

const nounAt = (parse: Parse, i: number): string => (parse.words[i]?.lower ?? '').replace(/^.*-/, '').replace(/s$/, '');

/** The verb whose subject or object holds the phrase. */
function verbAround(parse: Parse, phrase: Phrase): { readonly group: VerbGroup; readonly isSubject: boolean } | null {
  const before = parse.groups.filter(({ verb }) => verb < phrase.start).at(-1);
  const after = parse.groups.find(({ start }) => start >= phrase.end);
  if (
    before !== undefined &&
    phrase.start - before.verb <= 16 &&
    !parse.words
      .slice(before.verb + 1, phrase.start)
      .some(({ tag }) => tag === 'comma' || tag === 'subordinator' || tag === 'relative')
  )
    return { group: before, isSubject: false };
  return after === undefined || !after.finite ? null : { group: after, isSubject: true };
}

/** Who "by" names after the phrase: "the sale of records by the broker". */
function byAfter(parse: Parse, from: number): Phrase | null {
  for (let i = from; i < Math.min(parse.words.length, from + 10); i++) {
    const word = parse.words[i];
    if (word === undefined || word.tag === 'comma' || word.tag === 'stop' || parse.groupAt[i] !== null) return null;
    if (word.lower === 'by') return parse.phraseAt[i + 1]?.start === i + 1 ? (parse.phraseAt[i + 1] ?? null) : null;
  }
  return null;
}

function frameOfNominal(parse: Parse, phrase: Phrase): ActionFrame | null {
  const action = NOMINALS.get(nounAt(parse, phrase.head));
  if (action === undefined) return null;
  const hasOf = /^(?:of)$/.test(parse.words[phrase.end]?.lower ?? '');
  const verb: ActionVerb = { lemma: 'collect', action, object: 'data', particle: null };
  const inside: Phrase = { start: phrase.start, end: phrase.head, head: phrase.head - 1 };
  const list = hasOf
    ? listFrom(parse, phrase.end + 1)
    : phrase.head > phrase.start
      ? [withoutOwner(parse, inside)]
      : [];
  const data = dataAmong(parse, list, verb).filter(({ strength }) => strength >= 1);
  const people =
    action === 'collect' && hasOf
      ? list
          .filter(({ head }) => isOneOf(PEOPLE, parse.words[head]?.lower ?? ''))
          .map((one) => ({ ...one, strength: 2 }))
      : [];
  const bare = isBareDeed(parse, phrase) ? [{ ...phrase, strength: 2 }] : [];
  const found = data.length > 0 ? data : people.length > 0 ? people : bare;
  const around = verbAround(parse, phrase);
  if (found.length === 0 || around === null) return null;
  const end = hasOf ? Math.max(...list.map((one) => one.end)) : phrase.end;
  const doer = doerOfNominal(parse, phrase, end, around);
  if (doer === null && !isTold(parse, phrase, end, action)) return null;
  return {
    group: around.group,
    verb,
    action,
    data: found,
    doer: {
      phrase: doer,
      governors: [around.group, ...doerOf(parse, around.group).governors],
      isTold: RULING.has(around.group.lemma),
    },
    rest: end,
    isPassive: doer === null,
    isNominal: true,
    ...(found === bare ? { isPronoun: true } : {}),
  };
}

/** "the flow of data *to the US*", "the theft of private information": told, though nobody does it. */
function isTold({ words, phraseAt }: Parse, phrase: Phrase, end: number, action: Action): boolean {
  if (
    words[phrase.end]?.lower === 'of' &&
    /^(?:theft|hacking|interception|leak|leakage|exposure|loss)$/.test(words[phrase.head]?.lower ?? '')
  )
    return true;
  const next = phraseAt[end + 1];
  return action === 'send' && words[end]?.lower === 'to' && next?.start === end + 1;
}

/** "is fined *over* data transfers", "sued *for* the collection of": what somebody has to answer for. */
const isOverIt = ({ words }: Parse, phrase: Phrase): boolean =>
  /^(?:over|for|about)$/.test(words[phrase.start - 1]?.lower ?? '');

/** "such sharing", "sharing for advertising", "the collection": of data that was spoken of before. */
function isBareDeed({ words }: Parse, phrase: Phrase): boolean {
  const first = words[phrase.start]?.lower ?? '';
  return (
    OF_DATA.test(words[phrase.head]?.lower ?? '') &&
    (phrase.start === phrase.head ||
      (phrase.end - phrase.start === 2 && /^(?:such|this|that|the|any|all)$/.test(first))) &&
    words[phrase.end]?.lower !== 'of'
  );
}

const withoutOwner = (parse: Parse, phrase: Phrase): Phrase => {
  const owner = ownerOf(parse, { ...phrase, head: phrase.end });
  return owner === null ? phrase : { ...phrase, start: owner.end + 1 };
};

function doerOfNominal(
  parse: Parse,
  phrase: Phrase,
  end: number,
  { group, isSubject }: { readonly group: VerbGroup; readonly isSubject: boolean },
): Phrase | null {
  const owner = ownerOf(parse, phrase);
  const isTold = OWN.has(group.lemma) || ACCUSING.has(group.lemma);
  if (owner !== null) return isTold || parse.words[phrase.end]?.lower === 'of' ? owner : null;
  const by = byAfter(parse, end);
  if (by !== null) return by;
  const first = parse.words[phrase.start];
  const subject = doerOf(parse, group).phrase;
  if (isSubject) return group.passive && OWN.has(group.lemma) ? agentOf(parse, group) : null;
  if (first?.tag === 'possessive' || OWN.has(group.lemma)) return group.passive ? null : subject;
  if (isOverIt(parse, phrase)) return group.passive ? subject : (directObject(parse, group) ?? subject);
  if (RULING.has(group.lemma)) return group.passive ? agentOf(parse, group) : subject;
  if (ACCUSING.has(group.lemma) || isTakenToTask(parse, group))
    return group.passive ? subject : (parse.phraseAt[group.verb + 1] ?? null);
  return null;
}

/** Deeds told by nouns: "the transfer of call records to …", "its collection of contacts". */
export const nominalFrames = (parse: Parse): ActionFrame[] =>
  parse.phrases.flatMap((phrase) => frameOfNominal(parse, phrase) ?? []);
