import type { Mention } from '#core/mentions/mention.ts';
import { type Span, sentences } from '#core/text/sentences.ts';
import type { ClaimTerm } from './claim.ts';
import { type Entity, entitiesIn, nameOnly, namingOf, termOf } from './entities.ts';
import { type KnownNames, namesOf } from './names.ts';
import { AUTHORITIES, isOneOf } from './nouns.ts';
import { type Parse, type Phrase, parseSentence } from './parse-sentence.ts';
import { readWords } from './read-words.ts';
import { tagWords } from './tag-words.ts';

/** What courts and regulators do when they have decided. */
const DECISION = /\b(?:fined?|fines|ruled|ruling|verdict|judge?ment|decision|penalty|penalties|upheld|struck down)\b/;

/** How many sentences back "it" and "the company" may refer. */
const REACH = 3;

/**
 * An article as the claims are read from it. A sentence is read when it is first asked for: most of an article's sentences
 * say nothing of data, and are never needed.
 */
export class ArticleView {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly #mentions: readonly (readonly Mention[])[];
  readonly #names: KnownNames;
  readonly #parses: (Parse | undefined)[] = [];
  readonly #entities: (readonly Entity[] | undefined)[] = [];
  readonly #publicBodies: ReadonlySet<string>;
  #isDecided: boolean | null = null;
  readonly #affiliations = new Map<string, ClaimTerm | undefined>();

