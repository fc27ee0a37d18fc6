import { BLOCK_SEPARATOR } from '#core/article.ts';
import { type Candidate, contextOf } from './candidates.ts';
import type { FoldedAnchor } from './folded-anchor.ts';
import type { QuoteAnchor } from './quote-anchor.ts';
import { isStatement } from './sentence-edge.ts';

/*
 * The numbers here and in `rival-places.ts` were chosen on one half of the pages that they were measured on, so that no
 * deleted quote was found again; see docs/decisions/0012-quotes-found-again.md.
 */

/** A quote this long (UTF-16 code units), word for word, is no chance. */
const SPEAKS_FOR_ITSELF = 40;

/** The same for a whole sentence or block that stands as one again; shorter ones ("Conclusion") any article may have. */
const STATEMENT = 12;

/** The same with changes: its length, and how like it must be. */
const LONG = 40;
/** Below this length (UTF-16 code units) a changed quote must have kept its numbers. */
const VERY_LONG = 120;
const MUCH_ALIKE = 0.8;

/** Characters of context that a shorter quote needs: where it had no twin, where it had some, and where that is not known. */
const CONTEXT_OF_ONE = 10;
const CONTEXT_OF_TWIN = 20;

/** A quote below this length (UTF-16 code units) is nearly all context: such a word stands everywhere, and so it needs most of both sides. */
const TINY = 4;
const CONTEXT_OF_TINY = 40;

/** A changed quote: the least likeness, the length (UTF-16 code units) below which it must be much alike, the context it needs. */
const LEAST_LIKENESS = 0.7;
const SHORT = 24;
const CONTEXT_OF_CHANGED = 16;

/** Characters of context that speak for one end of a quote by itself. */
export const CONTEXT_OF_SIDE = 8;

/** Characters that must stand next to a short quote as they did, on one side: what is only nearby may be of the next word. */
const NEXT_TO_SHORT = 5;

/** Whether enough speaks for a place, were the article another one, with nothing like the quote in it. */
export const isBelievable = (candidate: Candidate, folded: FoldedAnchor, anchor: QuoteAnchor): boolean =>
  candidate.likeness === 1
    ? isBelievableAsItStood(candidate, folded, anchor)
    : isBelievableChanged(candidate, folded, anchor);

function isBelievableAsItStood(candidate: Candidate, folded: FoldedAnchor, anchor: QuoteAnchor): boolean {
  const { quote, prefix, suffix } = folded;
  const { inOwnBlock, atSentenceEdge, adjacent } = candidate;
  const known = anchor.others !== undefined;
  if (inOwnBlock) return true;
  if (known && quote.length >= (isStatement(anchor) && atSentenceEdge ? STATEMENT : SPEAKS_FOR_ITSELF)) return true;
  if (quote.length < SHORT && adjacent < NEXT_TO_SHORT) return false;
  const wanted = Math.min(CONTEXT_OF_TINY, prefix.length + suffix.length);
  if (quote.length < TINY && contextOf(candidate) < wanted) return false;
  return contextOf(candidate) >= (anchor.others?.count === 1 ? CONTEXT_OF_ONE : CONTEXT_OF_TWIN);
}

function isBelievableChanged(candidate: Candidate, { quote }: FoldedAnchor, anchor: QuoteAnchor): boolean {
  const { likeness, atSentenceEdge, adjacent, sameNumbers, before, after } = candidate;
  if (likeness < LEAST_LIKENESS || (quote.length < VERY_LONG && !sameNumbers)) return false;
  if (quote.length < SHORT && (adjacent < NEXT_TO_SHORT || likeness < MUCH_ALIKE)) return false;
  // Of two blocks each may have moved: what stands at one end of the quote says nothing of the other.
  const isOfSeveralBlocks = anchor.exact.includes(BLOCK_SEPARATOR);
  if (isOfSeveralBlocks && quote.length < VERY_LONG && Math.min(before, after) < CONTEXT_OF_SIDE) {
    const besideLonger = isLongerBefore(anchor) ? before : after;
    if (likeness < MUCH_ALIKE || besideLonger < CONTEXT_OF_CHANGED) return false;
  }
  if (contextOf(candidate) >= CONTEXT_OF_CHANGED) return true;
  const long = isStatement(anchor) && atSentenceEdge ? SHORT : LONG;
  return anchor.others !== undefined && quote.length >= long && likeness >= MUCH_ALIKE;
}

/** Whether the block in which a quote begins has more of it than the one in which it ends. */
function isLongerBefore({ exact }: QuoteAnchor): boolean {
  const parts = exact.split(BLOCK_SEPARATOR);
  return (parts[0] ?? '').length >= (parts.at(-1) ?? '').length;
}

/** Word for word with all of its context. */
export const isPerfect = (candidate: Candidate, { prefix, suffix }: FoldedAnchor): boolean =>
  candidate.likeness === 1 && contextOf(candidate) >= prefix.length + suffix.length;
