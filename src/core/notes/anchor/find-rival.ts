import { exactCandidates, likeCandidates } from './candidates.ts';
import type { FoldedAnchor } from './folded-anchor.ts';
import { foldedOffset, originalSpan, type SearchableArticle, type Span } from './searchable-article.ts';
import { weightOf } from './weight.ts';

/** Stands in no article: keeps the quote itself from being found. One UTF-16 code unit. */
const BLANK = '\u0000';

/** Less than this share of the quote is no likeness. */
const LEAST_LIKENESS = 0.5;

/**
 * The place that would be taken for the quote if the quote were deleted; null where nothing is like it.
 *
 * @param own Where the quote stands: UTF-16 code units into the article's text, as is what is given back.
 */
export function findRival(article: SearchableArticle, anchor: FoldedAnchor, own: Span): Span | null {
  const { folded } = article;
  const [start, end] = [foldedOffset(folded, own.start), foldedOffset(folded, own.end)];
  const without = folded.folded.slice(0, start) + BLANK.repeat(end - start) + folded.folded.slice(end);
  const rest: SearchableArticle = { ...article, folded: { ...folded, folded: without } };
  const length = anchor.quote.length;
  const [rival] = [...exactCandidates(rest, anchor, null), ...likeCandidates(rest, anchor, null)]
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => weightOf(b, length) - weightOf(a, length));
  return rival === undefined ? null : originalSpan(folded, rival.span);
}
