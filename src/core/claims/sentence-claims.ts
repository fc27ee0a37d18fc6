import { type ActionFrame, frameOf, meansFrame, pronounFrame } from './action-frames.ts';
import { type ArticleView, partyTerm } from './article-view.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { conditionIn, whenIn } from './circumstances.ts';
import type { Claim, ClaimTerm } from './claim.ts';
import { strengthOf } from './data-items.ts';
import { destinationsIn, placesAfter } from './destinations.ts';
import { type Naming, namingOf, termOf } from './entities.ts';
import { nominalFrames } from './nominal-frames.ts';
import { CRITICS, DEVICES, DOCUMENTS, isOneOf, MISHAPS, PERSONAL_DATA, PLAIN_DATA, RULES, TIMES } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { listFrom } from './phrase-lists.ts';
import { isAuthorityHead, stanceOf } from './stance-of.ts';
import { agentOf, isReduced, subjectOf } from './who-does-it.ts';

const PRIVATIVE = new Set(
  'stop cease refuse avoid prevent bar ban prohibit forbid deny decline refrain block halt suspend quit'.split(' '),
);
const HYPOTHESIS = /^(?:if|whether|unless|lest|why|before)$/;

/** The first word of the clause that a frame stands in: the subject of its outermost verb, or that verb. */
function clauseStart(parse: Parse, { group, doer }: ActionFrame): number {
  const top = doer.governors.at(-1) ?? group;
  const subject = subjectOf(parse, top);
  const isRelative =
    subject !== null && parse.words.slice(subject.end, top.start).some(({ tag }) => tag === 'relative');
  return subject !== null && subject.start < top.start && !isRelative ? subject.start : top.start;
}

/** "if it sends", "whether it sends": nobody says that it does. */
function isHypothesis({ words }: Parse, group: VerbGroup): boolean {
  for (let i = group.start - 1; i >= 0; i--) {
    const word = words[i];
    if (
      word === undefined ||
      word.tag === 'comma' ||
      word.tag === 'stop' ||
      (word.tag === 'subordinator' && word.lower === 'that')
    )
      return false;
    if (HYPOTHESIS.test(word.lower) && !(word.lower === 'before' && word.tag === 'preposition')) return true;
    if (word.lower === 'how' && /^(?:long|many|much|often|far)$/.test(words[i + 1]?.lower ?? '')) return true;
  }
  return (
    /^(?:suppose|imagine|say|assume|assuming|should|were)$/.test(words[0]?.lower ?? '') && words[1]?.tag !== 'comma'
  );
}

/** "declined to reveal the identities": it does not say, which is no claim on data. */
const isNoComment = ({ doer, verb }: ActionFrame): boolean =>
  doer.governors.some(({ lemma }) => lemma === 'decline' || lemma === 'refuse') &&
  /^(?:reveal|disclose|give|provide|release|share|identify|tell|offer|supply)$/.test(verb.lemma);

function isNegated(parse: Parse, { group, doer, data, isPassive }: ActionFrame): boolean {
  const { words } = parse;
  const denials =
    [group, ...doer.governors].filter(({ negated }) => negated).length +
    doer.governors.filter(({ lemma }) => PRIVATIVE.has(lemma)).length;
  const isWithout = /^(?:without|neither|nor)$/.test(words[group.start - 1]?.lower ?? '') ? 1 : 0;
  const hasNo =
    data.some(({ start, end }) => words.slice(start, end).some(({ lower }) => lower === 'no' || lower === 'none')) ||
    (isPassive && /^(?:no|none)$/.test(words[data[0]?.start ?? 0]?.lower ?? ''))
      ? 1
      : 0;
  const neither = words
    .slice(group.verb + 1, data[0]?.start ?? 0)
    .some(({ lower }) => lower === 'neither' || lower === 'no')
    ? 1
    : 0;
  const nobody =
    doer.phrase !== null && /^(?:no|none|neither|nobody|nothing)$/.test(words[doer.phrase.start]?.lower ?? '') ? 1 : 0;
  return (denials + isWithout + Math.max(hasNo, neither) + nobody) % 2 === 1;
}

