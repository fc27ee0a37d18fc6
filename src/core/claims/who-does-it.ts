import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { reportingOf } from './reporting-verbs.ts';
import { isParticiple } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Who does what a verb says, and by way of which other verbs that is said. */
export interface Doer {
  /** Null: the sentence does not say. */
  readonly phrase: Phrase | null;
  /** The verbs above it, nearest first: for "is accused of planning to sell", plan and accuse. */
  readonly governors: readonly VerbGroup[];
  /** Whether the doer was asked, told or allowed to. */
  readonly isTold: boolean;
}

/** Verbs whose object does what follows: "ask X to", "stop X from", "accuse X of", "catch X doing". */
const OBJECT_DOES = new Set(
  `ask order require tell direct instruct command demand compel oblige force urge advise recommend encourage allow let permit enable authorise empower help invite expect want cause lead
  prohibit forbid ban bar prevent stop block keep prompt push press persuade convince warn caution beg lobby get teach train design build program configure use
  accuse suspect blame fine sue criticise charge condemn convict fault slam penalise sanction chide rebuke rap lambast denounce indict prosecute catch find see show spot observe allege say believe think report
  know deem call claim reveal expose discover describe detect notice pay hire trust trick dupe exempt mandate task commission set make like need`.split(
    /\s+/,
  ),
);

const NO_DOER: Doer = { phrase: null, governors: [], isTold: false };
const isTag = (word: Word | undefined, ...tags: Word['tag'][]): boolean =>
  word !== undefined && tags.includes(word.tag);

/** The phrase whose last word is `i`. */
const phraseEndingAt = ({ phraseAt }: Parse, i: number): Phrase | null => {
  const phrase = phraseAt[i] ?? null;
  return phrase !== null && phrase.end === i + 1 ? phrase : null;
};

const groupEndingAt = ({ groupAt }: Parse, i: number): VerbGroup | null => {
  const group = groupAt[i] ?? null;
  return group !== null && group.verb === i ? group : null;
};

const skipAdverbs = ({ words }: Parse, i: number): number => {
  let at = i;
  for (;;) {
    if (isTag(words[at], 'adverb', 'negation')) at--;
    else if (words[at]?.text === ')') {
      while (at > 0 && words[at]?.text !== '(') at--;
      at--;
    } else return at;
  }
};

/** Where the aside that ends at the comma or bracket `i` begins, or -1: ", a Finnish firm,", ", which …,". */
function asideStart(parse: Parse, i: number): number {
  const { words, groups } = parse;
  const isBracket = words[i]?.text === ')';
  for (let j = i - 1; j > 0; j--) {
    const word = words[j];
    if (isBracket ? word?.text === '(' : word?.tag === 'comma' || (word?.tag === 'dash' && words[i]?.tag === 'dash')) {
      if (isBracket) return j;
      const first = words[j + 1];
      const inside = groups.filter(({ verb }) => verb > j && verb < i);
      const isApposition = first?.tag === 'determiner' && words.slice(j + 2, i).some(({ tag }) => tag === 'relative');
      const isClause =
        isApposition ||
        isTag(first, 'relative', 'preposition', 'subordinator', 'adverb') ||
        (inside[0]?.start === j + 1 && (inside[0].gerund || isReduced(parse, inside[0]))) ||
        inside.some(({ lemma }) => reportingOf(lemma) !== null);
      if (isClause || inside.length === 0) return j;
    }
    if (word?.tag === 'stop') return -1;
  }
  return -1;
}

/** What stands before a phrase in the same noun: for "the head of the company" and "company", "the head". */
function leftmostOf(parse: Parse, phrase: Phrase): Phrase {
  const { words } = parse;
  const before = words[phrase.start - 1];
  if (!isTag(before, 'preposition')) return phrase;
  const left = phraseEndingAt(parse, phrase.start - 2);
  return left === null ? phrase : leftmostOf(parse, left);
}

const previousGroup = ({ groups }: Parse, i: number): VerbGroup | null =>
  groups.filter(({ verb }) => verb < i).at(-1) ?? null;

/**
 * The verb that "and" at `i` joins to the one after it. "It starts when the phone is turned on, and *relies* on …": not the
 * verb of the clause between.
 */
