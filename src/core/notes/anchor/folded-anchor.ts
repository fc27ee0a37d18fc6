import { foldText } from '#core/text/fold-text.ts';
import type { QuoteAnchor } from './quote-anchor.ts';
import { foldedOffset, isInsideWord } from './searchable-article.ts';

/** An anchor's three texts in the form in which they are compared. `quote` has no white space at its ends. */
export interface FoldedAnchor {
  readonly prefix: string;
  readonly quote: string;
  readonly suffix: string;
  /** Whether the quote began or ended within a word. */
  readonly startsInside: boolean;
  readonly endsInside: boolean;
}

/** Folds the three together, so that nothing happens at their seams that would not happen in the article. */
export function foldAnchor({ prefix, exact, suffix }: Pick<QuoteAnchor, 'prefix' | 'exact' | 'suffix'>): FoldedAnchor {
  const whole = foldText(prefix + exact + suffix);
  let start = foldedOffset(whole, prefix.length);
  let end = foldedOffset(whole, prefix.length + exact.length);
  while (start < end && whole.folded[start] === ' ') start++;
  while (end > start && whole.folded[end - 1] === ' ') end--;
  return {
    // A cut within white space leaves one space, or none.
    prefix: whole.folded.slice(0, start).trimStart(),
    quote: whole.folded.slice(start, end),
    suffix: whole.folded.slice(end).trimEnd(),
    startsInside: start > 0 && isInsideWord(whole, start),
    endsInside: isInsideWord(whole, end),
  };
}
