import { type ActionFrame, frameOf } from './action-frames.ts';
import { type ArticleView, partyTerm, resolve } from './article-view.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import type { Claim, ClaimTerm } from './claim.ts';
import { conditionIn, whenIn } from './circumstances.ts';
import { destinationsIn } from './destinations.ts';
import { type Naming, namingOf, termOf } from './entities.ts';
import { CRITICS, isOneOf, MISHAPS, RULES } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { isAuthorityHead, stanceOf } from './stance-of.ts';
import { isReduced, subjectOf } from './who-does-it.ts';

const PRIVATIVE = new Set('stop cease refuse avoid prevent bar ban prohibit forbid deny decline refrain block halt suspend quit'.split(' '));
const HYPOTHESIS = /^(?:if|whether|unless|lest|why)$/;

/** The first word of the clause that a frame stands in: the subject of its outermost verb, or that verb. */
function clauseStart(parse: Parse, { group, doer }: ActionFrame): number {
  const top = doer.governors.at(-1) ?? group;
  const subject = subjectOf(parse, top);
  return subject !== null && subject.start < top.start && parse.words[top.start - 1]?.tag !== 'relative' ? subject.start : top.start;
}

/** "if it sends", "whether it sends": nobody says that it does. */
function isHypothesis({ words }: Parse, group: VerbGroup): boolean {
  for (let i = group.start - 1; i >= 0; i--) {
    const word = words[i];
    if (word === undefined || word.tag === 'comma' || word.tag === 'stop' || (word.tag === 'subordinator' && word.lower === 'that')) return false;
    if (HYPOTHESIS.test(word.lower)) return true;
  }
  return false;
}

function isNegated(parse: Parse, { group, doer, data, isPassive }: ActionFrame): boolean {
  const { words } = parse;
  const denials = [group, ...doer.governors].filter(({ negated }) => negated).length + doer.governors.filter(({ lemma }) => PRIVATIVE.has(lemma)).length;
  const isWithout = /^(?:without|neither|nor)$/.test(words[group.start - 1]?.lower ?? '') ? 1 : 0;
  const hasNo = data.some(({ start, end }) => words.slice(start, end).some(({ lower }) => lower === 'no' || lower === 'none')) || (isPassive && /^(?:no|none)$/.test(words[data[0]?.start ?? 0]?.lower ?? '')) ? 1 : 0;
  const nobody = doer.phrase !== null && /^(?:no|none|neither|nobody|nothing)$/.test(words[doer.phrase.start]?.lower ?? '') ? 1 : 0;
  return (denials + isWithout + hasNo + nobody) % 2 === 1;
}

/** Whether two terms name the same party, as far as words and explainers tell. */
export function sameParty(a: ClaimTerm, b: ClaimTerm): boolean {
  if (a.explainer !== null && a.explainer === b.explainer) return true;
  const words = (term: ClaimTerm): string[] => term.words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const [left, right] = [words(a), words(b)];
  return left.some((word) => right.includes(word) && !/^(?:the|company|firm|group|data|app|apps|phone|phones|indian|chinese|american|researchers?)$/.test(word));
}

const SPOKEN_FOR = /^(?:spokesperson|spokesman|spokeswoman|company|firm|maker|representative|it|they|we|he|she|executive|counsel|lawyer|ceo|president|founder|chief)s?$/;

interface Speaker {
  readonly terms: readonly ClaimTerm[];
  readonly isOwn: boolean;
  readonly isAuthority: boolean;
  /** The party that the speaker is or speaks for; null for critics and documents. */
  readonly party: ClaimTerm | null;
}

const NOBODY: Speaker = { terms: [], isOwn: false, isAuthority: false, party: null };

function readSpeaker(view: ArticleView, parse: Parse, sentence: number, phrase: Phrase | null, actor: ClaimTerm | null): Speaker {
  if (phrase === null) return NOBODY;
  const head = parse.words[phrase.head];
  const short: Phrase = { start: phrase.start, end: Math.max(phrase.head + 1, phrase.start + 1), head: phrase.head };
  const naming = namingOf(parse, short);
  const whole = phrase.end > short.end;
  const term = naming === 'pronoun' || !whole ? (partyTerm(view, parse, sentence, short) ?? termOf(view.text, parse, phrase)) : termOf(view.text, parse, phrase);
  const lastName = term.words.split(' ').at(-1)?.toLowerCase() ?? '';
  const affiliation = view.affiliations.get(lastName);
  const isAuthority = head !== undefined && (isAuthorityHead(head.lower) || parse.words.slice(phrase.start, phrase.end).some(({ mention }) => mention?.kind === 'public-body'));
  const isCritic = head !== undefined && isOneOf(CRITICS, head.lower);
  const isSame = actor !== null && (sameParty(term, actor) || (affiliation !== undefined && sameParty(affiliation, actor)));
  const isVoice = head !== undefined && SPOKEN_FOR.test(head.lower) && !isAuthority && !isCritic;
  const isOwn = (isSame && !isCritic) || (isVoice && actor === null) || (isVoice && /^(?:spokes|representative|we|counsel)/.test(head?.lower ?? '') && term.explainer === null && !isAuthority);
  const party = isCritic || isAuthority ? null : (affiliation ?? (naming === 'named' || isVoice ? term : null));
  return { terms: [term], isOwn, isAuthority, party };
}

interface Actor {
  readonly term: ClaimTerm | null;
  readonly naming: Naming;
}

function readActor(view: ArticleView, parse: Parse, sentence: number, phrase: Phrase | null): Actor {
  if (phrase === null) return { term: null, naming: 'none' };
  const naming = namingOf(parse, phrase);
  if (naming === 'none' || naming === 'people') return { term: null, naming };
  return { term: partyTerm(view, parse, sentence, phrase), naming };
}

