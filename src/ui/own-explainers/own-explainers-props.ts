import type { Kind } from '#core/explainer.ts';
import type { EntryFault } from '#core/explainer-pack/rule.ts';
import type { TermFields } from '#core/explainer-pack/term-fields.ts';
import type { FailureName } from '#core/failure.ts';
import type { PackLine } from '#core/own-explainers/plan-pack.ts';
import type { FileNews } from '#ui/parts/import/file-news.ts';

/** One of the reader's terms as the list shows it. */
export interface OwnTermRow {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: Kind;
  readonly summary: string;
  readonly sources: TermFields['sources'];
  readonly tags: readonly string[];
}

/** What stands in the form, as it is typed: lists are lines, or parted by commas. */
export interface TypedTerm {
  readonly name: string;
  readonly otherNames: string;
  readonly kind: Kind;
  readonly summary: string;
  readonly sources: string;
  readonly tags: string;
}

/** The form, open for one term. */
export interface TermForm {
  readonly id: string;
  /** The name that it is known by; null: it is a new one. */
  readonly known: string | null;
  readonly typed: TypedTerm;
  readonly faults: readonly EntryFault[];
  /** Why it could not be kept; null: nobody has tried, or it was. */
  readonly failure: FailureName | null;
  /** Summaries of texts written beside this one. */
  readonly rivals: readonly string[];
}

/** A pack that the reader has chosen, step by step. */
export type PackView =
  | FileNews
  | { readonly state: 'faulty'; readonly faults: readonly EntryFault[] }
  | { readonly state: 'planned'; readonly fileName: string; readonly lines: readonly PackLine[] };

export interface OwnExplainersData {
  /** By name; null until they are read. */
  readonly terms: readonly OwnTermRow[] | null;
  /** Why they could not be read or deleted; null: all is well. */
  readonly failure: FailureName | null;
  readonly form: TermForm | null;
  /** The field for a pack is unfolded. */
  readonly isImporting: boolean;
  readonly pack: PackView | null;
  /** The name of what was deleted last and can come back; null: nothing. */
  readonly deleted: string | null;
  /** The name of what was kept last; null: nothing yet. */
  readonly saved: string | null;
  /** A file was just handed to the browser, under this name. */
  readonly savedFile: string | null;
  readonly isPrivate: boolean;
}

export interface OwnExplainersActions {
  /** Open the form, for a new term with null. */
  readonly onEdit: (id: string | null) => void;
  readonly onInput: (change: Partial<TypedTerm>) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly onDelete: (id: string) => void;
  readonly onUndo: () => void;
  readonly onImporting: (isImporting: boolean) => void;
  readonly onPackFile: (file: File) => void;
  readonly onPackApply: () => void;
  readonly onPackCancel: () => void;
  readonly onExport: () => void;
  readonly onTryAgain: () => void;
}

export type OwnExplainersProps = OwnExplainersData & OwnExplainersActions;
