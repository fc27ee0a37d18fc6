import type { Stance } from '#core/explainer.ts';
import type { Span } from '#core/text/sentences.ts';

export const ACTIONS = [
  'collect',
  'send',
  'share',
  'sell',
  'store',
  'move',
  'leak',
  'access',
  'protect',
  'delete',
  'other',
] as const;

/** What is done with data. `other`: stop using, suspend. */
export type Action = (typeof ACTIONS)[number];

/** One thing that a claim names: an explainer's mention, or only the article's own words. */
export interface ClaimTerm {
  /** The article's own words. */
  readonly words: string;
  /** The explainer they mention; null where they are no mention. */
  readonly explainer: string | null;
}

/**
 * Who does what with which data, where to, who says so. A field that the article does not state is empty or null and
 * shown as *not stated*; the negation of a claim is in its stance (`denied`, `promised`), never in its fields.
 */
export interface Claim {
  readonly actor: readonly ClaimTerm[];
  readonly action: Action;
  readonly data: readonly ClaimTerm[];
  readonly destination: readonly ClaimTerm[];
  /** Who says so; empty: the article in its own voice. */
  readonly source: readonly ClaimTerm[];
  readonly stance: Stance;
  /** "unless cloud messaging is on"; the article's own words. */
  readonly condition: string | null;
  /** "middle of 2015 or end of 2015"; the article's own words. */
  readonly when: string | null;
  /** The sentence, in UTF-16 code units into the article's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What an article says of data. */
export interface StoryClaims {
  /** In the article's order. */
  readonly claims: readonly Claim[];
  /**
   * Sentences that speak of somebody doing something with data of people, and do not say enough for a claim: nobody in
   * particular, or a rule. In the article's order; none of them carries a claim.
   */
  readonly aboutData: readonly Span[];
}
