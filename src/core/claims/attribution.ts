import { agentOf, directObject, isReduced, ownerOf } from './clause-links.ts';
import { namingOf } from './entities.ts';
import { isOneOf, PERSONAL_DATA, TIMES } from './nouns.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { type Reporting, reportingOf } from './reporting-verbs.ts';
import { subjectOf } from './subject-of.ts';
import { doerOf } from './who-does-it.ts';

/** Who says a clause, and how. */
export interface Attribution {
  /** Null: nobody that the sentence names ("is said to"). */
  readonly speaker: Phrase | null;
  readonly reporting: Reporting;
  /** The verb of saying; null for "according to". */
  readonly verb: VerbGroup | null;
}

/** Anybody may speak but times, numbers and data. */
const couldSpeak = (parse: Parse, phrase: Phrase): boolean => {
  const head = parse.words[phrase.head];
  if (head === undefined || isOneOf(TIMES, head.lower)) return false;
  if (isOneOf(PERSONAL_DATA, head.lower) && !/^(?:post|email|e-mail|letter|mail)s?$/.test(head.lower)) return false;
  return (
    head.tag !== 'number' || phrase.end - phrase.start > 1 || /^(?:one|two|three|four|five|six|ten)$/.test(head.lower)
  );
};

/** "by his account": his. */
const ownerIn = ({ words }: Parse, phrase: Phrase | null): Phrase | null =>
  phrase !== null && words[phrase.start]?.tag === 'possessive'
    ? { start: phrase.start, end: phrase.start + 1, head: phrase.start }
    : phrase;

/** What tells of a decision when something stands "under" it. */
const RULING =
  /^(?:settlement|order|ruling|judgment|judgement|decision|agreement|deal|bill|law|act|rules?|regulation|directive|plan|proposal)s?$/;

/** "According to X", "by X's account", "as per X", "under the settlement". */
function accordingTo(parse: Parse): Attribution | null {
  const { words, phraseAt } = parse;
  for (let i = 0; i < words.length - 1; i++) {
    const pair = `${words[i]?.lower} ${words[i + 1]?.lower}`;
    const at = pair === 'according to' || pair === 'as per' ? i + 2 : words[i]?.lower === 'per' && i === 0 ? 1 : -1;
    const phrase = at < 0 ? null : phraseAt[at];
    if (phrase !== null && phrase !== undefined && phrase.start === at)
      return { speaker: withOf(parse, phrase), reporting: 'say', verb: null };
    const under = words[i]?.lower === 'under' && (i === 0 || words[i - 1]?.tag === 'comma') ? phraseAt[i + 1] : null;
    if (under !== null && under !== undefined && RULING.test(words[under.head]?.lower ?? ''))
      return { speaker: under, reporting: 'order', verb: null };
    if (words[i]?.lower === 'by' && phraseAt[i + 1] !== null && words[phraseAt[i + 1]?.head ?? -1]?.lower === 'account')
      return { speaker: ownerIn(parse, phraseAt[i + 1] ?? null), reporting: 'say', verb: null };
  }
  return null;
}

/** "a spokesman for Meta", "researchers at F-Secure", "the circular of the IAF". */
function withOf(parse: Parse, phrase: Phrase): Phrase {
  const next = parse.phraseAt[phrase.end + 1];
  const isJoined =
    /^(?:of|for|at|from|by|in)$/.test(parse.words[phrase.end]?.lower ?? '') &&
    next !== null &&
    next !== undefined &&
    next.start === phrase.end + 1;
  return isJoined && namingOf(parse, next) === 'named'
    ? { start: phrase.start, end: next.end, head: phrase.head }
    : phrase;
}

const BREAKS = new Set(['but', 'while', 'although', 'though', 'whereas']);

