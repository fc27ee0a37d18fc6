import { type Candidate, exactCandidates, likeCandidates, weighText } from './candidates.ts';
import { type FoldedAnchor, foldAnchor } from './folded-anchor.ts';
import { MOST_RIVALS, type QuoteAnchor, type Rival } from './quote-anchor.ts';
import { originalSpan, overlap, type SearchableArticle, type Span } from './searchable-article.ts';
import { isStatement, sentenceEdges } from './sentence-edge.ts';
import { MARGIN, weighRival, weightOf } from './weight.ts';

/** Where a quote is now. Spans are UTF-16 code units into the article's text. */
export type QuoteFinding =
  | {
      readonly kind: 'found';
      readonly span: Span;
      /** Word for word where it could stand but once; word for word, told from others by context; changed. */
      readonly how: 'exact' | 'context' | 'fuzzy';
      /** 0..1: how sure we are. */
      readonly confidence: number;
    }
  | {
      readonly kind: 'gone';
      /** What is most like the quote in the article as it is now, for the reader to look at; null where nothing is. */
      readonly nearest: { readonly span: Span; readonly likeness: number } | null;
    };

/** A quote this long (UTF-16 code units), word for word, is no chance. */
const SPEAKS_FOR_ITSELF = 40;

/** The same for a whole sentence or block that stands as one again. */
const STATEMENT = 12;

/** The same with changes: its length, and how like it must be. */
const LONG = 40;
/** Below this length (UTF-16 code units) a changed quote must have kept its numbers. */
const VERY_LONG = 120;
const MUCH_ALIKE = 0.8;

/** Characters of context that a shorter quote needs: where it had no twin, where it had some, and where that is not known. */
const CONTEXT_OF_ONE = 10;
const CONTEXT_OF_TWIN = 20;

/** A changed quote: the least likeness, the length (UTF-16 code units) below which it must be much alike, the context it needs. */
const LEAST_LIKENESS = 0.7;
const SHORT = 24;
const CONTEXT_OF_CHANGED = 16;

/** By how much a changed quote must be more like itself than its rivals were. */
const CLEARLY = 0.1;

/** Characters of context that speak for one of several twins: together, on each side, or on one side within the sentence. */
const CONTEXT_OF_BOTH = 48;
const CONTEXT_OF_SIDE = 8;
const CONTEXT_IN_SENTENCE = 16;

/** A whole block of this length, alone again in a block: below are bullets, numbers and the like. UTF-16 code units. */
const SHORTEST_BLOCK = 4;

/** Characters that must stand next to a short quote as they did, on one side: what is only nearby may be of the next word. */
const NEXT_TO_SHORT = 5;

const context = ({ before, after }: Candidate): number => before + after;

/** Whether enough speaks for a place, were the article another one, with nothing like the quote in it. */
const isBelievable = (candidate: Candidate, folded: FoldedAnchor, anchor: QuoteAnchor): boolean =>
  candidate.likeness === 1
    ? isBelievableAsItStood(candidate, folded, anchor)
    : isBelievableChanged(candidate, folded, anchor);

function isBelievableAsItStood(candidate: Candidate, { quote }: FoldedAnchor, anchor: QuoteAnchor): boolean {
  const { inOwnBlock, isOwnBlock, atSentenceEdge, adjacent } = candidate;
  const known = anchor.others !== undefined;
  if (inOwnBlock || (known && isOwnBlock && quote.length >= SHORTEST_BLOCK)) return true;
  if (known && quote.length >= (isStatement(anchor) && atSentenceEdge ? STATEMENT : SPEAKS_FOR_ITSELF)) return true;
  if (quote.length < SHORT && adjacent < NEXT_TO_SHORT) return false;
  return context(candidate) >= (anchor.others?.count === 1 ? CONTEXT_OF_ONE : CONTEXT_OF_TWIN);
}