  constructor(text: string, mentions: readonly Mention[]) {
    this.text = text;
    this.spans = sentences(text);
    this.#mentions = mentionsBySentence(this.spans, mentions);
    this.#names = namesOf(text, this.spans);
    this.#publicBodies = new Set(
      mentions.filter(({ kind }) => kind === 'public-body').map(({ explainer }) => explainer),
    );
  }

  /** The sentence with this index, read. */
  parse(sentence: number): Parse | null {
    const span = this.spans[sentence];
    if (span === undefined) return null;
    const known = this.#parses[sentence];
    if (known !== undefined) return known;
    const words = readWords(this.text, span, this.#mentions[sentence] ?? []);
    const parse = parseSentence(span, tagWords(words, this.#names));
    this.#parses[sentence] = parse;
    return parse;
  }

  /** Whom the sentence with this index names. */
  entities(sentence: number): readonly Entity[] {
    const parse = this.parse(sentence);
    if (parse === null) return [];
    this.#entities[sentence] ??= entitiesIn(this.text, parse, sentence);
    return this.#entities[sentence] ?? [];
  }

  /** Whether an explainer is that of a regulator, a court, a ministry. */
  isPublicBody(explainer: string | null): boolean {
    return explainer !== null && this.#publicBodies.has(explainer);
  }

  /** Whether the article tells of a fine, a verdict or another decision. */
  get isDecided(): boolean {
    this.#isDecided ??= DECISION.test(this.text);
    return this.#isDecided;
  }

  /** Whom the person with this last name speaks for. */
  affiliation(lastName: string): ClaimTerm | undefined {
    if (!this.#affiliations.has(lastName)) this.#affiliations.set(lastName, readAffiliation(this, lastName));
    return this.#affiliations.get(lastName);
  }
}

/** Mentions are in order and do not overlap, so that each sentence takes the next few of them. */
function mentionsBySentence(spans: readonly Span[], mentions: readonly Mention[]): (readonly Mention[])[] {
  let next = 0;
  return spans.map(({ start, end }) => {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    let last = next;
    while ((mentions[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
    return mentions.slice(next, last);
  });
}

const ROLE =
  /^(?:spokesperson|spokesman|spokeswoman|ceo|chief|president|vice-president|director|founder|co-founder|cofounder|head|executive|officer|lawyer|counsel|chairman|chairwoman|chair|manager|boss|engineer|representative|official|commissioner|minister|cto|ciso|vp|analyst|researcher|attorney|general|secretary)s?$/;

/** "Xiaomi's vice president Hugo Barra", "Hugo Barra, vice president of Xiaomi": Barra speaks for Xiaomi. */
function readAffiliation(view: ArticleView, lastName: string): ClaimTerm | undefined {
  for (const [sentence, { start, end }] of view.spans.entries()) {
    const parse = view.text.slice(start, end).includes(lastName) ? view.parse(sentence) : null;
    const named = parse === null ? [] : view.entities(sentence).filter(({ isNamed }) => isNamed);
    const person = named.find(({ isPerson, term }) => isPerson && term.words.endsWith(lastName));
    const party = named.find(
      ({ isPerson, isPlace, word }) =>
        person !== undefined && !isPerson && !isPlace && Math.abs(word - person.word) <= 9,
    );
    if (parse !== null && person !== undefined && party !== undefined && hasRole(parse, person, party))
      return party.term;
  }
  return undefined;
}

/** Whether something near the two names says that one works for the other. */
function hasRole({ words }: Parse, person: Entity, party: Entity): boolean {
  if (words[person.word - 1]?.lower === "'s") return true;
  const from = Math.max(0, Math.min(person.word, party.word) - 4);
  return words.slice(from, Math.max(person.word, party.word) + 8).some(({ lower }) => ROLE.test(lower));
}

/** Entities before a word, nearest first; those of one sentence by rank: subjects before others. Mostly the first will do. */
function* entitiesBefore(view: ArticleView, sentence: number, word: number): Generator<Entity> {
  const own = view.entities(sentence);
  const isBefore = (entity: Entity): boolean => entity.word < word;
  yield* own.filter((entity) => entity.isSubject && isBefore(entity)).reverse();
  const previous = view.entities(sentence - 1);
  yield* previous.filter(({ isSubject }) => isSubject);
  yield* own.filter((entity) => !entity.isSubject && isBefore(entity)).reverse();
  for (let back = 1; back <= REACH; back++) {
    const earlier = view.entities(sentence - back);
    yield* earlier.filter(({ isSubject }) => isSubject);
    yield* earlier.filter(({ isSubject }) => !isSubject);
  }
}

const STANDS_FOR_COMPANY =
  /^(?:company|firm|business|maker|manufacturer|giant|startup|start-up|operator|provider|vendor|retailer|carrier|brand|phonemaker|chipmaker|carmaker|automaker|developer|conglomerate|corporation|handset-maker|broker|lender|bank|airline|parent|owner)$/;

/** A person without a name is never "it". */
const isSomebody = ({ term }: Entity): boolean =>
  /\b(?:spokes(?:person|man|woman)|counsel|lawyer|executive|founder|researcher|expert|judge|minister|officer|official|hacker|president|director)s?$/i.test(
    term.words,
  );

/** Places and papers do nothing; users are meant only where they are what the sentence is about. */
const mayBeMeant = ({ isPlace, isPaper, isPeople, isSubject, isPlural }: Entity): boolean =>
  !isPlace && !isPaper && (!isPeople || (isSubject && isPlural));

/** Who is meant by "it", "they", "the company", "the regulator"; null where nobody fits. */
export function resolve(view: ArticleView, parse: Parse, sentence: number, phrase: Phrase): ClaimTerm | null {
  const head = parse.words[phrase.head];
  if (head === undefined) return null;
  const pick = (fits: (entity: Entity) => boolean): ClaimTerm | null => {
    for (const entity of entitiesBefore(view, sentence, phrase.start))
      if (mayBeMeant(entity) && fits(entity)) return entity.isPeople ? null : entity.term;
    return null;
  };
  const word = { its: 'it', their: 'they', his: 'he', her: 'she' }[head.lower] ?? head.lower;
  if (/^(?:we|us|i)$/.test(word)) return null;
  switch (word) {
    case 'it':
      return (
        pick((one) => !one.isPerson && !one.isPublicBody && !isSomebody(one)) ??
        pick((one) => !one.isPerson && !isSomebody(one))
      );
    case 'they':
    case 'them':
      return pick(({ isPerson, isPlural }) => !isPerson && isPlural) ?? pick(({ isPerson }) => !isPerson);
    case 'he':
    case 'she':
    case 'him':
      return pick(({ isPerson }) => isPerson);
  }
  if (phrase.end - phrase.start > 3 || !/^(?:the|this)$/.test(parse.words[phrase.start]?.lower ?? '')) return null;
  if (STANDS_FOR_COMPANY.test(head.lower))
    return pick(({ isNamed, isPerson, isPublicBody }) => isNamed && !isPerson && !isPublicBody);
  if (isOneOf(AUTHORITIES, head.lower)) return pick(({ isPublicBody }) => isPublicBody);
  return null;
}

/** A phrase as a claim shows it: pronouns and "the company" by name, where one fits. */
export function partyTerm(view: ArticleView, parse: Parse, sentence: number, phrase: Phrase): ClaimTerm | null {
  const naming = namingOf(parse, phrase);
  if (naming === 'pronoun') return resolve(view, parse, sentence, phrase);
  const resolved = naming === 'definite' ? resolve(view, parse, sentence, phrase) : null;
  if (resolved !== null) return resolved;
  return termOf(
    view.text,
    parse,
    naming === 'named' && parse.words[phrase.head]?.tag === 'name' ? nameOnly(parse, phrase) : phrase,
  );
}
