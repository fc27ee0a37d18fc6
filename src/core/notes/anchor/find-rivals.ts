import { exactCandidates, likeCandidates } from './candidates.ts';
import type { FoldedAnchor } from './folded-anchor.ts';
import { MOST_RIVALS } from './quote-anchor.ts';
import { foldedOffset, originalSpan, overlap, type SearchableArticle, type Span } from './searchable-article.ts';
import { weightOf } from './weight.ts';

/** Stands in no article: keeps the quote itself from being found. One UTF-16 code unit. */
const BLANK = '\u0000';

/** Less than this share of the quote is no likeness. */
const LEAST_LIKENESS = 0.5;

/**
 * The places that would be taken for the quote if the quote were deleted, the likest first.
 *
 * @param own Where the quote stands: UTF-16 code units into the article's text, as is what is given back.
 */
export function findRivals(article: SearchableArticle, anchor: FoldedAnchor, own: Span): Span[] {
  const { folded } = article;
  const [start, end] = [foldedOffset(folded, own.start), foldedOffset(folded, own.end)];
  const without = folded.folded.slice(0, start) + BLANK.repeat(end - start) + folded.folded.slice(end);
  const rest: SearchableArticle = { ...article, folded: { ...folded, folded: without } };
  const length = anchor.quote.length;
  const places = [...exactCandidates(rest, anchor, ''), ...likeCandidates(rest, anchor, '')]
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => weightOf(b, length) - weightOf(a, length));
  const rivals: Span[] = [];
  for (const { span } of places) {
    if (rivals.length < MOST_RIVALS && !rivals.some((other) => overlap(other, span))) rivals.push(span);
  }
  return rivals.map((span) => originalSpan(folded, span));
}
