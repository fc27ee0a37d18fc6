/** Some words of an article and what stands around them: {@link CONTEXT_LENGTH} UTF-16 code units on either side. */
export interface QuoteInContext {
  /** Without white space at its ends. Never empty. */
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
  /** UTF-16 code units into the article's text; `end` is exclusive. Null where an imported note does not say. */
  readonly start: number | null;
  readonly end: number | null;
  /** Digest of the block (or blocks) that the quote stands in, see `block-digest.ts`. Null where it is not known. */
  readonly blockDigest: string | null;
  /**
   * How many times the quote's text stood in the article when it was quoted, itself included, and the how-manieth this one
   * was (from 0). Null where it is not known.
   */
  readonly twins: { readonly count: number; readonly index: number } | null;
  /**
   * The other place of the article that was most like the quote: what would be taken for it, were the quote deleted. A
   * place must speak for itself better than this one did. Null where nothing was like it, or where it is not known.
   */
  readonly rival: QuoteInContext | null;
}

/** UTF-16 code units of context on either side: what W3C Web Annotation's makers use, and enough to tell any two places apart. */
export const CONTEXT_LENGTH = 32;
