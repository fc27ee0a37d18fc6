import type { ActionFrame } from './action-frame.ts';
import { type ArticleView, partyTerm } from './article-view.ts';
import type { Attribution } from './attribution.ts';
import type { ClaimTerm } from './claim.ts';
import { isReduced } from './clause-links.ts';
import { type Naming, namingOf, termOf } from './entities.ts';
import { DEVICES, isOneOf, MISHAPS, PERSONAL_DATA, PLAIN_DATA, RULES, TIMES } from './nouns.ts';
import type { Parse, Phrase } from './parse-sentence.ts';
import { subjectOf } from './subject-of.ts';

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

/** "firms *like Facebook*", "apps such as X": those that are named. */
function exampleOf(parse: Parse, phrase: Phrase): Phrase | null {
  const { words, phraseAt } = parse;
  if (namingOf(parse, phrase) !== 'generic') return null;
  const at =
    words[phrase.end]?.lower === 'like'
      ? phrase.end + 1
      : words[phrase.end]?.lower === 'such' && words[phrase.end + 1]?.lower === 'as'
        ? phrase.end + 2
        : -1;
  const next = at < 0 ? null : (phraseAt[at] ?? null);
  return next !== null && next.start === at && namingOf(parse, next) === 'named' ? next : null;
}

/** Who a phrase says does it, as a claim shows them; no term where nobody could be meant. */
export function readActor(view: ArticleView, parse: Parse, sentence: number, phrase: Phrase | null): Actor {
  if (phrase === null) return { term: null, naming: 'none' };
  const inner = innerOf(parse, phrase);
  if (inner !== phrase) return readActor(view, parse, sentence, inner);
  const example = exampleOf(parse, phrase);
  if (example !== null) return readActor(view, parse, sentence, example);
  const naming = namingOf(parse, phrase);
  if (naming === 'none' && couldAct(parse, phrase))
    return { term: termOf(view.text, parse, phrase), naming: 'definite' };
  if (naming === 'none' || naming === 'people')
    return { term: naming === 'people' ? termOf(view.text, parse, phrase) : null, naming };
  return { term: partyTerm(view, parse, sentence, phrase), naming };
}

/** "We", in somebody's words, is who speaks, or whom they speak for; so is "they" after "according to X". */
export function orSpeaker(
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
export function orGranter(
  view: ArticleView,
  parse: Parse,
  sentence: number,
  { doer }: ActionFrame,
  actor: Actor,
): Actor {
  const granter = doer.governors.find(({ lemma }) => GRANTING.has(lemma));
  if (granter === undefined || !doer.isTold || ['named', 'definite'].includes(actor.naming)) return actor;
  const above = readActor(view, parse, sentence, subjectOf(parse, granter));
  return above.term === null ? actor : above;
}

/** Whether the tense tells of something that happened or happens, rather than of what is so in general. */
const isEvent = (parse: Parse, frame: ActionFrame): boolean =>
  [frame.group, ...frame.doer.governors].some(({ past, perfect, progressive }) => past || perfect || progressive) ||
  // "served a warrant, *asking* for": when the main verb happens.
  (frame.group.gerund && parse.groups.some(({ finite, past, verb }) => finite && past && verb < frame.group.start));

/** Whether the doer is somebody a claim can be about. */
export function isIdentifiable(
  parse: Parse,
  frame: ActionFrame,
  actor: Actor,
  attribution: Attribution | null,
): boolean {
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
      return isEvent(parse, frame) || attribution !== null || frame.isPassive || isOfStory(parse, frame);
    case 'generic':
      if (
        frame.group.modal === 'must' ||
        (frame.doer.isTold &&
          frame.doer.governors.some(({ lemma }) =>
            /^(?:ask|order|require|mandate|oblige|compel|force|ban|bar|forbid|prohibit|instruct|direct)$/.test(lemma),
          ))
      )
        return attribution !== null || frame.doer.isTold || isUnderRule(parse);
      if (frame.doer.governors.some(({ lemma }) => lemma === 'threaten')) return true;
      if (attribution !== null || isUnderRule(parse)) return true;
      return isEvent(parse, frame) && !frame.isPassive && (frame.group.modal === null || frame.group.modal === 'could');
    case 'none':
      return (frame.isPassive && phrase === null) || (frame.action === 'leak' && isEvent(parse, frame));
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
      subject !== null &&
      subject !== frame.doer.phrase &&
      (['named', 'definite'].includes(namingOf(parse, subject)) || couldAct(parse, subject))
    );
  });
}

/** A passive without doer tells enough if it tells of an event, of somebody's words, or of where to. */
export function isTelling(
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
    ((isEvent(parse, frame) && frame.group.modal === null) ||
      attribution !== null ||
      (destination.length > 0 && !/^(?:may|must|should|can|could|might)$/.test(frame.group.modal ?? '')))
  );
}