function coordinated(parse: Parse, i: number, start: number): VerbGroup | null {
  const { words, groups } = parse;
  const form = words[groups.find((group) => group.start === start)?.verb ?? -1]?.form;
  const before = groups.filter(({ verb }) => verb < i).reverse();
  const [nearest] = before;
  if (words[i - 1]?.tag !== 'comma') {
    const own = groups.find((group) => group.start === start);
    const active = before.find((group) => !group.passive && group.finite && words[group.verb]?.form === form);
    // "said that the card was blocked and *asked* for …": who said it asked.
    return nearest?.passive && own?.passive === false && active !== undefined ? active : (nearest ?? null);
  }
  const isSubordinate = (group: VerbGroup): boolean => {
    for (let j = group.start - 1; j > 0; j--) {
      if (words[j]?.tag === 'subordinator') return words[j]?.lower !== 'that';
      if (words[j]?.tag === 'comma' || parse.groupAt[j] !== null) return false;
    }
    return false;
  };
  const main = before.filter((group) => !isSubordinate(group));
  return main.find(({ verb }) => words[verb]?.form === form) ?? main[0] ?? before[0] ?? null;
}

/** The subject of the verb that begins at `start`, read from right to left. */
function subjectBefore(parse: Parse, start: number, depth = 0): Phrase | null {
  const { words } = parse;
  if (depth > 6) return null;
  let i = skipAdverbs(parse, start - 1);
  while (isTag(words[i], 'comma', 'dash')) {
    const aside = asideStart(parse, i);
    if (aside < 1) {
      const earlier = previousGroup(parse, i);
      return earlier === null ? null : subjectOf(parse, earlier, depth + 1);
    }
    i = skipAdverbs(parse, aside - 1);
  }
  const word = words[i];
  if (word === undefined) return null;
  if (isTag(word, 'conjunction')) {
    const earlier = coordinated(parse, i, start);
    return earlier === null ? null : doerOf(parse, earlier, depth + 1).phrase;
  }
  if (isTag(word, 'relative')) return antecedentOf(parse, i, depth);
  const phrase = phraseEndingAt(parse, i);
  if (phrase !== null) return subjectFrom(parse, phrase, depth);
  // "the data that the app collects *is* sent": past the relative clause.
  const verb = groupEndingAt(parse, i);
  if (verb !== null && isReduced(parse, verb)) return describedBy(parse, verb);
  const own = verb === null ? null : subjectOf(parse, verb, depth + 1);
  if (own !== null && verb !== null && words.slice(own.end, verb.start).some(({ tag }) => tag === 'relative'))
    return leftmostOf(parse, own);
  const link = own === null ? -1 : own.start - 1;
  if (link < 0) return null;
  if (isTag(words[link], 'relative')) return antecedentOf(parse, link, depth);
  const antecedent = phraseEndingAt(parse, link);
  return antecedent === null ? null : subjectFrom(parse, antecedent, depth);
}

/** The noun that "which", "who" or "that" at `i` stands for. */
function antecedentOf(parse: Parse, i: number, depth: number): Phrase | null {
  const { words } = parse;
  let at = i - 1;
  while (isTag(words[at], 'comma', 'preposition', 'dash')) at--;
  if (isTag(words[at], 'conjunction'))
    return previousGroup(parse, at) === null
      ? null
      : subjectBefore(parse, previousGroup(parse, at)?.start ?? 0, depth + 1);
  return phraseEndingAt(parse, at);
}

