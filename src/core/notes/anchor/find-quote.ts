import { isBelievable, isPerfect } from './believable.ts';
import { type Candidate, contextOf, exactCandidates, likeCandidates } from './candidates.ts';
import { type FoldedAnchor, foldAnchor } from './folded-anchor.ts';
import type { QuoteAnchor } from './quote-anchor.ts';
import { isRivals, rivalsOf, type Wanted } from './rival-places.ts';
import { originalSpan, overlap, type SearchableArticle, type Span } from './searchable-article.ts';
import { weighRival, weightOf } from './weight.ts';

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

/** Twins that nothing tells apart but their order: the same one as before, if there are as many as before. */
const byOrder = (exact: readonly Candidate[], { others }: QuoteAnchor): Candidate | null =>
  others !== undefined && others.count === exact.length ? (exact[others.index] ?? null) : null;

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
  // Standing at the article's edge counts as some letters: of a shorter context there can be more than all.
  const agreed = candidate.inOwnBlock || known === 0 ? 1 : Math.min(1, contextOf(candidate) / known);
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
  candidate.inOwnBlock || contextOf(candidate) >= 0.75 * (prefix.length + suffix.length);

function nearestOf(article: SearchableArticle, candidates: readonly Candidate[]) {
  const nearest = candidates.toSorted((a, b) => b.likeness - a.likeness)[0];
  if (nearest === undefined) return null;
  return { span: originalSpan(article.folded, nearest.span), likeness: nearest.likeness };
}
