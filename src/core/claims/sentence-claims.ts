import type { ActionFrame } from './action-frame.ts';
import { frameOf, meansFrame } from './action-frames.ts';
import type { ArticleView } from './article-view.ts';
import { attributionOf } from './attribution.ts';
import { conditionIn, whenIn } from './circumstances.ts';
import type { Claim, ClaimTerm } from './claim.ts';
import { isIdentifiable, isTelling, orGranter, orSpeaker, readActor } from './claim-actor.ts';
import { isKeeping, readSpeaker, sameParty, tellerOf } from './claim-speaker.ts';
import { isReduced } from './clause-links.ts';
import { strengthOf } from './data-items.ts';
import { destinationsIn } from './destinations.ts';
import { termOf } from './entities.ts';
import { LIKELY, looseFrame, SURE } from './loose-frames.ts';
import { isAdvice, isAsked, isHypothesis, isNegated, isNoComment } from './negation.ts';
import { nominalFrames } from './nominal-frames.ts';
import { isOneOf, MISHAPS } from './nouns.ts';
import type { Parse, VerbGroup } from './parse-sentence.ts';
import { pronounFrame } from './special-frames.ts';
import { stanceOf } from './stance-of.ts';
import { subjectOf } from './subject-of.ts';
import { builtFor, nextClause, ownCountry } from './where-to.ts';

/** The first word of the clause that a frame stands in: the subject of its outermost verb, or that verb. */
function clauseStart(parse: Parse, { group, doer }: ActionFrame): number {
  const top = doer.governors.at(-1) ?? group;
  const subject = subjectOf(parse, top);
  const isRelative =
    subject !== null && parse.words.slice(subject.end, top.start).some(({ tag }) => tag === 'relative');
  return subject !== null && subject.start < top.start && !isRelative ? subject.start : top.start;
}

function toClaim(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  frame: ActionFrame,
  known: readonly ClaimTerm[],
  handlers: readonly ClaimTerm[],
  isLoose = false,
): Claim | null {
  if (frame.isPronoun && known.length === 0) return null;
  const { group, doer, data } = frame;
  const isMishap = doer.phrase !== null && isOneOf(MISHAPS, parse.words[doer.phrase.head]?.lower ?? '');
  const action = isMishap && frame.action === 'share' ? 'leak' : frame.action;
  if (isHypothesis(parse, group) || isAsked(parse, frame) || isNoComment(frame) || doer.governors[0]?.lemma === 'need')
    return null;
  const attribution = attributionOf(parse, clauseStart(parse, frame), doer.governors);
  if (attribution?.reporting === 'ask' && !attribution.verb?.passive) return null;
  const named = orGranter(
    view,
    parse,
    sentence,
    frame,
    orSpeaker(view, parse, sentence, readActor(view, parse, sentence, doer.phrase), doer.phrase, attribution),
  );
  if (!isLoose && !isIdentifiable(parse, frame, named, attribution)) return null;
  const said = readSpeaker(view, parse, sentence, attribution?.speaker ?? null, named.term);
  const actor =
    named.term ??
    (frame.isPassive && said.isOwn ? said.party : null) ??
    (frame.isPassive &&
    said.party !== null &&
    attribution !== null &&
    ['say', 'promise', 'deny', 'admit'].includes(attribution.reporting)
      ? said.party
      : null);
  const isVictim =
    (action === 'leak' || action === 'access') &&
    said.party !== null &&
    /^(?:attacker|hacker|intruder|thie|criminal|gang|cybercriminal|third part)/.test(
      named.term?.words.toLowerCase() ?? 'x',
    );
  const isKeeper =
    actor === null &&
    frame.isPassive &&
    (action === 'store' || action === 'protect' || action === 'delete') &&
    attribution !== null &&
    ['say', 'promise', 'admit'].includes(attribution.reporting) &&
    said.terms.length > 0 &&
    isKeeping(parse, attribution.speaker);
  const isOwnWord =
    isVictim || isKeeper || said.isOwn || (actor !== null && said.party !== null && sameParty(actor, said.party));
  const direct = destinationsIn(view.text, parse, frame.rest, nextClause(parse, group), action);
  const destination = direct.length > 0 ? direct : builtFor(view, parse, frame);
  if (!isLoose && !isTelling(parse, frame, named, attribution, destination)) return null;
  const stance = stanceOf({
    parse,
    group,
    governors: doer.governors,
    action,
    attribution,
    isOwnWord,
    isSpeakerAuthority: said.isAuthority,
    negated: isNegated(parse, frame),
    isTold: doer.isTold,
    isDecided: view.isDecided,
  });
  const teller = stance === 'advised' || stance === 'announced' ? tellerOf(view, parse, sentence, frame) : null;
  const source =
    teller !== null && said.terms.length === 0
      ? [teller]
      : said.terms.length === 0 &&
          stance === 'announced' &&
          actor !== null &&
          attribution === null &&
          doer.governors.some(({ lemma }) => /^(?:plan|decide|intend|announce|agree|propose|aim|resolve)$/.test(lemma))
        ? [actor]
        : said.terms;
  return {
    actor: action === 'other' && teller !== null ? [teller] : actor === null ? handlers : [actor],
    action,
    data: frame.isPronoun ? known : data.map((item) => termOf(view.text, parse, item)),
    destination: [
      ...(frame.recipient === undefined ? [] : [termOf(view.text, parse, frame.recipient)]),
      ...destination,
    ].map((term) => ownCountry(view, term, actor)),
    source,
    stance,
    condition: conditionIn(view.text, parse, group),
    when: whenIn(view.text, parse, group),
    start: parse.span.start,
    end: parse.span.end,
  };
}