/** From the phrase that stands right before a verb to the one that is its subject. */
function subjectFrom(parse: Parse, phrase: Phrase, depth: number): Phrase | null {
  const { words } = parse;
  const at = skipAdverbs(parse, phrase.start - 1);
  const before = words[at];
  if (isTag(before, 'preposition')) {
    const left = phraseEndingAt(parse, isTag(words[at - 1], 'conjunction') ? at - 2 : at - 1);
    if (left !== null) return subjectFrom(parse, left, depth);
    const verb = groupEndingAt(parse, skipAdverbs(parse, isTag(words[at - 1], 'adjective') ? at - 2 : at - 1));
    if (verb === null) return null;
    // "data sent to servers was …": a participle describes the noun before it.
    if (!verb.finite || isReduced(parse, verb)) return subjectBefore(parse, verb.start, depth + 1);
    const own = subjectOf(parse, verb, depth + 1);
    return own !== null && isTag(words[verb.start - 1], 'relative') ? leftmostOf(parse, own) : own;
  }
  if (isTag(before, 'conjunction')) {
    const left = phraseEndingAt(parse, at - 1);
    if (left !== null) {
      const verb = groupEndingAt(parse, left.start - 1);
      // "X sells data and Y buys it": the noun before "and" is the object of another verb.
      return verb !== null || isTag(words[left.start - 1], 'preposition', 'verb')
        ? phrase
        : (subjectFrom(parse, left, depth) ?? left);
    }
    return phrase;
  }
  const verb = groupEndingAt(parse, at);
  if (
    verb?.finite &&
    reportingOf(verb.lemma) === null &&
    !/^(?:let|make|have|help|see|watch|hear)$/.test(verb.lemma) &&
    isTag(words[verb.start - 1], 'relative')
  ) {
    const antecedent = antecedentOf(parse, verb.start - 1, depth);
    return antecedent === null ? phrase : leftmostOf(parse, antecedent);
  }
  if (
    verb !== null &&
    reportingOf(verb.lemma) === null &&
    (!verb.finite || isReduced(parse, verb)) &&
    (!OBJECT_DOES.has(verb.lemma) || NAMING.has(verb.lemma))
  )
    return subjectBefore(parse, verb.start, depth + 1);
  return phrase;
}

/** "an app *called* X" */
const NAMING = new Set(['call', 'name', 'dub', 'know', 'title', 'label']);

/** A past form without auxiliary that describes the noun before it: "data *collected* from users". */
export function isReduced(parse: Parse, group: VerbGroup): boolean {
  const { words } = parse;
  const verb = words[group.verb];
  if (group.start !== group.verb || verb === undefined || !isParticiple(verb)) return false;
  if (NAMING.has(group.lemma) && isTag(words[group.verb - 1], 'noun')) return true;
  if (words[group.verb]?.form === 'part') return true;
  const next = words[group.verb + 1];
  if (reportingOf(group.lemma) !== null && (next === undefined || next.tag === 'stop')) return false;
  return (
    isTag(words[group.verb - 1], 'noun', 'name', 'comma', 'number', 'pronoun', 'adverb') &&
    (next === undefined ||
      isTag(next, 'preposition', 'comma', 'stop', 'auxiliary', 'modal', 'conjunction', 'verb', 'dash', 'adverb') ||
      next.tag === 'to') &&
    !isTag(next, 'to')
  );
}

/** The subject of a verb, as far as it has one. */
function subjectOf(parse: Parse, group: VerbGroup, depth = 0): Phrase | null {
  return depth > 6
    ? null
    : (subjectBefore(parse, group.start, depth) ?? (depth === 0 ? headOfSentence(parse, group) : null));
}

/** "*Hackers* who tried to squeeze money out of two groups have posted …": past everything that is said of them. */
function headOfSentence(parse: Parse, group: VerbGroup): Phrase | null {
  const { words, phraseAt, groups } = parse;
  const first = phraseAt[0] ?? null;
  const at = first === null ? 0 : isTag(words[first.end], 'comma') ? first.end + 1 : first.end;
  if (first === null || first.start > 0 || !isTag(words[at], 'relative')) return null;
  const between = groups.filter(({ finite, verb }) => finite && verb > at && verb < group.start);
  return group.finite && between.length === 1 ? first : null;
}

/** The finite verb to the left of `i` in the same clause, else the first one to the right. */
function mainVerbNear(parse: Parse, i: number): VerbGroup | null {
  const left = parse.groups.filter(
    (group) => group.verb < i && (group.finite || group.passive) && !isReduced(parse, group),
  );
  const right = parse.groups.filter((group) => group.verb > i && group.finite);
  return left.at(-1) ?? right[0] ?? null;
}

