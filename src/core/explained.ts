import type { Explainer } from './explainer.ts';
import type { Span } from './text/sentences.ts';

/** A term that stands in a text of an explainer and has an explainer of its own. UTF-16 code units into that text. */
export interface InnerTerm extends Span {
  readonly explainer: string;
}

/** A text of an explainer with the terms in it, in order, none overlapping another. */
export interface TextWithTerms {
  readonly text: string;
  readonly terms: readonly InnerTerm[];
}

/** An explainer's name, to be pressed. */
export interface NamedExplainer {
  readonly id: string;
  readonly name: string;
}

/** An explainer as a popover shows it. All of it is bundled text: nothing of the reader's, nothing of the page's. */
export interface Explained extends Explainer {
  /** Its texts that speak of other explainers. */
  readonly texts: readonly TextWithTerms[];
  /** The explainers that it names as related, and that its texts do not speak of. */
  readonly seeAlso: readonly NamedExplainer[];
}
