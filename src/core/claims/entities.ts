import type { ClaimTerm } from './claim.ts';
import { ownerOf } from './clause-links.ts';
import { COUNTRIES, DETERMINERS, MONTHS, ORGANISATION, VAGUE } from './naming-words.ts';
import {
  ACTORS,
  DEMONYM,
  DEVICES,
  DOCUMENTS,
  isOneOf,
  MISHAPS,
  PEOPLE,
  PERSONAL_DATA,
  PLAIN_DATA,
  RULES,
  singular,
  TIMES,
} from './nouns.ts';
import type { Parse, Phrase } from './parse-sentence.ts';
import type { Word } from './word.ts';

/** How a phrase names somebody. */
export type Naming =
  /** By name: "Xiaomi", "the Xiaomi phones". */
  | 'named'
  /** As known: "the company", "the 38 apps", "its phones". */
  | 'definite'
  /** As one of many: "a company", "one security firm". */
  | 'indefinite'
  /** As all of a kind: "companies", "many apps". */
  | 'generic'
  /** By a pronoun. */
  | 'pronoun'
  /** People whose data it is, not who handles it. */
  | 'people'
  /** Nobody. */
  | 'none';

/** Somebody that an article has named, to whom pronouns and "the company" may refer. */
export interface Entity {
  readonly term: ClaimTerm;
  /** Index of the sentence, and of the word in it. */
  readonly sentence: number;
  readonly word: number;
  readonly isPerson: boolean;
  /** Those whose data it is: "users". */
  readonly isPeople: boolean;
  /** Not only "the operator", "a company". */
  readonly isNamed: boolean;
  readonly isPlural: boolean;
  readonly isSubject: boolean;
  /** Public bodies answer to "the regulator", companies to "the firm". */
  readonly isPublicBody: boolean;
  readonly isPlace: boolean;
  /** A law, a policy, a report: it does nothing with data. */
  readonly isPaper: boolean;
}

const PARTY_KINDS = new Set(['organisation', 'public-body', 'infrastructure', 'law', 'event']);
const isParty = ({ mention }: Word): boolean => mention !== null && PARTY_KINDS.has(mention.kind);
const isPlace = ({ mention, lower }: Word): boolean =>
  mention?.kind === 'place' || DEMONYM.test(lower) || COUNTRIES.has(lower);
const nameWords = (parse: Parse, { start, end }: Phrase): Word[] =>
  parse.words.slice(start, end).filter((word) => word.tag === 'name' && !MONTHS.test(word.lower));

/** How a phrase names somebody who could handle data, or say something. */
export function namingOf(parse: Parse, phrase: Phrase): Naming {
  const { words } = parse;
  const head = words[phrase.head];
  const first = words[phrase.start];
  if (head === undefined || first === undefined) return 'none';
  if (head.tag === 'possessive') return /^(?:its|their|his|her)$/.test(head.lower) ? 'pronoun' : 'none';
  if (head.tag === 'pronoun')
    return ['it', 'they', 'he', 'she', 'we', 'i', 'you', 'them', 'him', 'us'].includes(head.lower)
      ? head.lower === 'you'
        ? 'people'
        : 'pronoun'
      : 'none';
  const noun = head.lower.split('-').at(-1) ?? '';
  const names = nameWords(parse, phrase);
  const party = names.filter((word) => !isPlace(word));
  const isPeople = isOneOf(PEOPLE, noun) && !(head.tag === 'name');
  if (isOneOf(TIMES, noun)) return 'none';
  const isDoer =
    /(?:[^m]ers|[^t]ors|ists)$/.test(noun) &&
    !isOneOf(DEVICES, noun) &&
    !isOneOf(PERSONAL_DATA, noun) &&
    !isOneOf(PLAIN_DATA, noun) &&
    !/(?:papers|orders|matters|powers|factors|errors|offers|letters)$/.test(noun);
  const isActorNoun = isDoer || isOneOf(ACTORS, noun) || isOneOf(MISHAPS, noun) || isOneOf(RULES, noun);
  if (isPeople && !isActorNoun) return 'people';
  if (head.tag === 'name') return party.length > 0 || phrase.end - phrase.start <= 3 ? 'named' : 'none';
  if ((party.length > 0 || words.slice(phrase.start, phrase.end).some(isParty)) && (isActorNoun || isParty(head)))
    return isPeople && !isActorNoun ? 'people' : 'named';
  if (!isActorNoun)
    return party.length > 0 && !isPeople && /(?:er|or|man|woman|ist|group|app|arm|unit)s?$/.test(noun)
      ? 'named'
      : 'none';
  const modifiers = words.slice(phrase.start, phrase.head);
  if (modifiers.some(({ lower }) => VAGUE.has(lower))) return 'generic';
  // "American authorities", "U.S. intelligence agencies": those of one country.
  if (
    modifiers.some(isPlace) &&
    /^(?:authorit|agenc|official|police|prosecutor|regulator|service|spies|investigator)/.test(noun)
  )
    return 'definite';
  if (modifiers.some(({ lower }) => DETERMINERS.has(lower))) return 'definite';
  if (modifiers.some(({ tag, lower }) => tag === 'number' && lower !== 'one')) return 'definite';
  if (first.lower === 'a' || first.lower === 'an' || first.lower === 'one') return 'indefinite';
  if (noun !== singular(noun) && isWithin(parse, phrase)) return 'definite';
  if (/^(?:software|malware|spyware|ransomware|stalkerware|adware)$/.test(noun)) return 'indefinite';
  return noun === singular(noun) && noun !== 'people' ? 'definite' : 'generic';
}

