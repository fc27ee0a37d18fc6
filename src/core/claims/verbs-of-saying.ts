import type { Attribution } from './attribution.ts';
import { agentOf, directObject, isReduced } from './clause-links.ts';
import type { Parse, Phrase, VerbGroup } from './parse-sentence.ts';
import { reportingOf } from './reporting-verbs.ts';
import { couldSpeak, withOf } from './speaking-phrase.ts';
import { doerOf } from './who-does-it.ts';

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
export function sayingBefore(parse: Parse, position: number, except: ReadonlySet<VerbGroup>): Attribution | null {
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

/** ", X said.", ", said X,": a verb of saying after the words at `position`, or in their midst. */
export function sayingAfter(parse: Parse, position: number): Attribution | null {
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
