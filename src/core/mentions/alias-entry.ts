import type { Kind } from '#core/explainer.ts';

/**
 * How one explainer's names are matched: rules as data, written in the dataset (see `src/dataset/README.md`),
 * compiled into the mention index. Spelling variants and plurals are made from these by rule.
 */
export interface AliasEntry {
  readonly id: string;
  readonly kind: Kind;
  readonly tier: 1 | 2;
  /** Marked wherever they stand, in any case. */
  readonly safe: readonly string[];
  /** Marked only in exactly this case. */
  readonly caseBound: readonly string[];
  /** Marked only beside a word of `company`; one with a capital letter only in that case, too. */
  readonly needsCompany: readonly string[];
  readonly company: readonly string[];
  /** Words that, in the same or a neighbouring sentence, show another sense. They do not concern safe aliases. */
  readonly blocking: readonly string[];
  /** Phrases that, anywhere on the page, give a case-bound or needs-company alias another meaning. */
  readonly otherSenses: readonly string[];
}