/** Whether the words from a verb of saying to a clause are still what is said. */
function isWithin(parse: Parse, verb: VerbGroup, position: number): boolean {
  const { words } = parse;
  for (let i = verb.verb + 1; i < position; i++) {
    const word = words[i];
    if (word?.text === ';') return false;
    if (BREAKS.has(word?.lower ?? '') && words[i - 1]?.tag === 'comma' && !words[i]?.quoted) return false;
  }
  return true;
}

/** Whether a clause follows a verb of saying: "says that", "told Reuters that", "says it", "said: ". */
function takesClause(parse: Parse, group: VerbGroup): boolean {
  const { words } = parse;
  let at = group.verb + 1;
  while (words[at]?.tag === 'adverb') at++;
  const object = directObject(parse, group);
  const next = words[at];
  if (next === undefined) return false;
  if (parse.groupAt[at]?.finite === true && parse.groupAt[at]?.start === at) return true;
  if (next.tag === 'subordinator') return /^(?:that|how)$/.test(next.lower);
  if (next.lower === 'that' || next.text === ':' || (next.quoted && !words[group.verb]?.quoted)) return true;
  if (next.tag === 'comma')
    return (
      words[at + 1]?.quoted === true ||
      words.slice(at + 1).some(({ tag, lower }) => tag === 'subordinator' && lower === 'that')
    );
  if (object === null) return hasThatSoon(parse, at, false);
  const after = parse.groupAt[object.end] ?? null;
  if (
    after !== null &&
    after.start === object.end &&
    after.finite &&
    (!isReduced(parse, after) ||
      reportingOf(group.lemma) === 'say' ||
      reportingOf(group.lemma) === 'accuse' ||
      reportingOf(group.lemma) === 'suppose')
  )
    return true;
  return hasThatSoon(parse, object.start, /^(?:say|accuse|suppose|admit)$/.test(reportingOf(group.lemma) ?? ''));
}

/** "told Reuters in an e-mail on Monday that": phrases and prepositions only before "that". */
function hasThatSoon(parse: Parse, from: number, isSaying: boolean): boolean {
  const { words, groupAt } = parse;
  for (let i = from; i < Math.min(words.length, from + 14); i++) {
    if (words[i]?.tag === 'subordinator') return words[i]?.lower === 'that';
    if (words[i]?.lower === 'that' && words[i]?.tag === 'relative') return true;
    const group = groupAt[i];
    if (group?.finite)
      return (
        group.start > from &&
        (isReduced(parse, group)
          ? false
          : isSaying
            ? !words.slice(from, i).some(({ tag }) => tag === 'comma' || tag === 'relative' || tag === 'subordinator')
            : words.slice(from, i).some(({ tag }) => tag === 'comma' || tag === 'pronoun'))
      );
    if (words[i]?.tag === 'stop') return words[i]?.text === ':';
  }
  return false;
}

function speakerOf(parse: Parse, group: VerbGroup): Phrase | null {
  const phrase = group.passive ? agentOf(parse, group) : doerOf(parse, group).phrase;
  return phrase === null ? null : withOf(parse, phrase);
}

/** The verb of saying to the left whose clause holds the words at `position`. */
function sayingBefore(parse: Parse, position: number, except: ReadonlySet<VerbGroup>): Attribution | null {
  for (const group of parse.groups.toReversed()) {
    const reporting = reportingOf(group.lemma);
    if (group.verb >= position || except.has(group) || reporting === null) continue;
    if (!takesClause(parse, group) || !isWithin(parse, group, position)) continue;
    const speaker = speakerOf(parse, group);
    if (!group.passive && (speaker === null || !couldSpeak(parse, speaker))) continue;
    return { speaker, reporting, verb: group };
  }
  return null;
}

const SPEECH =
  /^(?:reply|answer|claim|argument|statement|assurance|promise|response|defence|defense|position|line|view|complaint|allegation|accusation|warning|explanation|admission)s?$/;

const ALLEGATION =
  /^(?:claim|allegation|accusation|complaint|suspicion|fear|concern|report|evidence|revelation|charge|rumou?r)s?$/;

