import type { ActionFrame } from './action-frame.ts';
import type { Action } from './claim.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { doerOf } from './who-does-it.ts';

/** What companies and states are asked about, and deny. */
const MISHAPS = new Map<string, Action>(
  (
    [
      ['leak', 'breach leak hack theft exposure'],
      ['access', 'interception snooping surveillance spying wiretapping eavesdropping intrusion'],
    ] as const
  ).flatMap(([action, list]) => list.split(' ').map((noun): [string, Action] => [noun, action])),
);

/** The nouns, so that a sentence with one is read. */
export const MISHAP_WORDS: ReadonlySet<string> = new Set([...MISHAPS.keys(), 'breaches', 'leaks', 'hacks']);

const DENYING = /^(?:deny|reject|dismiss|refute|dispute|rebut|exclude)$/;
const HAPPENING = /^(?:be|happen|occur|take|find|see|have|exist|detect|suffer)$/;

const isOfData = ({ words }: Parse, { start, end }: Phrase): boolean =>
  words
    .slice(start, end)
    .some(({ lower }) => /^(?:data|information|records?|privacy|security|illegal|unlawful|mass)$/.test(lower));

/** "rejected the charge of *a data breach*": a breach of a rule or of trust is another thing. */
function isMishap(parse: Parse, phrase: Phrase): boolean {
  const { words } = parse;
  const noun = words[phrase.head]?.lower.replace(/(?<=[ckh])e?s$/, '') ?? '';
  const action = MISHAPS.get(noun);
  if (action === undefined) return false;
  return action === 'access' || isOfData(parse, phrase);
}

/** "denied any data breach", "no illegal interception had taken place": a deed that is told by being denied. */
export function deniedMishapFrame(parse: Parse, group: VerbGroup): ActionFrame | null {
  if (!group.finite) return null;
  const isDenied = DENYING.test(group.lemma) && !group.passive;
  if (!isDenied && !HAPPENING.test(group.lemma)) return null;
  const near = parse.phrases.find((phrase) =>
    isDenied
      ? phrase.start > group.verb && phrase.start - group.verb <= 6 && isMishap(parse, phrase)
      : isMishap(parse, phrase) &&
        parse.words[phrase.start]?.lower === 'no' &&
        (phrase.start === group.verb + 1 || phrase.end === group.start),
  );
  if (near === undefined) return null;
  const doer = doerOf(parse, group);
  const noun = parse.words[near.head]?.lower.replace(/(?<=[ckh])e?s$/, '') ?? '';
  const action = MISHAPS.get(noun) ?? 'leak';
  const isOwn = isDenied || /^(?:find|see|detect|suffer)$/.test(group.lemma);
  return {
    group,
    verb: { lemma: group.lemma, action, object: 'data', particle: null },
    action,
    data: [{ ...near, strength: 2 }],
    doer: isOwn
      ? { ...doer, governors: isDenied ? [group, ...doer.governors] : doer.governors }
      : { phrase: null, governors: [], isTold: false },
    rest: parse.words.length,
    isPassive: !isOwn,
  };
}
