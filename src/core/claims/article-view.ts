import type { Mention } from '#core/mentions/mention.ts';
import { sentences, type Span } from '#core/text/sentences.ts';
import type { ClaimTerm } from './claim.ts';
import { type Entity, entitiesIn, nameOnly, namingOf, termOf } from './entities.ts';
import { AUTHORITIES, isOneOf } from './nouns.ts';
import { type Parse, type Phrase, parseSentence } from './parse-sentence.ts';
import { readWords } from './read-words.ts';
import { namesOf, tagWords } from './tag-words.ts';
import type { Word } from './word.ts';

/** How many sentences back "it" and "the company" may refer. */
const REACH = 3;

/** An article as the claims are read from it. */
export interface ArticleView {
  readonly text: string;
  readonly parses: readonly Parse[];
  readonly entities: readonly (readonly Entity[])[];
  /** Whom each person speaks for, by the last word of the name in lower case. */
  readonly affiliations: ReadonlyMap<string, ClaimTerm>;
}

/** Mentions are in order and do not overlap, so that each sentence takes the next few of them. */
function wordsBySentence(text: string, spans: readonly Span[], mentions: readonly Mention[]): Word[][] {
  let next = 0;
  return spans.map((span) => {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    let last = next;
    while ((mentions[last]?.start ?? Number.POSITIVE_INFINITY) < span.end) last++;
    return readWords(text, span, mentions.slice(next, last));
  });
}

const ROLE = /^(?:spokesperson|spokesman|spokeswoman|ceo|chief|president|vice-president|director|founder|co-founder|cofounder|head|executive|officer|lawyer|counsel|chairman|chairwoman|chair|manager|boss|engineer|representative|official|commissioner|minister|cto|ciso|vp|analyst|researcher|attorney|general|secretary)s?$/;

/** "Xiaomi's vice president Hugo Barra", "Hugo Barra, vice president of Xiaomi": Barra speaks for Xiaomi. */
function readAffiliations(parses: readonly Parse[], entities: readonly (readonly Entity[])[]): Map<string, ClaimTerm> {
  const found = new Map<string, ClaimTerm>();
  parses.forEach((parse, sentence) => {
    const named = entities[sentence] ?? [];
    for (const person of named.filter(({ isPerson }) => isPerson)) {
      const party = named.find(({ isPerson, isPlace, word }) => !isPerson && !isPlace && Math.abs(word - person.word) <= 9);
      const from = Math.max(0, Math.min(person.word, party?.word ?? person.word) - 4);
      const near = parse.words.slice(from, Math.max(person.word, party?.word ?? 0) + 8);
      const name = person.term.words.split(' ').at(-1)?.toLowerCase() ?? '';
      if (found.has(name)) continue;
      const owner = parse.words[person.word - 1]?.lower === "'s" || near.some(({ lower }) => ROLE.test(lower));
      if (party !== undefined && owner) found.set(name, party.term);
    }
  });
  return found;
}

/** Reads the sentences of an article. */
export function viewArticle(text: string, mentions: readonly Mention[]): ArticleView {
  const spans = sentences(text);
  const words = wordsBySentence(text, spans, mentions);
  const names = namesOf(words);
  const parses = spans.map((span, i) => parseSentence(span, tagWords(words[i] ?? [], names)));
  const entities = parses.map((parse, sentence) => entitiesIn(text, parse, sentence));
  return { text, parses, entities, affiliations: readAffiliations(parses, entities) };
}

/** Entities before a word, nearest first; those of one sentence by rank: subjects before others. */
function entitiesBefore({ entities }: ArticleView, sentence: number, word: number): Entity[] {
  const own = (entities[sentence] ?? []).filter((entity) => entity.word < word);
  const earlier = Array.from({ length: REACH }, (_, i) => entities[sentence - 1 - i] ?? []);
  const ranked = (list: readonly Entity[]): Entity[] => [...list.filter(({ isSubject }) => isSubject), ...list.filter(({ isSubject }) => !isSubject)];
  return [...own.filter(({ isSubject }) => isSubject).reverse(), ...own.filter(({ isSubject }) => !isSubject).reverse(), ...earlier.flatMap(ranked)];
}

const STANDS_FOR_COMPANY = /^(?:company|firm|business|maker|manufacturer|giant|startup|start-up|operator|provider|vendor|platform|network|retailer|carrier|brand|phonemaker|chipmaker|carmaker|automaker|developer|conglomerate|corporation|handset-maker|group|broker|lender|bank|airline|service|app|messenger|site|website|parent|owner|authority)$/;

/** Who is meant by "it", "they", "the company", "the regulator"; null where nobody fits. */
export function resolve(view: ArticleView, parse: Parse, sentence: number, phrase: Phrase): ClaimTerm | null {
  const head = parse.words[phrase.head];
  if (head === undefined) return null;
  const before = entitiesBefore(view, sentence, phrase.start).filter(({ isPlace }) => !isPlace);
  const pick = (fits: (entity: Entity) => boolean): ClaimTerm | null => before.find(fits)?.term ?? null;
  switch (head.lower) {
    case 'it':
    case 'we':
    case 'us':
      return pick(({ isPerson, isPublicBody }) => !isPerson && !isPublicBody) ?? pick(({ isPerson }) => !isPerson);
    case 'they':
    case 'them':
      return pick(({ isPerson, isPlural }) => !isPerson && isPlural) ?? pick(({ isPerson }) => !isPerson);
    case 'he':
    case 'she':
    case 'him':
    case 'i':
      return pick(({ isPerson }) => isPerson);
  }
  if (phrase.end - phrase.start > 3 || !/^(?:the|this)$/.test(parse.words[phrase.start]?.lower ?? '')) return null;
  if (STANDS_FOR_COMPANY.test(head.lower)) return pick(({ isPerson, isPublicBody }) => !isPerson && !isPublicBody);
  if (isOneOf(AUTHORITIES, head.lower)) return pick(({ isPublicBody }) => isPublicBody);
  return null;
}

/** A phrase as a claim shows it: pronouns and "the company" by name, where one fits. */
export function partyTerm(view: ArticleView, parse: Parse, sentence: number, phrase: Phrase): ClaimTerm | null {
  const naming = namingOf(parse, phrase);
  if (naming === 'pronoun') return resolve(view, parse, sentence, phrase);
  const resolved = naming === 'definite' ? resolve(view, parse, sentence, phrase) : null;
  if (resolved !== null) return resolved;
  return termOf(view.text, parse, naming === 'named' && parse.words[phrase.head]?.tag === 'name' ? nameOnly(parse, phrase) : phrase);
}