/** "his claim of X collecting", "accusations that it has been collecting" */
function allegedNoun(parse: Parse, position: number): Attribution | null {
  const { words, phraseAt } = parse;
  for (let i = position - 1; i > 0 && i > position - 4; i--) {
    const phrase = phraseAt[i - 1];
    const link = words[i]?.lower;
    if ((link !== 'that' && link !== 'of') || phrase === null || phrase === undefined || phrase.end !== i) continue;
    if (!ALLEGATION.test(words[phrase.head]?.lower ?? '')) continue;
    return { speaker: ownerOf(parse, phrase), reporting: 'accuse', verb: null };
  }
  return null;
}

const ASSERTION =
  /^(?:assurance|promise|pledge|statement|admission|denial|assertion|insistence|announcement|claim|allegation|accusation)s?$/;

/** "the *assurance of the company's vice president*, Hugo Barra, that nothing is taken" */
function assertedNoun(parse: Parse, position: number): Attribution | null {
  const { words, phraseAt, phrases } = parse;
  if (words[position - 1]?.lower !== 'that') return null;
  const noun = phrases.findLast(
    ({ head, end }) => end < position && position - end < 16 && ASSERTION.test(words[head]?.lower ?? ''),
  );
  if (noun === undefined || parse.groups.some(({ verb }) => verb > noun.head && verb < position)) return null;
  const of =
    words[noun.end]?.lower === 'of' || words[noun.end]?.lower === 'by' ? (phraseAt[noun.end + 1] ?? null) : null;
  const lower = words[noun.head]?.lower ?? '';
  const reporting = /^(?:claim|alleg|accus)/.test(lower)
    ? 'accuse'
    : /^(?:assurance|promise|pledge)/.test(lower)
      ? 'promise'
      : /^denial/.test(lower)
        ? 'deny'
        : /^admission/.test(lower)
          ? 'admit'
          : 'say';
  return { speaker: of ?? ownerOf(parse, noun), reporting, verb: null };
}

/** "Xiaomi's reply was that …", "the claim is that …" */
function spokenNoun(parse: Parse, position: number): Attribution | null {
  for (const group of parse.groups) {
    if (group.lemma !== 'be' || group.verb >= position || parse.words[group.verb + 1]?.lower !== 'that') continue;
    const subject = subjectOf(parse, group);
    if (subject === null || !SPEECH.test(parse.words[subject.head]?.lower ?? '')) continue;
    const noun = parse.words[subject.head]?.lower ?? '';
    const reporting = /^(?:claim|allegation|accusation|complaint)/.test(noun)
      ? 'accuse'
      : /^(?:promise|assurance)/.test(noun)
        ? 'promise'
        : 'say';
    return { speaker: ownerOf(parse, subject), reporting, verb: group };
  }
  return null;
}

/** ", X said.", ", said X,": a verb of saying after the words at `position`, or in their midst. */
function sayingAfter(parse: Parse, position: number): Attribution | null {
  const { words } = parse;
  for (const group of parse.groups) {
    const reporting = reportingOf(group.lemma);
    if (
      reporting === null ||
      !group.finite ||
      group.passive ||
      (['order', 'plan', 'ask'].includes(reporting) && !/^(?:decide|order|agree)$/.test(group.lemma)) ||
      takesClause(parse, group)
    )
      continue;
    const before = parse.phraseAt[group.start - 1] ?? null;
    const isEdge = (i: number): boolean =>
      i < 0 ||
      words[i]?.tag === 'comma' ||
      words[i]?.tag === 'dash' ||
      (words[i]?.quoted === true && words[i + 1]?.quoted === false) ||
      words[i]?.tag === 'stop';
    const startsAside = before !== null && before.end === group.start && isEdge(leftEdge(parse, before) - 1);
    if (
      startsAside &&
      leftEdge(parse, before) > 0 &&
      (group.verb > position || leftEdge(parse, before) > 1) &&
      couldSpeak(parse, leftEdgePhrase(parse, before)) &&
      group.verb > Math.min(position, 3) &&
      isAsideEnd(parse, group)
    ) {
      const first = leftEdgePhrase(parse, before);
      return { speaker: withOf(parse, first), reporting, verb: group };
    }
    const after = directObject(parse, group);
    if (
      after !== null &&
      group.start > 1 &&
      isEdge(group.start - 1) &&
      couldSpeak(parse, after) &&
      group.verb > position
    )
      return { speaker: withOf(parse, after), reporting, verb: group };
  }
  return null;
}