/** Whether two terms name the same party, as far as words and explainers tell. */
export function sameParty(a: ClaimTerm, b: ClaimTerm): boolean {
  if (a.explainer !== null && a.explainer === b.explainer) return true;
  const words = (term: ClaimTerm): string[] =>
    term.words
      .toLowerCase()
      .split(/[\s'’.,-]+/)
      .filter(({ length }) => length > 2);
  const [left, right] = [words(a), words(b)];
  return left.some(
    (word) =>
      right.includes(word) &&
      !/^(?:the|company|firm|group|data|app|apps|phone|phones|indian|chinese|american|researchers?)$/.test(word),
  );
}

const SPOKEN_FOR =
  /^(?:spokesperson|spokesman|spokeswoman|company|firm|maker|representative|it|they|we|he|she|executive|counsel|lawyer|ceo|president|founder|chief)s?$/;

interface Speaker {
  readonly terms: readonly ClaimTerm[];
  readonly isOwn: boolean;
  readonly isAuthority: boolean;
  /** The party that the speaker is or speaks for; null for critics and documents. */
  readonly party: ClaimTerm | null;
}

const NOBODY: Speaker = { terms: [], isOwn: false, isAuthority: false, party: null };

function readSpeaker(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  phrase: Phrase | null,
  actor: ClaimTerm | null,
): Speaker {
  if (phrase === null) return NOBODY;
  const head = parse.words[phrase.head];
  const short: Phrase = { start: phrase.start, end: Math.max(phrase.head + 1, phrase.start + 1), head: phrase.head };
  const naming = namingOf(parse, short);
  const whole = phrase.end > short.end;
  const term =
    naming === 'pronoun' || !whole
      ? (partyTerm(view, parse, sentence, short) ?? termOf(view.text, parse, phrase))
      : termOf(view.text, parse, phrase);
  const lastName = term.words.split(' ').at(-1)?.toLowerCase() ?? '';
  const affiliation = naming === 'named' && term.explainer === null ? view.affiliation(lastName) : undefined;
  const isCompany = parse.words.slice(phrase.start, phrase.end).some(({ mention }) => mention?.kind === 'organisation');
  const isAuthority =
    head !== undefined &&
    !isCompany &&
    (isAuthorityHead(head.lower) ||
      parse.words.slice(phrase.start, phrase.end).some(({ mention }) => mention?.kind === 'public-body'));
  const isCritic = head !== undefined && isOneOf(CRITICS, head.lower);
  const isSame =
    actor !== null && (sameParty(term, actor) || (affiliation !== undefined && sameParty(affiliation, actor)));
  const isVoice = head !== undefined && SPOKEN_FOR.test(head.lower) && !isAuthority && !isCritic;
  const isOwnHead =
    head !== undefined &&
    /^(?:head|director|manager|officer|employee|engineer|lawyer|counsel|chief|founder|boss)s?$/.test(head.lower) &&
    /^(?:its|their|our)$/.test(parse.words[phrase.start]?.lower ?? '');
  const isOwnPaper =
    head !== undefined &&
    isOneOf(DOCUMENTS, head.lower) &&
    /^(?:its|their|our|'s)$/.test(parse.words[phrase.start]?.lower ?? '');
  const isOwn =
    isOwnHead ||
    isOwnPaper ||
    (isSame && !isCritic) ||
    (isVoice && actor === null) ||
    (isVoice &&
      /^(?:spokes|representative|we|counsel)/.test(head?.lower ?? '') &&
      term.explainer === null &&
      !isAuthority);
  const party = isCritic || isAuthority ? null : (affiliation ?? (naming === 'named' || isVoice ? term : null));
  return { terms: [term], isOwn, isAuthority, party };
}

/** "The regulation gives everyone the right to …": a law speaks, and nobody acts. */
function isRuleOfLaw(parse: Parse): boolean {
  const main = parse.groups.find(({ finite }) => finite);
  const subject = main === undefined ? null : subjectOf(parse, main);
  const head = subject === null ? undefined : parse.words[subject.head];
  return (
    head !== undefined &&
    (isOneOf(RULES, head.lower) || head.mention?.kind === 'law') &&
    !/(?:polic(?:y|ies)|terms)$/.test(head.lower)
  );
}

/** "Under the order, airlines have to send …" */
const isUnderRule = ({ words, phraseAt }: Parse): boolean =>
  words[0]?.lower === 'under' && isOneOf(RULES, words[phraseAt[1]?.head ?? -1]?.lower ?? '');

interface Actor {
  readonly term: ClaimTerm | null;
  readonly naming: Naming;
}

const ABSTRACT = /(?:tion|sion|ment|ness|ity|ance|ence|ing|ship|ism|acy|cy|al|ure|ry|th|dom|hood)s?$/;
const NO_ACTOR =
  /^(?:move|change|plan|deal|report|study|article|story|case|result|number|way|question|problem|issue|idea|fact|reason|rule|fine|penalty|ban|order|step|effort|use|practice|data|info|thing|part|kind|type|world|country|nation|people|list|key|side|end|point|view|work|role|rest|total|share|rate|cost|price|risk|threat|scandal|row|debate|trend|news|market|trial|claim|response|reply|answer|aim|goal|purpose|concept|design|default|option|choice|link|page|form|field|file|record|photo|image|video|message|text|email|call|name|address|phrase|word|line|column|chapter|section|example|sample|test|survey|poll|interview|speech|talk|session|event|conference|hearing|trip|visit|journey|war|fight|battle|crisis|attack|hack|breach|leak|bug|flaw|error)s?$/;

/** "the warehouse", "the toy's maker": any thing that is known and no idea may act. */
function couldAct(parse: Parse, phrase: Phrase): boolean {
  const head = parse.words[phrase.head];
  if (
    head === undefined ||
    head.tag !== 'noun' ||
    ABSTRACT.test(head.lower) ||
    NO_ACTOR.test(head.lower) ||
    isOneOf(TIMES, head.lower) ||
    isOneOf(PERSONAL_DATA, head.lower) ||
    isOneOf(PLAIN_DATA, head.lower)
  )
    return false;
  return (
    /^(?:the|this|these|its|their|both)$/.test(parse.words[phrase.start]?.lower ?? '') ||
    parse.words.slice(phrase.start, phrase.head).some(({ tag, lower }) => tag === 'name' || lower === "'s")
  );
}

/** "hundreds of apps", "some of the apps": the apps. */
function innerOf({ words, phraseAt }: Parse, phrase: Phrase): Phrase {
  const head = words[phrase.head]?.lower ?? '';
  const next = phraseAt[phrase.end + 1];
  if (/^(?:nobody|anyone|somebody|someone|anybody)$/.test(head)) {
    const place = phraseAt[phrase.end + 1];
    return /^(?:at|in)$/.test(words[phrase.end]?.lower ?? '') && place !== null && place !== undefined ? place : phrase;
  }
  const isPart =
    /^(?:some|many|most|all|several|both|each|one|two|three|four|five|ten|hundreds|thousands|millions|dozens|scores|majority|number|lot|lots|handful|series|half|third|group|network|any|none|\d+)$/.test(
      head,
    ) || words[phrase.head]?.tag === 'number';
  return isPart &&
    words[phrase.end]?.lower === 'of' &&
    next !== null &&
    next !== undefined &&
    next.start === phrase.end + 1
    ? next
    : phrase;
}

function readActor(view: ArticleView, parse: Parse, sentence: number, phrase: Phrase | null): Actor {
  if (phrase === null) return { term: null, naming: 'none' };
  const inner = innerOf(parse, phrase);
  if (inner !== phrase) return readActor(view, parse, sentence, inner);
  const naming = namingOf(parse, phrase);
  if (naming === 'none' && couldAct(parse, phrase))
    return { term: termOf(view.text, parse, phrase), naming: 'definite' };
  if (naming === 'none' || naming === 'people')
    return { term: naming === 'people' ? termOf(view.text, parse, phrase) : null, naming };
  return { term: partyTerm(view, parse, sentence, phrase), naming };
}

/** "We", in somebody's words, is who speaks, or whom they speak for; so is "they" after "according to X". */
function orSpeaker(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  actor: Actor,
  phrase: Phrase | null,
  attribution: Attribution | null,
): Actor {
  const head = phrase === null ? '' : (parse.words[phrase.head]?.lower ?? '');
  const speaker = attribution?.speaker ?? null;
  const isAccording = attribution !== null && attribution.verb === null && actor.naming === 'pronoun';
  if (!(isAccording || /^(?:we|i|us|our)$/.test(head)) || speaker === null) return actor;
  if (isAccording && namingOf(parse, speaker) !== 'named') return actor;
  const party = parse.phrases.find(
    ({ start, end }) =>
      start >= speaker.start && end <= speaker.end && namingOf(parse, { start, end, head: end - 1 }) === 'named',
  );
  return { naming: 'named', term: partyTerm(view, parse, sentence, party ?? speaker) };
}

const GRANTING = new Set(['allow', 'let', 'enable', 'permit', 'help', 'authorise', 'invite']);

/** "lets strangers see": where those who are allowed to are nobody in particular, who lets them is the actor. */
function orGranter(view: ArticleView, parse: Parse, sentence: number, { doer }: ActionFrame, actor: Actor): Actor {
  const granter = doer.governors.find(({ lemma }) => GRANTING.has(lemma));
  if (granter === undefined || !doer.isTold || ['named', 'definite'].includes(actor.naming)) return actor;
  const above = readActor(view, parse, sentence, subjectOf(parse, granter));
  return above.term === null ? actor : above;
}

/** Whether the tense tells of something that happened or happens, rather than of what is so in general. */
const isEvent = (frame: ActionFrame): boolean =>
  [frame.group, ...frame.doer.governors].some(({ past, perfect, progressive }) => past || perfect || progressive);

/** Whether the doer is somebody a claim can be about. */
function isIdentifiable(parse: Parse, frame: ActionFrame, actor: Actor, attribution: Attribution | null): boolean {
  const phrase = frame.doer.phrase;
  const head = phrase === null ? '' : (parse.words[phrase.head]?.lower ?? '');
  if (frame.action === 'other') return phrase !== null;
  if (phrase !== null && (isOneOf(RULES, head) || parse.words[phrase.head]?.mention?.kind === 'law')) return false;
  if (phrase === null && isRuleOfLaw(parse)) return false;
  if (phrase !== null && isOneOf(DEVICES, head) && frame.action === 'leak') return true;
  if (phrase !== null && isOneOf(MISHAPS, head)) return ['leak', 'access', 'share'].includes(frame.action);
  switch (actor.naming) {
    case 'named':
    case 'definite':
      return true;
    case 'pronoun':
      return actor.term !== null;
    case 'indefinite':
      return isEvent(frame) || attribution !== null || frame.isPassive || isOfStory(parse, frame);
    case 'generic':
      if (
        frame.group.modal === 'must' ||
        (frame.doer.isTold &&
          frame.doer.governors.some(({ lemma }) =>
            /^(?:ask|order|require|mandate|oblige|compel|force|ban|bar|forbid|prohibit|instruct|direct)$/.test(lemma),
          ))
      )
        return attribution !== null || frame.doer.isTold;
      if (frame.doer.governors.some(({ lemma }) => lemma === 'threaten')) return true;
      if (attribution !== null || isUnderRule(parse)) return true;
      return isEvent(frame) && !frame.isPassive && (frame.group.modal === null || frame.group.modal === 'could');
    case 'none':
      return (frame.isPassive && phrase === null) || (frame.action === 'leak' && isEvent(frame));
    default:
      return false;
  }
}

/** "The phones ship with a tool that reports …": a thing of what the sentence is about. */
function isOfStory(parse: Parse, frame: ActionFrame): boolean {
  const others = parse.groups.filter((group) => group.finite && group.lemma !== 'be' && group !== frame.group);
  return others.some((group) => {
    const subject = subjectOf(parse, group);
    return (
      subject !== null && subject !== frame.doer.phrase && ['named', 'definite'].includes(namingOf(parse, subject))
    );
  });
}

/** A passive without doer tells enough if it tells of an event, of somebody's words, or of where to. */
function isTelling(
  parse: Parse,
  frame: ActionFrame,
  actor: Actor,
  attribution: Attribution | null,
  destination: readonly ClaimTerm[],
): boolean {
  if (actor.term !== null || !frame.isPassive) return true;
  if (!frame.group.passive && isReduced(parse, frame.group) && attribution === null) return false;
  const strength = Math.max(...frame.data.map((item) => item.strength));
  return (
    strength >= 1.5 &&
    ((isEvent(frame) && frame.group.modal === null) ||
      attribution !== null ||
      (destination.length > 0 && !/^(?:may|must|should|can|could|might)$/.test(frame.group.modal ?? '')))
  );
}

function toClaim(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  frame: ActionFrame,
  known: readonly ClaimTerm[],
): Claim | null {
  if (frame.isPronoun && known.length === 0) return null;
  const { group, doer, data } = frame;
  const isMishap = doer.phrase !== null && isOneOf(MISHAPS, parse.words[doer.phrase.head]?.lower ?? '');
  const action = isMishap && frame.action === 'share' ? 'leak' : frame.action;
  if (isHypothesis(parse, group) || isNoComment(frame) || doer.governors[0]?.lemma === 'need') return null;
  const attribution = attributionOf(parse, clauseStart(parse, frame), doer.governors);
  if (attribution?.reporting === 'ask' && !attribution.verb?.passive) return null;
  const named = orGranter(
    view,
    parse,
    sentence,
    frame,
    orSpeaker(view, parse, sentence, readActor(view, parse, sentence, doer.phrase), doer.phrase, attribution),
  );
  if (!isIdentifiable(parse, frame, named, attribution)) return null;
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
  if (!isTelling(parse, frame, named, attribution, destination)) return null;
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
  const teller = stance === 'advised' || stance === 'announced' ? tellerOf(view, parse, sentence, frame) : null;
  const source =
    teller !== null && said.terms.length === 0
      ? [teller]
      : said.terms.length === 0 &&
          stance === 'announced' &&
          actor !== null &&
          attribution === null &&
          doer.governors.length > 0
        ? [actor]
        : said.terms;
  return {
    actor: action === 'other' && teller !== null ? [teller] : actor === null ? [] : [actor],
    action,
    data: frame.isPronoun ? known : data.map((item) => termOf(view.text, parse, item)),
    destination: [
      ...(frame.recipient === undefined ? [] : [termOf(view.text, parse, frame.recipient)]),
      ...destination,
    ].map((term) => ownCountry(view, parse, sentence, term, actor)),
    source,
    stance,
    condition: conditionIn(view.text, parse, group),
    when: whenIn(view.text, parse, group),
    start: parse.span.start,
    end: parse.span.end,
  };
}

const TELLS =
  /^(?:stop|end|block|prevent|ask|tell|urge|advise|recommend|warn|caution|order|instruct|direct|require|mandate|ban|bar|forbid|prohibit|oblige|compel|force|command|demand)$/;

/** Who asks, advises or orders: "the ombudsman asked the police to …", "was told by the court to …". */
function tellerOf(view: ArticleView, parse: Parse, sentence: number, { doer }: ActionFrame): ClaimTerm | null {
  const telling = doer.isTold
    ? doer.governors.find(
        ({ lemma, verb }) => TELLS.test(lemma) && !(/^(?:stop|end)$/.test(lemma) && parse.phraseAt[verb + 1] === null),
      )
    : doer.governors.find(({ lemma, passive }) => passive && TELLS.test(lemma));
  if (telling === undefined) return null;
  const phrase = telling.passive ? agentOf(parse, telling) : subjectOf(parse, telling);
  return phrase === null ? null : partyTerm(view, parse, sentence, phrase);
}

/** "open a data center in India to protect …": where it is going to be kept. */
function builtFor(view: ArticleView, parse: Parse, { group }: ActionFrame): ClaimTerm[] {
  if (!group.infinitive) return [];
  const building = parse.groups.filter(({ verb }) => verb < group.start).at(-1);
  if (building === undefined || !/^(?:open|build|set|establish|launch|create|rent|lease)$/.test(building.lemma))
    return [];
  const objects = listFrom(parse, building.verb + (parse.words[building.verb + 1]?.lower === 'up' ? 2 : 1));
  if (
    !objects.some(({ start, end }) =>
      parse.words
        .slice(start, end)
        .some(({ lower }) => /^(?:centre|center|server|facility|region|cloud|hub)s?$/.test(lower)),
    )
  )
    return [];
  return [...objects, ...objects.flatMap((object) => placesAfter(parse, object))].map((phrase) =>
    termOf(view.text, parse, phrase),
  );
}

/** A state body may keep data itself; a court or a critic speaks of others. */
const isKeeping = (parse: Parse, speaker: Phrase | null): boolean =>
  speaker !== null &&
  /^(?:ministry|government|minister|department|agency|police|council|army|state|official|officials|office)$/.test(
    parse.words[speaker.head]?.lower ?? '',
  );

/** "their own country" is the place that the article ties to the actor. */
function ownCountry(
  view: ArticleView,
  parse: Parse,
  _sentence: number,
  term: ClaimTerm,
  actor: ClaimTerm | null,
): ClaimTerm {
  if (term.explainer !== null || actor === null || !/\b(?:country|nation|homeland)\b/i.test(term.words)) return term;
  void parse;
  const home = homeOf(view, actor);
  return home === null ? term : { words: term.words, explainer: home };
}

/** The place of "vendors of China", "the Chinese firm", in sentences that name the actor. */
function homeOf(view: ArticleView, actor: ClaimTerm): string | null {
  for (let i = 0; i < view.spans.length; i++) {
    const parse = view.parse(i);
    if (parse === null || !view.entities(i).some(({ term }) => sameParty(term, actor))) continue;
    const at = parse.words.findIndex(
      ({ mention }, k) => mention?.kind === 'place' && /^(?:of|from|based)$/.test(parse.words[k - 1]?.lower ?? ''),
    );
    const place = parse.words[at]?.mention;
    if (place !== null && place !== undefined) return place.explainer;
  }
  return null;
}

/** The first word after a verb that belongs to another finite clause. */
function nextClause(parse: Parse, group: VerbGroup): number {
  const stop = parse.words.findIndex(({ text }, i) => i > group.verb && text === ';');
  return stop < 0 ? nextSubject(parse, group) : Math.min(stop, nextSubject(parse, group));
}

function nextSubject(parse: Parse, group: VerbGroup): number {
  const next = parse.groups.find(
    (other) =>
      other.start > group.verb &&
      other.finite &&
      !isReduced(parse, other) &&
      parse.words[other.start - 1]?.tag !== 'relative',
  );
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
    const id = isPromise
      ? `${key(claim.actor)} ${claim.stance} ${key(claim.data)}`
      : `${key(claim.actor)} ${claim.action} ${claim.stance}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** "Turn it off", "Make sure that …": the author tells the reader what to do. */
const isAdvice = ({ words }: Parse): boolean =>
  words[0]?.tag === 'verb' && words[0].form === 'base' && !words[0].quoted;

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

/** The claims of one sentence, in order. `known` is the data of the claims before it, for "it" and "them". */
export function claimsOfSentence(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  known: readonly ClaimTerm[],
): Claim[] {
  if (isAdvice(parse)) return [];
  const claims: Claim[] = [];
  let last = known;
  let spying: Claim | null = null;
  for (const group of parse.groups) {
    if (last.length === 0) last = dataBefore(view, parse, group);
    const isMeansOfSpying: boolean = spying !== null && isMeans(parse, group);
    const frame: ActionFrame | null =
      frameOf(parse, group) ?? pronounFrame(parse, group) ?? (isMeansOfSpying ? meansFrame(parse, group) : null);
    const claim: Claim | null = frame === null ? null : toClaim(view, parse, sentence, frame, last);
    if (claim === null || frame === null) continue;
    if (claims.length > 0 && isAside(parse, frame, last)) continue;
    const before = claims.at(-1);
    if (before !== undefined && before === spying && isMeans(parse, group))
      claims[claims.length - 1] = { ...claim, data: [...claim.data, ...before.data] };
    else claims.push(claim);
    spying = frame.verb.object === 'people' ? claim : null;
    last = claim.data;
  }
  const nominal = nominalFrames(parse).flatMap((frame) => toClaim(view, parse, sentence, frame, last) ?? []);
  return withoutRepeats([...claims, ...nominal]);
}
