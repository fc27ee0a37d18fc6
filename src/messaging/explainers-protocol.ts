import type { Article } from '#core/article.ts';
import type { PackEntry } from '#core/explainer-pack/pack-entry.ts';
import type { EntryFault } from '#core/explainer-pack/rule.ts';
import type { Revision } from '#core/notes/revision.ts';
import type { OwnTermFound } from '#core/own-explainers/find-own-mentions.ts';
import type { OwnExplainer } from '#core/own-explainers/own-explainer.ts';
import type { PackLine } from '#core/own-explainers/plan-pack.ts';
import type { PrivateWindow } from '#core/private-window.ts';

/** Where the kept state stands after a save, or what was against it: then nothing was written. */
export type SavedExplainer =
  | { readonly state: 'saved'; readonly explainer: OwnExplainer | null }
  | { readonly state: 'refused'; readonly faults: readonly EntryFault[] };

/** A pack, its entries checked, and who brings it. */
interface PackRequest {
  readonly entries: readonly PackEntry[];
  /** A new writer's name. */
  readonly writer: string;
  readonly at: number;
  readonly privateWindow: PrivateWindow;
}

/** What a pack changes; with faults, nothing. */
export interface PackAnswer {
  readonly lines: readonly PackLine[];
  readonly faults: readonly EntryFault[];
}

/**
 * Requests of our own pages about the reader's own explainers; no content script may send one, and none of their words ever
 * goes into a page. All fail with `storage-full` or `storage-trouble`; what writes also with `private-window`.
 */
export interface ExplainerRequests {
  /** All of them, by name. */
  'own/list': { request: Record<never, never>; answer: readonly OwnExplainer[] };
  /**
   * Keep one as it stands now. `id`: of its record, given by the page for a new one, too. `replaces`: all versions that the
   * reader saw; one that was not among them stays beside it. Refused where another one has the name.
   */
  'own/save': {
    request: {
      readonly id: string;
      readonly revision: Revision;
      readonly replaces: readonly Revision[];
      readonly editedAt: number;
      readonly entry: PackEntry;
      readonly privateWindow: PrivateWindow;
    };
    answer: SavedExplainer;
  };
  /** Delete some with all their versions. The answer holds them, for `own/undelete`. */
  'own/delete': {
    request: { readonly ids: readonly string[]; readonly at: number };
    answer: readonly OwnExplainer[];
  };
  /** Bring deleted ones back. `writer`: a new name; sent again with the same, it changes nothing. */
  'own/undelete': {
    request: { readonly explainers: readonly OwnExplainer[]; readonly writer: string; readonly at: number };
    answer: null;
  };
  /** What a pack would change; writes nothing. */
  'own/plan-pack': { request: PackRequest; answer: PackAnswer };
  /** Make that change, all of it or none; nothing is deleted. */
  'own/apply-pack': { request: PackRequest; answer: PackAnswer };
  /** Which of them stand in an article, and where. */
  'own/find': {
    request: { readonly article: Pick<Article, 'title' | 'text' | 'blocks' | 'language'> };
    answer: readonly OwnTermFound[];
  };
}