/** ", X said" must end the clause, or go on with a comma, a time, or whom it was said to. */
function isAsideEnd({ words, phraseAt }: Parse, group: VerbGroup): boolean {
  const next = words[group.verb + 1];
  if (
    next === undefined ||
    ['comma', 'stop', 'dash', 'preposition', 'adverb', 'name', 'conjunction', 'gerund', 'subordinator'].includes(
      next.tag,
    )
  )
    return true;
  if (next.quoted && words[group.verb]?.quoted === false) return true;
  const after = phraseAt[group.verb + 1];
  return (
    after !== null &&
    after !== undefined &&
    (words[after.end] === undefined || ['stop', 'comma', 'preposition'].includes(words[after.end]?.tag ?? 'stop'))
  );
}

function leftEdgePhrase(parse: Parse, phrase: Phrase): Phrase {
  const before = parse.words[phrase.start - 1];
  const participle = before?.tag === 'preposition' ? (parse.groupAt[phrase.start - 2] ?? null) : null;
  if (participle !== null && isReduced(parse, participle)) {
    const described = parse.phraseAt[participle.start - 1] ?? null;
    if (described !== null) return leftEdgePhrase(parse, described);
  }
  const left = before?.tag === 'preposition' ? (parse.phraseAt[phrase.start - 2] ?? null) : null;
  return left === null ? phrase : leftEdgePhrase(parse, left);
}
const leftEdge = (parse: Parse, phrase: Phrase): number => leftEdgePhrase(parse, phrase).start;

/**
 * Who says the clause of a verb. `position` is its first word, `governors` the verbs above it, which say something of
 * their own ("is accused of", "denied").
 */
export function attributionOf(parse: Parse, position: number, governors: readonly VerbGroup[]): Attribution | null {
  const except = new Set(governors);
  const inner = governors.find(({ lemma }) => {
    const reporting = reportingOf(lemma);
    return (
      reporting !== null &&
      ['accuse', 'find', 'say', 'suppose', 'admit', 'deny', 'promise', 'advise', 'order', 'plan'].includes(reporting)
    );
  });
  const before =
    sayingBefore(parse, position, except) ??
    spokenNoun(parse, position) ??
    assertedNoun(parse, position) ??
    allegedNoun(parse, position);
  const outer =
    before !== null && before.speaker !== null
      ? before
      : (accordingTo(parse) ?? sayingAfter(parse, position) ?? before);
  if (inner === undefined) return outer;
  const reporting = reportingOf(inner.lemma) as Reporting;
  const speaker = inner.passive ? agentOf(parse, inner) : doerOf(parse, inner).phrase;
  if (
    outer !== null &&
    (reporting === 'plan' || reporting === 'promise' || reporting === 'order' || (inner.passive && speaker === null))
  )
    return reporting === 'plan' || inner.passive
      ? { ...outer, reporting: mergeReporting(reporting, outer.reporting) }
      : { speaker: speaker === null ? outer.speaker : withOf(parse, speaker), reporting, verb: inner };
  return { speaker: speaker === null ? null : withOf(parse, speaker), reporting, verb: inner };
}

/** "says that it plans to": what is said is the plan; "says that X was found to": the finding is what is alleged. */
const mergeReporting = (inner: Reporting, outer: Reporting): Reporting =>
  ['plan', 'promise', 'deny', 'order', 'advise'].includes(inner) ? inner : inner === 'accuse' ? inner : outer;