function isBelievableChanged(candidate: Candidate, { quote }: FoldedAnchor, anchor: QuoteAnchor): boolean {
  const { likeness, atSentenceEdge, adjacent, sameNumbers } = candidate;
  if (likeness < LEAST_LIKENESS || (quote.length < VERY_LONG && !sameNumbers)) return false;
  if (quote.length < SHORT && (adjacent < NEXT_TO_SHORT || likeness < MUCH_ALIKE)) return false;
  if (context(candidate) >= CONTEXT_OF_CHANGED) return true;
  const long = isStatement(anchor) && atSentenceEdge ? SHORT : LONG;
  return anchor.others !== undefined && quote.length >= long && likeness >= MUCH_ALIKE;
}

/** Word for word with all of its context. */
const isPerfect = (candidate: Candidate, { prefix, suffix }: FoldedAnchor): boolean =>
  candidate.likeness === 1 && context(candidate) >= prefix.length + suffix.length;

/** Twins that nothing tells apart but their order: the same one as before, if there are as many as before. */
const byOrder = (exact: readonly Candidate[], { others }: QuoteAnchor): Candidate | null =>
  others !== undefined && others.count === exact.length ? (exact[others.index] ?? null) : null;

/** What the quote is looked for with. */
interface Wanted {
  readonly article: SearchableArticle;
  readonly anchor: QuoteAnchor;
  readonly folded: FoldedAnchor;
  /** How many places there are where the quote stands word for word. */
  readonly twinsLeft: number;
  /** The quote's rivals, and what would speak for each one's old place, were it taken for the quote. */
  readonly rivals: readonly { readonly folded: FoldedAnchor; readonly asQuote: Candidate }[];
}

const rivalsOf = ({ others }: QuoteAnchor): readonly Rival[] => others?.likest ?? [];

/** Whether a place is in the quote's own block, which no rival's is. */
const isInOnlyBlock = ({ inOwnBlock }: Candidate, anchor: QuoteAnchor): boolean =>
  inOwnBlock && rivalsOf(anchor).every(({ blockDigest }) => blockDigest !== anchor.blockDigest);

/** Whether a place is as likely, or nearly, one that was not the quote when the quote was made. */
function isRivals(candidate: Candidate, { article, anchor, folded, twinsLeft, rivals }: Wanted): boolean {
  if (isInOnlyBlock(candidate, anchor)) return false;
  // Word for word, which nothing else was.
  if (candidate.likeness === 1 && anchor.others?.count === 1) return false;
  const length = folded.quote.length;
  const own = weightOf(candidate, length);
  const perfect = isPerfect(candidate, folded);
  // A changed quote is more like itself than anything else was.
  if (candidate.likeness < 1 && rivals.some(({ asQuote }) => asQuote.likeness + CLEARLY > candidate.likeness))
    return true;
  // One of its twins is gone: where only one side speaks for this place, it may be the other twin with a new neighbour.
  const isTwin = candidate.likeness === 1 && twinsLeft < (anchor.others?.count ?? 0);
  if (isTwin && !perfect && !isHeldFirmly(candidate, anchor)) return true;
  // There may be more rivals than were kept, each a little less like the quote than the last.
  const last = rivals.length === MOST_RIVALS ? rivals.at(-1)?.asQuote : undefined;
  if (last !== undefined && !perfect && own < weightOf(last, length) + MARGIN) return true;
  return rivals.some(({ folded: other }) => {
    const asRival = weighText(article.folded.folded, other, candidate.span);
    if (perfect && !isPerfect(asRival, other)) return false;
    return weightOf(asRival, other.quote.length) + MARGIN > own;
  });
}

/**
 * Whether more speaks for a place than what a twin may have inherited. Where a sentence or a block is taken out, its
 * neighbours become those of the next one; within a sentence they do not change hands.
 */
function isHeldFirmly({ before, after }: Candidate, anchor: QuoteAnchor): boolean {
  if (before + after >= CONTEXT_OF_BOTH || Math.min(before, after) >= CONTEXT_OF_SIDE) return true;
  const [start, end] = sentenceEdges(anchor);
  return (!start && before >= CONTEXT_IN_SENTENCE) || (!end && after >= CONTEXT_IN_SENTENCE);
}

