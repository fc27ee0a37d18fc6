import type { QuoteFinding } from './find-quote.ts';
import type { QuoteAnchor } from './quote-anchor.ts';

/** In the order of the story; those that are gone come last, in the order in which they stood. */
export function inStoryOrder<T extends { readonly finding: QuoteFinding; readonly anchor: QuoteAnchor }>(
  quotes: readonly T[],
): T[] {
  const startOf = ({ finding, anchor }: T) => (finding.kind === 'found' ? finding.span.start : anchor.start);
  const isGone = ({ finding }: T) => Number(finding.kind === 'gone');
  return [...quotes].sort((a, b) => isGone(a) - isGone(b) || startOf(a) - startOf(b));
}
