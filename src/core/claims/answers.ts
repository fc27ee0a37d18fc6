import type { Stance } from '#core/explainer.ts';
import type { Action, Claim, ClaimTerm } from './claim.ts';
import { haveInCommon, isAnyData, isSameTerm } from './term-kinship.ts';

/** An allegation with what was answered to it; or, with no answers, any other claim. Places in the list of claims. */
export interface Exchange {
  readonly claim: number;
  /** In the article's order. */
  readonly answers: readonly number[];
}

/** What can be answered, and how one answers it. */
const ALLEGATIONS: ReadonlySet<Stance> = new Set(['alleged', 'reported']);
const REPLIES: ReadonlySet<Stance> = new Set(['denied', 'confirmed', 'promised', 'announced']);

/** Deeds that a reply to one of them may speak of in place of another. */
const DEEDS: readonly (readonly Action[])[] = [
  ['send', 'share', 'sell', 'move', 'leak'],
  ['collect', 'access', 'store'],
];

/** Who speaks for somebody else's house: "a spokesperson for Xiaomi", "Meta's chief executive". */
const SPEAKS_FOR =
  /\b(?:spokes\w+|representative|executive|chief|ceo|vice president|president|founder|chair\w*|official|authority|management|lawyer|statement|blog|post)\b/i;
/** Who did once, or speaks of it from outside. */
const NOT_FOR = /\b(?:former|ex|rival|critic\w*|researcher\w*|against)\b/i;

/**
 * Of each claim the place of the allegation that it answers, or null. An answer comes from whom an earlier claim is about, and
 * speaks of the same data, place or deed; of several such claims it answers those of the nearest sentence, and there the one it
 * has most in common with. A claim that is itself an answer is not answered again.
 *
 * @example answersOf([alleged, deniedByTheAccused]) // [null, 0]
 */
export function answersOf(claims: readonly Claim[]): readonly (number | null)[] {
  const found: (number | null)[] = [];
  claims.forEach((reply, place) => {
    const open = claims.slice(0, place).flatMap((claim, i) => {
      const common = found[i] === null && isAllegation(claim, reply) ? inCommon(claim, reply) : 0;
      return common > 0 ? [{ i, start: claim.start, common }] : [];
    });
    open.sort((a, b) => b.start - a.start || b.common - a.common || a.i - b.i);
    found.push(open[0]?.i ?? null);
  });
  return found;
}

/** The claims in the article's order, each answer moved up to the allegation that it answers. */
export function exchangesOf(claims: readonly Claim[]): readonly Exchange[] {
  const answered = answersOf(claims);
  return claims.flatMap((_, claim) =>
    answered[claim] === null
      ? [{ claim, answers: answered.flatMap((of, answer) => (of === claim ? [answer] : [])) }]
      : [],
  );
}

function isAllegation(claim: Claim, reply: Claim): boolean {
  if (!ALLEGATIONS.has(claim.stance) || !REPLIES.has(reply.stance)) return false;
  const speakers = reply.source.length > 0 ? reply.source : reply.stance === 'announced' ? reply.actor : [];
  const isOfThem = speakers.some((speaker) => claim.actor.some((actor) => speaksFor(speaker, actor)));
  const isOwnWord = claim.source.some((source) => speakers.some((speaker) => isSameTerm(source, speaker)));
  return isOfThem && !isOwnWord;
}

function speaksFor(speaker: ClaimTerm, actor: ClaimTerm): boolean {
  if (isSameTerm(speaker, actor)) return true;
  if (!SPEAKS_FOR.test(speaker.words) || NOT_FOR.test(speaker.words)) return false;
  return haveInCommon([speaker], [actor]);
}

/** How much two claims speak of the same: 0 where nothing ties the reply to the allegation. */
function inCommon(claim: Claim, reply: Claim): number {
  const hasSameDeed = DEEDS.some((deeds) => deeds.includes(claim.action) && deeds.includes(reply.action));
  const isOfAnyData = [claim, reply].some(({ data }) => data.some(isAnyData));
  const data = haveInCommon(claim.data, reply.data) ? 2 : isOfAnyData ? 1 : 0;
  const destination = haveInCommon(claim.destination, reply.destination) ? 2 : 0;
  // "It does not do so" need not say with what; a plan or a promise that names other data is about something else.
  const isBare = reply.data.length === 0 && reply.stance !== 'announced';
  const deed = hasSameDeed || claim.action === reply.action ? 1 : 0;
  if (data + destination === 0 && !(deed > 0 && isBare)) return 0;
  return data + destination + deed;
}
