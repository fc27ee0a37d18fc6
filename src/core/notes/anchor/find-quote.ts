import { type Candidate, exactCandidates, likeCandidates } from './candidates.ts';
import { type FoldedAnchor, foldAnchor } from './folded-anchor.ts';
import type { QuoteAnchor } from './quote-anchor.ts';
import { originalSpan, type SearchableArticle, type Span } from './searchable-article.ts';
import { isStatement } from './sentence-edge.ts';
import { MARGIN, rivalCandidate, weightOf } from './weight.ts';

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
const MUCH_ALIKE = 0.8;

/** Characters of context that a shorter quote needs, beyond chance: with its twins known, and where they are not. */
const CONTEXT_OF_EXACT = 10;
const CONTEXT_OF_UNKNOWN = 16;

/** A changed quote: the least likeness, the length (UTF-16 code units) below which it must be much alike, the context it needs. */
const LEAST_LIKENESS = 0.65;
const SHORT = 24;
const CONTEXT_OF_CHANGED = 16;

/** Characters that must stand next to a short quote as they did, on one side: what is only nearby may be of the next word. */
const NEXT_TO_SHORT = 5;

const context = ({ before, after }: Candidate): number => before + after;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether enough speaks for a place, were the article another one, with nothing like the quote in it. */
function isBelievable(candidate: Candidate, { quote }: FoldedAnchor, anchor: QuoteAnchor): boolean {
  const { twins } = anchor;
  const agreed = context(candidate);
  const { likeness, inOwnBlock, adjacent, sameNumbers } = candidate;
  if (likeness === 1) {
    const longEnough = isStatement(anchor) && candidate.atSentenceEdge ? STATEMENT : SPEAKS_FOR_ITSELF;
    if (inOwnBlock || (twins !== null && quote.length >= longEnough)) return true;
    if (quote.length < SHORT && adjacent < NEXT_TO_SHORT) return false;
    return agreed >= (twins === null ? CONTEXT_OF_UNKNOWN : CONTEXT_OF_EXACT);
  }
  if (quote.length < LONG && !sameNumbers) return false;
  if (quote.length < SHORT && (adjacent < NEXT_TO_SHORT || likeness < MUCH_ALIKE)) return false;
  if (likeness < LEAST_LIKENESS) return false;
  return agreed >= CONTEXT_OF_CHANGED || (twins !== null && quote.length >= LONG && likeness >= MUCH_ALIKE);
}

/** Word for word with all of its context. */
const isPerfect = (candidate: Candidate, { prefix, suffix }: FoldedAnchor): boolean =>
  candidate.likeness === 1 && context(candidate) >= prefix.length + suffix.length;

/** Twins that nothing tells apart but their order: the same one as before, if there are as many as before. */
function byOrder(exact: readonly Candidate[], twins: QuoteAnchor['twins']): Candidate | null {
  if (twins === null || twins.count !== exact.length) return null;
  return exact[twins.index] ?? null;
}

/** @param candidates The heaviest first. */
function choose(
  candidates: readonly Candidate[],
  exact: readonly Candidate[],
  anchor: FoldedAnchor,
  whole: QuoteAnchor,
): Candidate | null {
  const { twins, rival } = whole;
  const weight = (candidate: Candidate) => weightOf(candidate, anchor.quote.length);
  const [best] = candidates;
  if (best === undefined || !isBelievable(best, anchor, whole)) return null;
  if (best.inOwnBlock && exact.filter(({ inOwnBlock }) => inOwnBlock).length === 1) return best;
  const second = candidates.find((other) => !overlap(other.span, best.span));
  const old = rivalCandidate(anchor, rival);
  const beatsOld =
    old === null || weight(best) >= weight(old) + MARGIN || (isPerfect(best, anchor) && !isPerfect(old, anchor));
  // Nothing told them apart when the quote was made, either.
  if (!beatsOld) return old !== null && isPerfect(old, anchor) ? byOrder(exact, twins) : null;
  if (second === undefined || weight(best) >= weight(second) + MARGIN) return best;
  // Two places where there was one: a copy was made since, a pull quote perhaps, and both are the quote.
  return best.likeness === 1 ? best : null;
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
  const isPlain = exact.length === 1 && anchor.twins?.count === 1 && exact.every((one) => isSure(one, folded));
  const candidates = isPlain ? [...exact] : [...exact, ...likeCandidates(article, folded, anchor.blockDigest)];
  candidates.sort(
    (a, b) =>
      weightOf(b, folded.quote.length) - weightOf(a, folded.quote.length) ||
      Number(b.inOwnBlock) - Number(a.inOwnBlock) ||
      distance(article, a, anchor) - distance(article, b, anchor),
  );
  const chosen = choose(candidates, exact, folded, anchor);
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
  start === null ? 0 : Math.abs(originalSpan(article.folded, span).start - start);

/** Nothing more has to be looked at: the quote stands there once, in its own block or with most of its context. */
const isSure = (candidate: Candidate, { prefix, suffix }: FoldedAnchor): boolean =>
  candidate.inOwnBlock || context(candidate) >= 0.75 * (prefix.length + suffix.length);

function nearestOf(article: SearchableArticle, candidates: readonly Candidate[]) {
  const nearest = candidates.toSorted((a, b) => b.likeness - a.likeness)[0];
  if (nearest === undefined) return null;
  return { span: originalSpan(article.folded, nearest.span), likeness: nearest.likeness };
}
