import type { Article } from '#core/article.ts';
import { findQuote, type QuoteFinding } from './find-quote.ts';
import { makeAnchor } from './make-anchor.ts';
import type { QuoteAnchor } from './quote-anchor.ts';
import { type SearchableArticle, type Span, searchableArticle } from './searchable-article.ts';

/** The quotes of one article, which is made ready once for all of them. */
export interface QuotesOf {
  /** The anchor of a stretch of the article's text, in UTF-16 code units; null where it is only white space. */
  anchorOf(span: Span): QuoteAnchor | null;
  find(anchor: QuoteAnchor): QuoteFinding;
}

export function quotesOf(article: Pick<Article, 'text' | 'blocks'>): QuotesOf {
  let ready: SearchableArticle | null = null;
  const searchable = (): SearchableArticle => {
    ready ??= searchableArticle(article);
    return ready;
  };
  return {
    anchorOf: (span) => makeAnchor(searchable(), span),
    find: (anchor) => findQuote(searchable(), anchor),
  };
}

/** In the order of the story; those that are gone come last, in the order in which they stood. */
export function inStoryOrder<T extends { readonly finding: QuoteFinding; readonly anchor: QuoteAnchor }>(
  quotes: readonly T[],
): T[] {
  const startOf = ({ finding, anchor }: T) => (finding.kind === 'found' ? finding.span.start : anchor.start);
  const isGone = ({ finding }: T) => Number(finding.kind === 'gone');
  return [...quotes].sort((a, b) => isGone(a) - isGone(b) || startOf(a) - startOf(b));
}
