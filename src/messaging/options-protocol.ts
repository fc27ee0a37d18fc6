import type { ExplainerLine } from '#core/context/context.ts';
import type { DatasetAbout } from '#core/dataset-about.ts';
import type { HiddenTerm } from '#core/hidden-term.ts';
import type { MarkStyle } from '#core/mark-style.ts';
import type { Density } from '#core/mentions/mention.ts';
import type { KnownSites } from '#core/sites/site-list.ts';

/** Requests of the options page about what the reader has chosen; no content script may send one. */
export interface OptionsRequests {
  /** All sites that there is something to say of. */
  'site/list': { request: Record<never, never>; answer: KnownSites };
  /** Forget where the articles of a site stand, if the reader had shown it. */
  'site/forget-rule': { request: { readonly host: string }; answer: null };
  /** How many mentions of a term are marked, and how. */
  'marks/read': { request: Record<never, never>; answer: { readonly density: Density; readonly style: MarkStyle } };
  /** Change how marks are drawn; open pages are marked anew. */
  'marks/set-style': { request: { readonly style: MarkStyle }; answer: null };
  /** Every term that is hidden for good, on whichever site. Hidden on a page alone is known to that page alone. */
  'term/all-hidden': {
    request: Record<never, never>;
    answer: readonly (HiddenTerm & Pick<ExplainerLine, 'name' | 'kind'>)[];
  };
  /** Mark a term again there; what is said of it elsewhere stays. */
  'term/show-there': { request: HiddenTerm; answer: null };
  /** Version, counts and changes of the bundled dataset. Fails with `dataset-damaged`. */
  'dataset/about': { request: Record<never, never>; answer: DatasetAbout };
}