/** Whether the tense tells of something that happened or happens, rather than of what is so in general. */
const isEvent = (frame: ActionFrame): boolean => [frame.group, ...frame.doer.governors].some(({ past, perfect, progressive }) => past || perfect || progressive);

/** Whether the doer is somebody a claim can be about. */
function isIdentifiable(parse: Parse, frame: ActionFrame, actor: Actor, attribution: Attribution | null): boolean {
  const phrase = frame.doer.phrase;
  const head = phrase === null ? '' : (parse.words[phrase.head]?.lower ?? '');
  if (phrase !== null && isOneOf(RULES, head)) return false;
  if (phrase !== null && isOneOf(MISHAPS, head)) return frame.action === 'leak' || frame.action === 'access';
  switch (actor.naming) {
    case 'named':
    case 'definite':
      return true;
    case 'pronoun':
      return actor.term !== null;
    case 'indefinite':
      return isEvent(frame) || attribution !== null;
    case 'generic':
      return isEvent(frame) && !frame.isPassive && frame.group.modal === null;
    case 'none':
      return frame.isPassive && phrase === null;
    default:
      return false;
  }
}

/** A passive without doer tells enough if it tells of an event, of somebody's words, or of where to. */
function isTelling(frame: ActionFrame, actor: Actor, attribution: Attribution | null, destination: readonly ClaimTerm[]): boolean {
  if (actor.term !== null || !frame.isPassive) return true;
  const strength = Math.max(...frame.data.map((item) => item.strength));
  return strength >= 2 && (isEvent(frame) && frame.group.modal === null || attribution !== null || (destination.length > 0 && frame.group.modal === null));
}

function toClaim(view: ArticleView, parse: Parse, sentence: number, frame: ActionFrame): Claim | null {
  const { group, doer, action, data } = frame;
  if (isHypothesis(parse, group)) return null;
  const attribution = attributionOf(parse, clauseStart(parse, frame), doer.governors);
  if (attribution?.reporting === 'ask' && !attribution.verb?.passive) return null;
  const named = readActor(view, parse, sentence, doer.phrase);
  if (!isIdentifiable(parse, frame, named, attribution)) return null;
  const said = readSpeaker(view, parse, sentence, attribution?.speaker ?? null, named.term);
  const actor = named.term ?? (frame.isPassive && said.isOwn ? said.party : null) ?? (frame.isPassive && said.party !== null && attribution !== null && ['say', 'promise', 'deny', 'admit'].includes(attribution.reporting) ? said.party : null);
  const isOwnWord = said.isOwn || (actor !== null && said.party !== null && sameParty(actor, said.party));
  const destination = destinationsIn(view.text, parse, frame.rest, nextClause(parse, group), action);
  if (!isTelling(frame, named, attribution, destination)) return null;
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
  });
  const source = said.terms.length === 0 && stance === 'announced' && actor !== null && attribution === null && doer.governors.length > 0 ? [actor] : said.terms;
  return {
    actor: actor === null ? [] : [actor],
    action,
    data: data.map((item) => termOf(view.text, parse, item)),
    destination: destination.map((term) => ownCountry(view, parse, sentence, term, actor)),
    source: attribution !== null && said.terms.length === 0 ? [] : source,
    stance,
    condition: conditionIn(view.text, parse, group),
    when: whenIn(view.text, parse, group),
    start: parse.span.start,
    end: parse.span.end,
  };
}

/** "their own country" is the place that the article ties to the actor. */
function ownCountry(view: ArticleView, parse: Parse, _sentence: number, term: ClaimTerm, actor: ClaimTerm | null): ClaimTerm {
  if (term.explainer !== null || actor === null || !/\b(?:country|nation|homeland|home)\b/i.test(term.words)) return term;
  void parse;
  const home = homeOf(view, actor);
  return home === null ? term : { words: term.words, explainer: home };
}

/** The place of "vendors of China", "the Chinese firm", in sentences that name the actor. */
function homeOf(view: ArticleView, actor: ClaimTerm): string | null {
  for (const [i, parse] of view.parses.entries()) {
    if (!(view.entities[i] ?? []).some(({ term }) => sameParty(term, actor))) continue;
    const at = parse.words.findIndex(({ mention }, k) => mention?.kind === 'place' && /^(?:of|from|based)$/.test(parse.words[k - 1]?.lower ?? '') );
    const place = parse.words[at]?.mention;
    if (place !== null && place !== undefined) return place.explainer;
  }
  return null;
}

/** The first word after a verb that belongs to another finite clause. */
function nextClause(parse: Parse, group: VerbGroup): number {
  const next = parse.groups.find((other) => other.start > group.verb && other.finite && !isReduced(parse, other) && parse.words[other.start - 1]?.tag !== 'relative');
  if (next === undefined) return parse.words.length;
  const subject = subjectOf(parse, next);
  return subject !== null && subject.start > group.verb ? subject.start : next.start;
}

const key = (terms: readonly ClaimTerm[]): string => terms.map(({ words }) => words.toLowerCase()).join('|');

/** "keeps it secret and does not disclose it" is one promise; "spying on clients by exchanging information" one deed. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const isPromise = claim.stance === 'promised' || claim.stance === 'denied';
    const id = isPromise ? `${key(claim.actor)} ${claim.stance} ${key(claim.data)}` : `${key(claim.actor)} ${claim.action} ${claim.stance}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** The claims of one sentence, in order. */
export function claimsOfSentence(view: ArticleView, parse: Parse, sentence: number): Claim[] {
  const frames = parse.groups.flatMap((group) => frameOf(parse, group) ?? []);
  return withoutRepeats(frames.flatMap((frame) => toClaim(view, parse, sentence, frame) ?? []));
}

export { resolve };