/** @param candidates The heaviest first. */
function choose(candidates: readonly Candidate[], exact: readonly Candidate[], wanted: Wanted): Candidate | null {
  const { anchor, folded } = wanted;
  const own = candidates.filter((candidate) => isBelievable(candidate, folded, anchor) && !isRivals(candidate, wanted));
  const [heaviest] = own;
  // Of two ways to see one place, the one that is word for word.
  const best = own.find(({ likeness, span }) => likeness === 1 && heaviest && overlap(span, heaviest.span)) ?? heaviest;
  // Where nothing told them apart when the quote was made, either, their order does.
  if (best === undefined)
    return wanted.rivals.some(({ asQuote }) => isPerfect(asQuote, folded)) ? byOrder(exact, anchor) : null;
  // Where there are several, copies were made since, pull quotes perhaps: as nothing was so like it before, each is the quote.
  return best;
}

/** 0..1, from how much of the quote and of its context there is; never 1 for a quote that was changed. */
function confidenceOf(candidate: Candidate, { prefix, suffix }: FoldedAnchor): number {
  const known = prefix.length + suffix.length;
  const agreed = candidate.inOwnBlock || known === 0 ? 1 : context(candidate) / known;
  return Math.round(100 * candidate.likeness ** 2 * (0.6 + 0.4 * agreed)) / 100;
}

/**
 * Finds a quote again: word for word, then by its context, then with changes. In doubt it is `gone`: a note at the wrong
 * sentence is worse than one that asks to be put back by hand.
 */
export function findQuote(article: SearchableArticle, anchor: QuoteAnchor): QuoteFinding {
  const folded = foldAnchor(anchor);
  if (folded.quote === '') return { kind: 'gone', nearest: null };
  const exact = exactCandidates(article, folded, anchor.blockDigest);
  const isPlain = exact.length === 1 && anchor.others?.count === 1 && exact.every((one) => isSure(one, folded));
  const candidates = isPlain ? [...exact] : [...exact, ...likeCandidates(article, folded, anchor.blockDigest)];
  candidates.sort(
    (a, b) =>
      weightOf(b, folded.quote.length) - weightOf(a, folded.quote.length) ||
      Number(b.inOwnBlock) - Number(a.inOwnBlock) ||
      distance(article, a, anchor) - distance(article, b, anchor),
  );
  const rivals = rivalsOf(anchor).map((rival) => ({ folded: foldAnchor(rival), asQuote: weighRival(folded, rival) }));
  const chosen = choose(candidates, exact, { article, anchor, folded, twinsLeft: exact.length, rivals });
  if (chosen === null) return { kind: 'gone', nearest: nearestOf(article, candidates) };
  const how = chosen.likeness < 1 ? 'fuzzy' : exact.length === 1 ? 'exact' : 'context';
  return {
    kind: 'found',
    span: originalSpan(article.folded, chosen.span),
    how,
    confidence: confidenceOf(chosen, folded),
  };
}

/** How far a place is from where the quote was: UTF-16 code units. */
const distance = (article: SearchableArticle, { span }: Candidate, { start }: QuoteAnchor): number =>
  Math.abs(originalSpan(article.folded, span).start - start);

/** Nothing more has to be looked at: the quote stands there once, in its own block or with most of its context. */
const isSure = (candidate: Candidate, { prefix, suffix }: FoldedAnchor): boolean =>
  candidate.inOwnBlock || context(candidate) >= 0.75 * (prefix.length + suffix.length);

function nearestOf(article: SearchableArticle, candidates: readonly Candidate[]) {
  const nearest = candidates.toSorted((a, b) => b.likeness - a.likeness)[0];
  if (nearest === undefined) return null;
  return { span: originalSpan(article.folded, nearest.span), likeness: nearest.likeness };
}
