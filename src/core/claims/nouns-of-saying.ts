import type { Attribution } from './attribution.ts';
import { ownerOf } from './clause-links.ts';
import type { Parse, Phrase } from './parse-sentence.ts';
import { withOf } from './speaking-phrase.ts';
import { subjectOf } from './subject-of.ts';

/** "by his account": his. */
const ownerIn = ({ words }: Parse, phrase: Phrase | null): Phrase | null =>
  phrase !== null && words[phrase.start]?.tag === 'possessive'
    ? { start: phrase.start, end: phrase.start + 1, head: phrase.start }
    : phrase;

/** What tells of a decision when something stands "under" it. */
const RULING =
  /^(?:settlement|order|ruling|judgment|judgement|decision|agreement|deal|bill|law|act|rules?|regulation|directive|plan|proposal)s?$/;

/** "According to X", "by X's account", "as per X", "under the settlement". */
export function accordingTo(parse: Parse): Attribution | null {
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

const SPEECH =
  /^(?:reply|answer|claim|argument|statement|assurance|promise|response|defence|defense|position|line|view|complaint|allegation|accusation|warning|explanation|admission)s?$/;

const ALLEGATION =
  /^(?:claim|allegation|accusation|complaint|suspicion|fear|concern|report|evidence|revelation|charge|rumou?r)s?$/;

/** "his claim of X collecting", "accusations that it has been collecting" */
export function allegedNoun(parse: Parse, position: number): Attribution | null {
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
export function assertedNoun(parse: Parse, position: number): Attribution | null {
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
export function spokenNoun(parse: Parse, position: number): Attribution | null {
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
