import {
  asideStart,
  groupEndingAt,
  isReduced,
  isTag,
  leftmostOf,
  NAMING,
  phraseEndingAt,
  previousGroup,
  skipAdverbs,
} from './clause-links.ts';
import { OBJECT_DOES } from './governing-verbs.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { reportingOf } from './reporting-verbs.ts';
import { doerOf } from './who-does-it.ts';

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

/** The subject of a verb, as far as it has one. */
export function subjectOf(parse: Parse, group: VerbGroup, depth = 0): Phrase | null {
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

/** The noun that a participle without auxiliary describes: "records *held* by X", "a key *kept* elsewhere". */
export function describedBy(parse: Parse, group: VerbGroup): Phrase | null {
  const phrase = phraseEndingAt(parse, skipAdverbs(parse, group.start - 1));
  if (phrase === null || parse.words[phrase.start - 1]?.lower !== 'of') return phrase;
  return phraseEndingAt(parse, phrase.start - 2) ?? phrase;
}

/** The finite verb to the left of `i` in the same clause, else the first one to the right. */
export function mainVerbNear(parse: Parse, i: number): VerbGroup | null {
  const left = parse.groups.filter(
    (group) => group.verb < i && (group.finite || group.passive) && !isReduced(parse, group),
  );
  const right = parse.groups.filter((group) => group.verb > i && group.finite);
  return left.at(-1) ?? right[0] ?? null;
}

/** The verb that has a phrase as its object, past the phrases and prepositions between them. */
export function verbOver(parse: Parse, phrase: Phrase): VerbGroup | null {
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