const key = (terms: readonly ClaimTerm[]): string => terms.map(({ words }) => words.toLowerCase()).join('|');

/** "keeps it secret and does not disclose it" is one promise; "spying on clients by exchanging information" one deed. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const isPromise = claim.stance === 'promised' || claim.stance === 'denied';
    const id = isPromise
      ? `${key(claim.actor)} ${claim.stance} ${key(claim.data)}`
      : `${key(claim.actor)} ${claim.action} ${claim.stance}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** "deleted the data *collected* through the app": not a deed of its own beside the one that the sentence tells. */
const isAside = (parse: Parse, { group, doer, data }: ActionFrame, told: readonly ClaimTerm[]): boolean =>
  !group.passive &&
  isReduced(parse, group) &&
  doer.phrase === null &&
  data.every(({ head }) => told.some(({ words }) => words.includes(parse.words[head]?.text ?? '')));

/** Data that the sentence has named before a verb, for "published *them*". */
function dataBefore(view: ArticleView, parse: Parse, group: VerbGroup): ClaimTerm[] {
  const named = parse.phrases.filter(
    (phrase) => phrase.end <= group.start && strengthOf(parse, phrase, { lemma: 'store', object: 'personal' }) >= 2,
  );
  const last = named.at(-1);
  return last === undefined ? [] : [termOf(view.text, parse, last)];
}

/** "spying on clients *by* exchanging information": one deed, told twice. */
const isMeans = ({ words }: Parse, group: VerbGroup): boolean => group.gerund && words[group.start - 1]?.lower === 'by';

/** What a sentence is taken to say by the words that stand in it, where its grammar tells nothing. */
export interface LooseReading {
  readonly claim: Claim | null;
  /** Not sure enough for a claim, and too likely to be passed over. */
  readonly isAboutData: boolean;
}

/** Reads a sentence in which no claim was found by grammar. */
export function looseReading(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  handlers: readonly ClaimTerm[],
): LooseReading {
  const loose = looseFrame(parse);
  if (loose === null) return { claim: null, isAboutData: false };
  const claim = loose.points >= SURE ? toClaim(view, parse, sentence, loose.frame, [], handlers, true) : null;
  return { claim, isAboutData: claim === null && loose.points >= LIKELY };
}

/**
 * The claims of one sentence, in order. `known` is the data of the claims before it, for "it" and "them"; `handlers` is who
 * handles the data by the claims before it, for passives that name nobody.
 */
export function claimsOfSentence(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  known: readonly ClaimTerm[],
  handlers: readonly ClaimTerm[],
): Claim[] {
  if (isAdvice(parse)) return [];
  const claims: Claim[] = [];
  let last = known;
  let spying: Claim | null = null;
  for (const group of parse.groups) {
    const isMeansOfSpying: boolean = spying !== null && isMeans(parse, group);
    const frame: ActionFrame | null =
      frameOf(parse, group) ?? pronounFrame(parse, group) ?? (isMeansOfSpying ? meansFrame(parse, group) : null);
    if (frame?.isPronoun && last.length === 0) last = dataBefore(view, parse, group);
    const claim: Claim | null = frame === null ? null : toClaim(view, parse, sentence, frame, last, handlers);
    if (claim === null || frame === null) continue;
    if (claims.length > 0 && isAside(parse, frame, last)) continue;
    const before = claims.at(-1);
    if (before !== undefined && before === spying && isMeans(parse, group))
      claims[claims.length - 1] = { ...claim, data: [...claim.data, ...before.data] };
    else claims.push(claim);
    spying = frame.verb.object === 'people' ? claim : null;
    last = claim.data;
  }
  const nominal = nominalFrames(parse).flatMap((frame) => toClaim(view, parse, sentence, frame, last, handlers) ?? []);
  return withoutRepeats([...claims, ...nominal]);
}
