import { type Candidate, weighText } from './candidates.ts';
import { type FoldedAnchor, foldAnchor } from './folded-anchor.ts';
import type { QuoteInContext } from './quote-anchor.ts';

/** By how many characters the best place must be better than any other, now or when the quote was made. */
export const MARGIN = 6;

/** A quote's own length counts up to here beside its context (UTF-16 code units), so that context is heard. */
const QUOTE_WEIGHT = 64;

/** Places of which more than this share differs say nothing. */
const CHANCE = 0.5;

/** What all that speaks for a place amounts to, in characters that agree. */
export const weightOf = ({ before, after, likeness }: Candidate, quoteLength: number): number =>
  before + after + (Math.min(QUOTE_WEIGHT, quoteLength) * Math.max(0, likeness - CHANCE)) / (1 - CHANCE);

/** What would speak for a rival's own place, were it taken for the quote. */
export function weighRival(anchor: FoldedAnchor, rival: QuoteInContext): Candidate {
  const { prefix, quote, suffix } = foldAnchor(rival);
  return weighText(prefix + quote + suffix, anchor, { start: prefix.length, end: prefix.length + quote.length });
}
