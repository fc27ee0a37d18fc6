import type { ActionFrame } from './action-frame.ts';
import { type ActionVerb, actionsOf } from './action-verbs.ts';
import type { Action } from './claim.ts';
import { agentOf } from './clause-links.ts';
import { type DataItem, strengthOf } from './data-items.ts';
import { namingOf } from './entities.ts';
import { isAdvice, isHypothesis } from './negation.ts';
import { NOMINAL_ACTIONS } from './nominal-frames.ts';
import type { Parse, VerbGroup } from './parse-sentence.ts';
import { reportingOf } from './reporting-verbs.ts';
import { doerOf } from './who-does-it.ts';

/** Verbs that are said of much else, and of data only where data stands by. */
const LOOSE_VERBS = new Map<string, Action>(
  (
    [
      [
        'collect',
        'pick grade annotate label attach piece pair tap pull have hear measure point note identify include fetch catch draw',
      ],
      ['access', 'get go look search pry listen play steal'],
      ['share', 'put appear offer serve turn end surface come'],
      ['store', 'hold lie contain sit carry bear'],
      ['send', 'beam phone ping'],
      ['protect', 'hide cover lock'],
    ] as const
  ).flatMap(([action, list]) => list.split(' ').map((lemma): [string, Action] => [lemma, action])),
);

const DEEDS: ReadonlySet<string> = new Set(NOMINAL_ACTIONS);

/** From here on a verb is too far from the data; in words, and more for each clause between ({@link optionOf}). */
const TOO_FAR = 17;

export interface LooseFrame {
  readonly frame: ActionFrame;
  /** How surely the sentence claims something: {@link SURE} and more for a claim, {@link LIKELY} for "also about data". */
  readonly points: number;
}

/**
 * What speaks for a claim where grammar does not tell, in points. Weighed on news that was labelled by hand: `docs/claims.md`
 * has the figures with and without.
 */
const POINTS = {
  isStrong: 3,
  isActionVerb: 3,
  isReported: 3,
  isMentioned: 2,
  isOfData: 2,
  hasDeed: 2,
  isNamed: 1.5,
  isNegated: 1.5,
  isPast: 1,
  isMany: -1,
} as const;

export const SURE = 10;
export const LIKELY = 6;

const ANY = { lemma: 'collect', object: 'personal' } as const;

/** A verb that stands near data of people, whatever the grammar between them; null where there is none. */
export function looseFrame(parse: Parse): LooseFrame | null {
  const items = parse.phrases
    .map((phrase): DataItem => ({ ...phrase, strength: strengthOf(parse, phrase, ANY) }))
    .filter(({ strength }) => strength >= 1.5);
  if (items.length === 0 || isAdvice(parse)) return null;
  const options = parse.groups.flatMap((group) => optionOf(parse, group, items) ?? []);
  options.sort((a, b) => a.cost - b.cost);
  const [best] = options;
  if (best === undefined) return null;
  const { group, near } = best;
  const data = items.filter(({ start }) => Math.abs(start - near.start) <= 14);
  const isPassive = group.passive || near.end <= group.start;
  const doer = doerOf(parse, group);
  const frame: ActionFrame = {
    group,
    verb: best.verb,
    action: best.verb.action,
    data,
    doer: isPassive ? { ...doer, phrase: group.passive ? agentOf(parse, group) : null } : doer,
    rest: group.verb + 1,
    isPassive,
  };
  return { frame, points: pointsOf(parse, frame, items) };
}

interface Option {
  readonly group: VerbGroup;
  readonly verb: ActionVerb;
  readonly near: DataItem;
  readonly cost: number;
}

/** The data that a verb is nearest to, and how far that is; data before the verb costs more. */
function optionOf(parse: Parse, group: VerbGroup, items: readonly DataItem[]): Option | null {
  const known = actionsOf(group.lemma).find(({ object }) => object !== 'tracker');
  const loose = LOOSE_VERBS.get(group.lemma);
  if ((known === undefined && loose === undefined) || isHypothesis(parse, group)) return null;
  const verb: ActionVerb = known ?? {
    lemma: group.lemma,
    action: loose ?? 'collect',
    object: 'personal',
    particle: null,
  };
  const costs = items.map((item) => {
    const isAfter = item.start > group.verb;
    const distance = isAfter ? item.start - group.verb : group.start - item.end + 3;
    const crossed = parse.groups.filter(
      (other) =>
        other.finite &&
        other !== group &&
        other.start > Math.min(group.verb, item.start) &&
        other.start < Math.max(group.start, item.start),
    ).length;
    return distance + 4 * crossed + (known === undefined ? 3 : 0) - item.strength;
  });
  const cost = Math.min(...costs);
  const near = items[costs.indexOf(cost)];
  return near === undefined || cost > TOO_FAR ? null : { group, verb, near, cost };
}

function pointsOf(parse: Parse, { group, doer }: ActionFrame, items: readonly DataItem[]): number {
  const { words, groups, phrases } = parse;
  const all = [group, ...doer.governors];
  const facts: Record<keyof typeof POINTS, boolean> = {
    isStrong: items.some(({ strength }) => strength >= 2.5),
    isActionVerb: actionsOf(group.lemma).length > 0,
    isReported: groups.some(({ lemma, finite }) => finite && reportingOf(lemma) !== null),
    isMentioned: words.some(({ mention }) => mention?.kind === 'data'),
    isOfData: actionsOf(group.lemma).some(({ object }) => object === 'data' || object === 'people'),
    hasDeed: words.some(({ lower }) => DEEDS.has(lower) || DEEDS.has(lower.replace(/s$/, ''))),
    isNamed: phrases.some((phrase) => namingOf(parse, phrase) === 'named'),
    isNegated: all.some(({ negated }) => negated),
    isPast: all.some(({ past, perfect }) => past || perfect),
    isMany: items.length > 2,
  };
  return (Object.keys(POINTS) as (keyof typeof POINTS)[]).reduce(
    (sum, fact) => sum + (facts[fact] ? POINTS[fact] : 0),
    0,
  );
}
