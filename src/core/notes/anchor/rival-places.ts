import { CONTEXT_OF_SIDE, isPerfect } from './believable.ts';
import { type Candidate, contextOf, weighText } from './candidates.ts';
import type { FoldedAnchor } from './folded-anchor.ts';
import { MOST_RIVALS, type QuoteAnchor, type Rival } from './quote-anchor.ts';
import type { SearchableArticle } from './searchable-article.ts';
import { isStatement, sentenceEdges } from './sentence-edge.ts';
import { MARGIN, weightOf } from './weight.ts';

/** Weights that differ by less are the same. */
const TIE = 0.5;

/** By how much a changed quote must be more like itself than its rivals were. */
const CLEARLY = 0.1;

/** A line of a list: its length (UTF-16 code units), how like each other the lines are, and how like itself one stays. */
const LINE = 40;
const LIKE_A_LINE = 0.6;
const THE_SAME_LINE = 0.9;

/** Characters of context that speak for one of several twins: together, or on one side within the sentence. */
const CONTEXT_OF_BOTH = 48;
const CONTEXT_IN_SENTENCE = 16;

/** What the quote is looked for with. */
export interface Wanted {
  readonly article: SearchableArticle;
  readonly anchor: QuoteAnchor;
  readonly folded: FoldedAnchor;
  /** How many places there are where the quote stands word for word. */
  readonly twinsLeft: number;
  /** The quote's rivals, and what would speak for each one's old place, were it taken for the quote. */
  readonly rivals: readonly { readonly folded: FoldedAnchor; readonly asQuote: Candidate }[];
}

export const rivalsOf = ({ others }: QuoteAnchor): readonly Rival[] => others?.likest ?? [];

/** Whether a place is in the quote's own block, which no rival's is. */
const isInOnlyBlock = ({ inOwnBlock }: Candidate, anchor: QuoteAnchor): boolean =>
  inOwnBlock && rivalsOf(anchor).every(({ blockDigest }) => blockDigest !== anchor.blockDigest);

/** Whether a place is as likely, or nearly, one that was not the quote when the quote was made. */
export function isRivals(candidate: Candidate, { article, anchor, folded, twinsLeft, rivals }: Wanted): boolean {
  if (isInOnlyBlock(candidate, anchor)) return false;
  // Word for word, which nothing else was.
  if (candidate.likeness === 1 && anchor.others?.count === 1) return false;
  const length = folded.quote.length;
  const own = weightOf(candidate, length);
  const perfect = isPerfect(candidate, folded);
  // A changed quote is more like itself than anything else was, or has nearly all of its context.
  const isFirm = contextOf(candidate) >= CONTEXT_OF_BOTH;
  if (
    candidate.likeness < 1 &&
    !isFirm &&
    rivals.some(({ asQuote }) => asQuote.likeness + CLEARLY > candidate.likeness)
  )
    return true;
  // One of a list of such lines, of which a word is another, is another line: Java for Python.
  const isOfList =
    isStatement(anchor) && length < LINE && rivals.some(({ asQuote }) => asQuote.likeness >= LIKE_A_LINE);
  if (isOfList && candidate.likeness < THE_SAME_LINE) return true;
  // One of its twins is gone: where only one side speaks for this place, it may be the other twin with a new neighbour.
  const isTwin = candidate.likeness === 1 && twinsLeft < (anchor.others?.count ?? 0);
  if (isTwin && !perfect && !isHeldFirmly(candidate, anchor)) return true;
  // There may be more rivals than were kept, each a little less like the quote than the last.
  const last = rivals.length === MOST_RIVALS ? rivals.at(-1)?.asQuote : undefined;
  if (last !== undefined && !perfect && own < weightOf(last, length) + MARGIN) return true;
  return rivals.some(({ folded: other }) => {
    const asRival = weighText(article.folded.folded, other, candidate.span);
    // The rival's own words are the rival, whatever neighbours it has got: of two lines of a list that differ in a name, say.
    if (candidate.likeness < 1 && asRival.likeness === 1) return true;
    return weightOf(asRival, other.quote.length) + (perfect ? 0 : MARGIN) > own - TIE;
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
