import type { ActionFrame } from './action-frame.ts';
import { type ActionVerb, actionsOf } from './action-verbs.ts';
import { agentOf } from './clause-links.ts';
import { DEVICES, isOneOf, PEOPLE } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { doerOf } from './who-does-it.ts';

/** What one does with data that has no name: "what it *holds* on users", "what its phones *report*". */
const KNOWING = new Map<string, ActionVerb['action']>([
  ...'know learn collect gather record log track see infer harvest'
    .split(' ')
    .map((lemma): [string, ActionVerb['action']] => [lemma, 'collect']),
  ...'hold keep store save retain have'.split(' ').map((lemma): [string, ActionVerb['action']] => [lemma, 'store']),
  ...'report send upload transmit'.split(' ').map((lemma): [string, ActionVerb['action']] => [lemma, 'send']),
  ...'share disclose reveal'.split(' ').map((lemma): [string, ActionVerb['action']] => [lemma, 'share']),
]);

/** What people make that is kept of them: "what new users have *produced*". */
const MAKING =
  /^(?:produce|belong|upload|enter|type|write|say|do|store|create|post|generate|submit|hold|collect|gather)$/;

/** What may be done with everything and nothing at all, where no noun says what it is. */
const HANDLING = new Set(
  'collect gather harvest record log store keep hold retain save send transmit upload share sell take leave stay remain sit leak encrypt delete erase transfer pass hand disclose read go scan'.split(
    ' ',
  ),
);

/** Words that show that "everything" and "nothing" are said of data. */
const OF_DATA = /^(?:consent|permission|knowledge|encryption|privacy)$/;

/** The first verb after a word. */
const groupAfter = ({ groups }: Parse, i: number): VerbGroup | null => groups.find(({ start }) => start > i) ?? null;

const holdsPeople = ({ words }: Parse, start: number, end: number): boolean =>
  words.slice(start, end).some(({ lower }) => isOneOf(PEOPLE, lower));

const nameless = (start: number, end: number): Phrase & { readonly strength: number } => ({
  start,
  end,
  head: end - 1,
  strength: 2,
});

/** What a clause without a noun for the data begins with. */
const IN_FRONT = /^(?:what|whatever|everything|all)$/;

/** "uses *what it knows* from its own services", "did not tell him *what it holds on him*". */
export function whatFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const { words, phraseAt } = parse;
  const action = KNOWING.get(group.lemma);
  if (action === undefined || group.passive || !group.finite) return null;
  if (!words.slice(0, group.start).some(({ lower }) => IN_FRONT.test(lower))) return null;
  const subject = doerOf(parse, group).phrase;
  const what = subject === null ? -1 : subject.start - 1;
  if (subject === null || !IN_FRONT.test(words[what]?.lower ?? '')) return null;
  const link = words[group.verb + 1]?.lower ?? '';
  const next = phraseAt[group.verb + 2] ?? null;
  const isOfSomebody =
    /^(?:about|of|on|from|with)$/.test(link) && next !== null && next.start === group.verb + 2 ? next : null;
  const isOurs = /^(?:you|users?|us|people)$/.test(words[group.verb + 1]?.lower ?? '');
  const isDevice = isOneOf(DEVICES, words[subject.head]?.lower ?? '');
  if (isOfSomebody === null && !isOurs && !(action === 'send' && isDevice)) return null;
  const end = isOfSomebody?.end ?? group.verb + 1;
  return {
    group,
    verb: { lemma: group.lemma, action, object: 'data', particle: null },
    action,
    data: [nameless(what, end)],
    doer: { phrase: subject, governors: [], isTold: false },
    rest: end,
    isPassive: false,
  };
}

/** "*What new users have produced* is kept in the country", "*What is held* stays in silos". */
export function whatSubjectFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const { words } = parse;
  const verb = actionsOf(group.lemma).find(({ object }) => object === 'personal' || object === 'data');
  if (verb === undefined || !group.finite || (!group.passive && verb.particle === null)) return null;
  const what = words.findLastIndex(({ lower }, i) => i < group.start && (lower === 'what' || lower === 'whatever'));
  if (what < 0 || group.start - what > 14) return null;
  const inner = groupAfter(parse, what);
  if (inner === null || inner.verb >= group.start || !MAKING.test(inner.lemma)) return null;
  // "what it is" is no data; "what users write" and "what is held" are.
  if (!inner.passive && !holdsPeople(parse, what, group.start)) return null;
  return {
    group,
    verb,
    action: verb.action,
    data: [nameless(what, Math.min(inner.verb + 1, group.start))],
    doer: { phrase: group.passive ? agentOf(parse, group) : null, governors: [], isTold: false },
    rest: group.verb + 1,
    isPassive: true,
  };
}

/** "*nothing* is taken without the user's consent", "*everything* is stored with AWS". */
export function allOrNothingFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  const { words } = parse;
  const isBeing = group.lemma === 'be';
  if (!group.finite || !(HANDLING.has(group.lemma) || isBeing)) return null;
  // The word before the verb, looked at first: "be" is in most sentences, and the doer is costly to find.
  if (!/^(?:nothing|everything|all|none|rest)$/.test(words[group.start - 1]?.lower ?? '')) return null;
  const doer = doerOf(parse, group);
  const subject = doer.phrase;
  if (subject === null || subject.end !== group.start) return null;
  if (!isKept(parse, group)) return null;
  const action = isBeing ? 'store' : (actionsOf(group.lemma)[0]?.action ?? 'collect');
  const isLeaving = group.lemma === 'leave' || group.lemma === 'go';
  return {
    group,
    verb: { lemma: group.lemma, action, object: 'data', particle: null },
    action: isLeaving ? 'send' : action,
    data: [{ ...subject, strength: 2 }],
    doer: { phrase: agentOf(parse, group), governors: doer.governors, isTold: doer.isTold },
    rest: group.verb + 1,
    isPassive: true,
  };
}

/** Whether what follows says that it is data: whose leave it takes, a device, a server, who runs it. */
function isKept({ words, phraseAt }: Parse, group: VerbGroup): boolean {
  const from = group.verb + 1;
  const after = words.slice(from, from + 8);
  const isServer = after.some(
    ({ lower, mention }) =>
      isOneOf(DEVICES, lower) ||
      mention?.kind === 'infrastructure' ||
      /^(?:servers?|clouds?|cent(?:er|re)s?)$/.test(lower),
  );
  if (group.lemma !== 'be') return isServer || after.some(({ lower }) => OF_DATA.test(lower));
  const next = phraseAt[from + 1];
  return (
    /^(?:with|on|in|at)$/.test(words[from]?.lower ?? '') &&
    next?.start === from + 1 &&
    isServer &&
    group.verb === group.start
  );
}
