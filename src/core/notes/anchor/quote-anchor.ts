/** Where a quote stood in an article's text, and what stood around it, so that it is found again in a text that has changed. */
export interface QuoteAnchor {
  /** The quoted text, exactly as the article had it. */
  readonly exact: string;
  /** The {@link CONTEXT_LENGTH} UTF-16 code units before it; fewer at the beginning of the text. */
  readonly prefix: string;
  /** The same after it. */
  readonly suffix: string;
  /** UTF-16 code units into the article's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Digest of the text of the block in which the quote begins. */
  readonly blockDigest: string;
}

/** UTF-16 code units of {@link QuoteAnchor.prefix} and {@link QuoteAnchor.suffix}: some five words, as Web Annotation tools keep. */
export const CONTEXT_LENGTH = 32;