const withGovernor = (parse: Parse, governor: VerbGroup, depth: number): Doer => {
  const above = doerOf(parse, governor, depth + 1);
  return { ...above, governors: [governor, ...above.governors] };
};

/** "asks X to send", "accuses X of sending", "stops X from sending": X, governed by the verb before it. */
function objectDoer(parse: Parse, phrase: Phrase, governor: VerbGroup, depth: number): Doer {
  const above = doerOf(parse, governor, depth + 1);
  return { phrase, governors: [governor, ...above.governors], isTold: true };
}

/** The verb that has a phrase as its object, past the phrases and prepositions between them. */
function verbOver(parse: Parse, phrase: Phrase): VerbGroup | null {
  let at = skipAdverbs(parse, phrase.start - 1);
  while (at >= 0) {
    const verb = groupEndingAt(parse, at);
    if (verb !== null) return verb;
    if (isTag(parse.words[at], 'preposition', 'conjunction', 'adverb', 'adjective')) at--;
    else {
      const left = phraseEndingAt(parse, at);
      if (left === null) return null;
      at = left.start - 1;
    }
  }
  return null;
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

/** "use X to send" and "set up X to send": X is a tool, and who uses it does it. */
const TOOL_VERBS = new Set([
  'use',
  'build',
  'design',
  'make',
  'set',
  'need',
  'pay',
  'like',
  'configure',
  'train',
  'program',
  'get',
  'find',
  'show',
  'see',
]);
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

const hasCommaAfter = ({ words }: Parse, i: number): boolean => words.slice(i).some(({ tag }) => tag === 'comma');

/** "accused X *in* collecting": as good as "of". */
function isAccused(parse: Parse, at: number): boolean {
  const phrase = phraseEndingAt(parse, at);
  const verb = phrase === null ? groupEndingAt(parse, at) : verbOver(parse, phrase);
  return verb?.lemma === 'accuse';
}

/** Verbs by which somebody is made to answer for what follows "for". */
const PUNISHING = new Set(
  'fine sue accuse criticise penalise sanction punish condemn blame indict prosecute reprimand rebuke'.split(' '),
);

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

/** The phrase right after a verb. */
export function directObject(parse: Parse, group: VerbGroup): Phrase | null {
  let at = group.verb + 1;
  while (isTag(parse.words[at], 'adverb')) at++;
  const phrase = parse.phraseAt[at] ?? null;
  return phrase !== null && phrase.start === at ? phrase : null;
}

/** The part of a phrase before its 's: "Facebook" of "Facebook's practice". */
export function ownerOf({ words }: Parse, phrase: Phrase): Phrase | null {
  for (let i = phrase.head - 1; i > phrase.start; i--) {
    if (words[i]?.lower === "'s") return { start: phrase.start, end: i, head: i - 1 };
  }
  return null;
}

/** "sent by X" */
function agentOf(parse: Parse, group: VerbGroup): Phrase | null {
  const { words } = parse;
  for (let i = group.verb + 1; i < Math.min(words.length, group.verb + 14); i++) {
    if (isTag(words[i], 'stop', 'relative', 'subordinator', 'comma') || (parse.groupAt[i] !== null && i > group.verb))
      return null;
    if (words[i]?.lower === 'by') {
      const phrase = parse.phraseAt[i + 1] ?? null;
      return phrase !== null &&
        phrase.start === i + 1 &&
        // "by force" names nobody, "by the Indian Air Force" does.
        (words[phrase.head]?.tag === 'name' ||
          !/^(?:\d.*|default|mistake|accident|law|end|email|mail|phone|post|hand|force|then|now)$/.test(
            words[phrase.head]?.lower ?? '',
          ))
        ? phrase
        : null;
    }
  }
  return null;
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

/** The noun that a participle without auxiliary describes: "records *held* by X", "a key *kept* elsewhere". */
export function describedBy(parse: Parse, group: VerbGroup): Phrase | null {
  const phrase = phraseEndingAt(parse, skipAdverbs(parse, group.start - 1));
  if (phrase === null || parse.words[phrase.start - 1]?.lower !== 'of') return phrase;
  return phraseEndingAt(parse, phrase.start - 2) ?? phrase;
}

export { agentOf, subjectOf };