/** "employees at the call centre": not all employees. */
const isWithin = ({ words }: Parse, phrase: Phrase): boolean =>
  /^(?:at|of|from|in)$/.test(words[phrase.end]?.lower ?? '') &&
  /^(?:the|this|its|their|[A-Z])/.test(words[phrase.end + 1]?.text ?? '');

/** The article's words of a phrase without "the", "a" and the like, and the explainer that they mention. */
export function termOf(text: string, parse: Parse, phrase: Phrase): ClaimTerm {
  const { words } = parse;
  let { start } = phrase;
  while (
    start < phrase.end - 1 &&
    (words[start]?.tag === 'determiner' || (words[start]?.tag === 'possessive' && words[start]?.lower !== "'s"))
  )
    start++;
  let { end } = phrase;
  while (end > start + 1 && words[end - 1]?.lower === "'s") end--;
  const inside = words.slice(start, end);
  const mention =
    words[phrase.head]?.mention ??
    inside.findLast((word) => isParty(word))?.mention ??
    inside.findLast((word) => word.mention !== null)?.mention ??
    null;
  return {
    words: text.slice(words[start]?.start ?? 0, words[end - 1]?.end ?? 0),
    explainer: mention?.explainer ?? null,
  };
}

/** The name within a phrase, where it has one: "Xiaomi" of "the Xiaomi authority" has the explainer, but not the words. */
export function entitiesIn(text: string, parse: Parse, sentence: number): Entity[] {
  const { words, phrases, groups } = parse;
  return phrases.flatMap((phrase) => {
    const owner = ownerOf(parse, phrase);
    const rest = owner === null ? phrase : { ...phrase, start: owner.end + 1 };
    return [...(owner === null ? [] : [owner]), rest].flatMap((one) => {
      const naming = namingOf(parse, one);
      if (!['named', 'definite', 'indefinite', 'people'].includes(naming)) return [];
      const kind = words[one.head]?.mention?.kind;
      const isThing = kind === 'data' || kind === 'protection' || kind === 'threat';
      if (isThing && nameWords(parse, one).every(({ mention }) => mention !== null)) return [];
      const names = nameWords(parse, one);
      const isPlaceOnly = names.length > 0 && names.every(isPlace) && words[one.head]?.tag === 'name';
      const party = words.slice(one.start, one.end).find(isParty);
      const headIsName = words[one.head]?.tag === 'name';
      const short = headIsName ? nameOnly(parse, one) : one;
      return [
        {
          term: termOf(text, parse, short),
          sentence,
          word: one.start,
          isNamed: naming === 'named',
          isPeople: naming === 'people',
          isPerson:
            party === undefined &&
            naming === 'named' &&
            !ORGANISATION.test(words[one.head]?.lower ?? '') &&
            headIsName &&
            names.length >= 2 &&
            names.length <= 3 &&
            names.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word.text)) &&
            one.end - one.start <= 4,
          isPlural: /[^s]s$/.test(words[one.head]?.lower ?? '') && !headIsName,
          // The first phrase mostly is one, whatever stands between it and its verb.
          isSubject:
            one.start <= 1 ||
            groups.some(
              (group) =>
                group.finite &&
                (group.start === one.end || (group.start === one.end + 1 && words[one.end]?.tag === 'adverb')),
            ),
          isPublicBody: party?.mention?.kind === 'public-body',
          isPlace: isPlaceOnly,
          isPaper:
            (isOneOf(RULES, words[one.head]?.lower ?? '') ||
              isOneOf(DOCUMENTS, words[one.head]?.lower ?? '') ||
              isOneOf(MISHAPS, words[one.head]?.lower ?? '')) &&
            !headIsName,
        },
      ];
    });
  });
}

/** The name of a phrase without what describes it: "Hugo Barra" of "vice president Hugo Barra". */
function nameOnly({ words }: Parse, phrase: Phrase): Phrase {
  let { start } = phrase;
  for (let i = phrase.head; i >= phrase.start; i--) {
    if (words[i]?.tag !== 'name' && !/^(?:of|and|&|number)$/.test(words[i]?.lower ?? '') && words[i]?.tag !== 'number')
      break;
    start = i;
  }
  return { start, end: phrase.head + 1, head: phrase.head };
}

export { isPlace, nameOnly };
