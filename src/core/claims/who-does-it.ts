import {
  directObject,
  groupEndingAt,
  hasCommaAfter,
  isTag,
  leftmostOf,
  ownerOf,
  phraseEndingAt,
  previousGroup,
  skipAdverbs,
} from './clause-links.ts';
import { OBJECT_DOES, PUNISHING, TOOL_VERBS } from './governing-verbs.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { reportingOf } from './reporting-verbs.ts';
import { mainVerbNear, subjectOf, verbOver } from './subject-of.ts';

/** Who does what a verb says, and by way of which other verbs that is said. */
export interface Doer {
  /** Null: the sentence does not say. */
  readonly phrase: Phrase | null;
  /** The verbs above it, nearest first: for "is accused of planning to sell", plan and accuse. */
  readonly governors: readonly VerbGroup[];
  /** Whether the doer was asked, told or allowed to. */
  readonly isTold: boolean;
}

const NO_DOER: Doer = { phrase: null, governors: [], isTold: false };

const withGovernor = (parse: Parse, governor: VerbGroup, depth: number): Doer => {
  const above = doerOf(parse, governor, depth + 1);
  return { ...above, governors: [governor, ...above.governors] };
};

/** "asks X to send", "accuses X of sending", "stops X from sending": X, governed by the verb before it. */
function objectDoer(parse: Parse, phrase: Phrase, governor: VerbGroup, depth: number): Doer {
  const above = doerOf(parse, governor, depth + 1);
  return { phrase, governors: [governor, ...above.governors], isTold: true };
}

/** "to send": done by the subject of the verb before it, or by its object. */
function infinitiveDoer(parse: Parse, group: VerbGroup, depth: number): Doer {
  const { words } = parse;
  const at = skipAdverbs(parse, group.start - 1);
  const word = words[at];
  const governor = groupEndingAt(parse, at);
  if (governor !== null) return withGovernor(parse, governor, depth);
  if (isTag(word, 'adjective') || isTag(word, 'auxiliary')) {
    const copula = previousGroup(parse, at + 1);
    return copula === null ? NO_DOER : { ...withGovernor(parse, copula, depth) };
  }
  if (isTag(word, 'conjunction')) {
    const earlier = previousGroup(parse, at);
    return earlier === null ? NO_DOER : doerOf(parse, earlier, depth + 1);
  }
  const phrase = word === undefined ? null : phraseEndingAt(parse, at);
  if (phrase !== null) {
    const before = words[phrase.start - 1];
    if (before?.lower === 'for') return { phrase, governors: [], isTold: false };
    if (
      before?.lower === 'of' &&
      /^(?:right|power|ability|duty|freedom|obligation|attempt|refusal|decision)s?$/.test(
        words[phrase.start - 2]?.lower ?? '',
      )
    ) {
      const over = verbOver(parse, phrase);
      return { phrase, governors: over === null ? [] : [over], isTold: true };
    }
    const verb =
      groupEndingAt(parse, skipAdverbs(parse, phrase.start - 1)) ??
      (isTag(before, 'preposition') ? verbOver(parse, phrase) : null);
    if (verb === null) {
      // "a plan to sell", "the right to read": whoever has it.
      const over = verbOver(parse, phrase);
      if (over !== null) return withGovernor(parse, over, depth);
      const owner = previousGroup(parse, group.start);
      return owner === null ? { phrase, governors: [], isTold: false } : withGovernor(parse, owner, depth);
    }
    const isDirect = verb.verb === phrase.start - 1 || isTag(before, 'preposition', 'adverb');
    if (OBJECT_DOES.has(verb.lemma) && isDirect && isObjectActing(parse, verb, phrase))
      return objectDoer(parse, phrase, verb, depth);
    return withGovernor(parse, verb, depth);
  }
  const main = mainVerbNear(parse, group.start);
  return main === null ? NO_DOER : { ...doerOf(parse, main, depth + 1), governors: [] };
}

function isObjectActing(parse: Parse, verb: VerbGroup, phrase: Phrase): boolean {
  if (!TOOL_VERBS.has(verb.lemma)) return true;
  return verb.lemma === 'pay' || (verb.lemma === 'get' && isTag(parse.words[phrase.head], 'name'));
}

/** "sending": done by the noun before it, by whoever is accused of it, or by the subject of the main verb. */
function gerundDoer(parse: Parse, group: VerbGroup, depth: number): Doer {
  const { words } = parse;
  const at = skipAdverbs(parse, group.start - 1);
  const word = words[at];
  const governor = groupEndingAt(parse, at);
  if (governor !== null) return withGovernor(parse, governor, depth);
  if (word?.lower === 'that') return NO_DOER;
  if (isTag(word, 'preposition', 'subordinator', 'to')) return gerundAfterPreposition(parse, at, depth);
  if (isTag(word, 'conjunction')) {
    const earlier = previousGroup(parse, at);
    return earlier === null ? NO_DOER : doerOf(parse, earlier, depth + 1);
  }
  const phrase = word === undefined ? null : phraseEndingAt(parse, at);
  if (phrase !== null) {
    const verb = groupEndingAt(parse, skipAdverbs(parse, phrase.start - 1));
    if (verb !== null && OBJECT_DOES.has(verb.lemma)) return objectDoer(parse, phrase, verb, depth);
    const first = leftmostIfSubject(parse, phrase);
    const seen = groupEndingAt(parse, skipAdverbs(parse, first.start - 1));
    if (first !== phrase && seen !== null && OBJECT_DOES.has(seen.lemma)) return objectDoer(parse, first, seen, depth);
    return { phrase: first, governors: [], isTold: false };
  }
  if (word === undefined || isTag(word, 'comma', 'dash')) {
    const left = parse.groups.filter((other) => other.verb < group.start && other.finite).at(-1);
    const right = parse.groups.find((other) => other.verb > group.verb && other.finite);
    const isAside = word === undefined ? hasCommaAfter(parse, group.verb) : true;
    const main = left ?? (isAside ? right : undefined);
    return main === undefined ? NO_DOER : { ...doerOf(parse, main, depth + 1), governors: [] };
  }
  return NO_DOER;
}

