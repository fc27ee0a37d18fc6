import type { Kind } from '#core/explainer.ts';

/** Why a mention is marked, in terms a reader can check: shown under "why is this marked?". */
export type Reason =
  /** The alias means only this, wherever it stands. */
  | { readonly rule: 'safe' }
  /** It stands in exactly the case that means this. */
  | { readonly rule: 'case' }
  /** `words` of the field stand in the same or the neighbouring sentence. */
  | { readonly rule: 'company'; readonly words: readonly string[] };

/** One place in an article's text where an alias stands in the meant sense. */
export interface Mention {
  /** UTF-16 code units into the article's text; `end` is exclusive. `text.slice(start, end)` is the alias as written. */
  readonly start: number;
  readonly end: number;
  /** Id of the explainer. */
  readonly explainer: string;
  readonly kind: Kind;
  readonly reason: Reason;
  /** Whether the reader's settings mark it in the page (first mention only, unless asked for more). */
  readonly shown: boolean;
  /** Whether the reader has hidden its explainer here; it is in the list all the same. */
  readonly hidden: boolean;
}

/** How many mentions of one explainer are marked in the page; with `none` they are only counted and listed. */
export const DENSITIES = ['first', 'section', 'all', 'none'] as const;
export type Density = (typeof DENSITIES)[number];
