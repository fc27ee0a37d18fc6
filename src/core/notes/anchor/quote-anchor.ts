/** Some words of an article and what stands around them: {@link CONTEXT_LENGTH} UTF-16 code units on either side. */
export interface QuoteInContext {
  /** Exactly as the article has them, without white space at their ends. Never empty. */
  readonly exact: string;
  /** Shorter at the article's ends. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Where a quote stands in an article, said so that it can be found again after the article was edited. All of it is the
 * article's own text and figures made of it; nothing depends on the page's nodes.
 */
export interface QuoteAnchor extends QuoteInContext {
  /** UTF-16 code units into the article's text; `end` is exclusive. From 0 to the quote's length where an imported note does not say. */
  readonly start: number;
  readonly end: number;
  /** Digest of the block (or blocks) that the quote stands in, see `block-digest.ts`; empty where it is not known. */
  readonly blockDigest: string;
  /**
   * What else in the article could be taken for the quote. Absent where it is not known, as in an imported note: such a
   * quote is believed only where its context agrees.
   */
  readonly others?: OtherPlaces;
}

export interface OtherPlaces {
  /** How many times the quote's text stood in the article, itself included, and the how-manieth this one was (from 0). */
  readonly count: number;
  readonly index: number;
  /**
   * The places most like the quote, the likest first, at most {@link MOST_RIVALS}: what would be taken for it, were it
   * deleted. A place that looks as much like one of these is not the quote.
   */
  readonly likest: readonly Rival[];
}

/** Another place of the article, that is not the quote. */
export interface Rival extends QuoteInContext {
  readonly blockDigest: string;
}

/** More than a few say nothing new: they are less like the quote than the ones that are kept. */
export const MOST_RIVALS = 3;

/** UTF-16 code units of context on either side: some five words, as Web Annotation tools keep. */
export const CONTEXT_LENGTH = 32;