const leftmostIfSubject = (parse: Parse, phrase: Phrase): Phrase => {
  const left = leftmostOf(parse, phrase);
  return left === phrase || !isTag(parse.words[phrase.start - 1], 'preposition') ? phrase : left;
};

/** "accused X *in* collecting": as good as "of". */
function isAccused(parse: Parse, at: number): boolean {
  const phrase = phraseEndingAt(parse, at);
  const verb = phrase === null ? groupEndingAt(parse, at) : verbOver(parse, phrase);
  return verb?.lemma === 'accuse';
}

/** "means to fine the app Grindr 100 million kroner, about $11.7 million, *for passing*": the app. */
function punishedFor(parse: Parse, preposition: number, depth: number): Doer | null {
  if (!/^(?:for|over)$/.test(parse.words[preposition]?.lower ?? '')) return null;
  const verb = parse.groups.filter((group) => group.verb < preposition).at(-1);
  if (verb === undefined || !PUNISHING.has(verb.lemma)) return null;
  const phrase = verb.passive ? subjectOf(parse, verb, depth + 1) : directObject(parse, verb);
  return phrase === null ? null : objectDoer(parse, phrase, verb, depth);
}

function gerundAfterPreposition(parse: Parse, preposition: number, depth: number): Doer {
  const punished = punishedFor(parse, preposition, depth);
  if (punished !== null) return punished;
  const at = skipAdverbs(parse, preposition - 1);
  // "did not ask before using": what is denied is the asking.
  if (
    !isAccused(parse, at) &&
    /^(?:before|after|by|while|when|without|in|through|upon|despite|since|instead)$/.test(
      parse.words[preposition]?.lower ?? '',
    )
  ) {
    const main = mainVerbNear(parse, preposition);
    return main === null ? NO_DOER : { ...doerOf(parse, main, depth + 1), governors: [] };
  }
  const governor = groupEndingAt(parse, at);
  if (governor !== null) return withGovernor(parse, governor, depth);
  const phrase = phraseEndingAt(parse, at);
  const lower = parse.words[preposition]?.lower ?? '';
  if (phrase !== null) {
    const verb = verbOver(parse, phrase);
    const isOf = ['of', 'for', 'from', 'over', 'in'].includes(lower);
    if (
      verb !== null &&
      isOf &&
      OBJECT_DOES.has(verb.lemma) &&
      !verb.passive &&
      !TOOL_VERBS.has(verb.lemma) &&
      reportingOf(verb.lemma) !== 'plan'
    )
      return objectDoer(parse, directObject(parse, verb) ?? phrase, verb, depth);
    if (verb !== null) return withGovernor(parse, verb, depth);
    // "Facebook's practice of sharing", "accusations against X of sharing"
    const left = leftmostOf(parse, phrase);
    const owner = ownerOf(parse, left);
    if (owner !== null) return { phrase: owner, governors: [], isTold: false };
  }
  const main = mainVerbNear(parse, preposition);
  return main === null ? NO_DOER : { ...doerOf(parse, main, depth + 1), governors: [] };
}

/**
 * Who does what a verb says. Passives give whoever "by" names; for "was found to be sending" and "is accused of sending"
 * the subject of the outer verb does it.
 */
export function doerOf(parse: Parse, group: VerbGroup, depth = 0): Doer {
  if (depth > 6) return NO_DOER;
  if (group.infinitive) return infinitiveDoer(parse, group, depth);
  if (group.gerund) return gerundDoer(parse, group, depth);
  const phrase = subjectOf(parse, group, depth);
  const over = phrase === null ? null : groupEndingAt(parse, phrase.start - 1);
  const isBare = group.start === group.verb && parse.words[group.verb]?.form === 'base';
  if (
    phrase !== null &&
    over !== null &&
    isBare &&
    ['let', 'help', 'make', 'see', 'hear', 'watch', 'have'].includes(over.lemma)
  )
    return objectDoer(parse, phrase, over, depth);
  return { phrase, governors: coordinationGovernors(parse, group, depth), isTold: false };
}

/** "to collect and share": the second verb has the governors of the first. */
function coordinationGovernors(parse: Parse, group: VerbGroup, depth: number): readonly VerbGroup[] {
  const at = skipAdverbs(parse, group.start - 1);
  if (!isTag(parse.words[at], 'conjunction', 'comma')) return [];
  const earlier = previousGroup(parse, at);
  if (
    earlier === null ||
    parse.words[earlier.verb]?.form !== parse.words[group.verb]?.form ||
    (earlier.finite === false && group.modal !== null)
  )
    return [];
  return doerOf(parse, earlier, depth + 1).governors;
}
