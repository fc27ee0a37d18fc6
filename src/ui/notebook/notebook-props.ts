import type { FailureName } from '#core/failure.ts';
import type { Facets } from '#core/notebook/facets.ts';
import type { TextFilter } from '#core/notebook/text-filter.ts';
import type { TextRow } from '#core/notebook/text-row.ts';
import type { DraftSnapshot } from '#core/notes/draft-history.ts';
import type { NoteSubject } from '#core/notes/note.ts';
import type { ImportLine } from '#core/notes/plan-import.ts';
import type { Revision } from '#core/notes/revision.ts';
import type { StorageEvent } from '#core/notes/storage-health.ts';
import type { FileNews } from '#ui/parts/import/file-news.ts';
import type { SaveState } from '#ui/parts/save-state.ts';

/** One of several texts of a note or draft, written beside each other. */
export interface RivalView {
  readonly revision: Revision;
  readonly text: string;
  /** Milliseconds since 1970, as all times here. */
  readonly editedAt: number;
}

/** What note and draft have in common where they stand open. */
interface OpenView {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly createdAt: number;
  readonly editedAt: number;
  /** The revision of the text that is shown. */
  readonly revision: Revision;
  readonly rivals: readonly RivalView[];
  readonly save: SaveState;
}

/** What came of opening an article at a quote: still looking for it there, or what was found. */
export type QuoteOpening = 'looking' | 'shown' | 'gone' | 'not-read';

export interface OpenNote extends OpenView {
  readonly state: 'note';
  readonly kind: NoteSubject['kind'];
  /** The quote, whole; null where it is on none. */
  readonly quote: string | null;
  /** The article was opened at the quote; null where it was not. */
  readonly opening: QuoteOpening | null;
  readonly text: string;
  readonly tags: readonly string[];
}

export interface OpenDraft extends OpenView {
  readonly state: 'draft';
  readonly name: string;
  readonly comment: string;
  /** When it was last put into the page's form. */
  readonly putAt: number | null;
  /** Earlier texts, newest first. */
  readonly versions: readonly DraftSnapshot[];
  /** What came of copying; null where nothing was copied. */
  readonly copied: 'copied' | 'failed' | null;
}

/** What stands beside the list. */
export type OpenText =
  | OpenNote
  | OpenDraft
  | { readonly state: 'loading'; readonly id: string }
  | { readonly state: 'failed'; readonly id: string; readonly failure: FailureName }
  /** It was deleted meanwhile. */
  | { readonly state: 'gone'; readonly id: string };

export type ExportFormat = 'json' | 'markdown' | 'w3c' | 'csv';

/** Which texts are exported: all, those that the filter leaves, those with a tick, or those of one article. */
export type ExportScope = 'all' | 'shown' | 'chosen' | 'article';

/** A file that the reader has chosen to import, step by step. */
export type ImportView =
  | FileNews
  | {
      readonly state: 'planned';
      readonly fileName: string;
      readonly lines: readonly ImportLine[];
      /** Entries of another program that say nothing that is kept. */
      readonly skipped: number;
    };

/** What was deleted last and can come back. */
export interface DeletedView {
  readonly count: number;
  /** Of the one that was deleted; of several, the first. */
  readonly title: string;
}

export interface NotebookData {
  /** How many texts there are; null until they are read. */
  readonly count: number | null;
  /** Those that the filter leaves, the last edited first. */
  readonly shown: readonly TextRow[];
  /** Why they could not be read, or the last deletion failed; null: all is well. */
  readonly failure: FailureName | null;
  readonly filter: TextFilter;
  readonly facets: Facets;
  /** The whole texts are still being read: until then only their beginnings are searched. */
  readonly isIndexing: boolean;
  /** Ids of those with a tick. */
  readonly chosen: ReadonlySet<string>;
  readonly open: OpenText | null;
  readonly deleted: DeletedView | null;
  readonly tool: 'export' | 'import' | null;
  /** Which texts the reader had in mind with Export. */
  readonly exportScope: ExportScope;
  /** Canonical URL and title of the article whose texts can be exported by themselves; null: none stands open. */
  readonly article: { readonly url: string; readonly title: string } | null;
  readonly import: ImportView | null;
  /** What happened to the reader's texts and was not yet said. */
  readonly event: StorageEvent | null;
  /** When the last backup was made, or null; only read where `isBackupDue`. */
  readonly lastBackup: number | null;
  readonly isBackupDue: boolean;
  /** A file was just handed to the browser, under this name. */
  readonly savedFile: string | null;
  /** A private window: what is typed here is not kept. */
  readonly isPrivate: boolean;
}

export interface NotebookActions {
  readonly onFilter: (change: Partial<TextFilter>) => void;
  readonly onClearFilters: () => void;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
  readonly onDelete: (ids: readonly string[]) => void;
  /** Bring back what was deleted last. */
  readonly onUndo: () => void;
  readonly onUndoSeen: () => void;
  readonly onNoteInput: (change: { readonly text?: string; readonly tags?: readonly string[] }) => void;
  /** Open the article at the quote of the note that stands open. */
  readonly onOpenAtQuote: () => void;
  readonly onDraftInput: (draft: { readonly name: string; readonly comment: string }) => void;
  /** Of several texts, keep the one of this revision. */
  readonly onKeepOne: (revision: Revision) => void;
  /** Make one text of all. */
  readonly onKeepAll: () => void;
  /** Return to an earlier text of the draft, named by its time. */
  readonly onRestore: (at: number) => void;
  readonly onCopyDraft: () => void;
  readonly onTool: (tool: 'export' | 'import' | null, scope?: ExportScope) => void;
  readonly onExport: (format: ExportFormat, scope: ExportScope) => void;
  readonly onImportFile: (file: File) => void;
  readonly onImportApply: () => void;
  readonly onImportCancel: () => void;
  readonly onBackup: () => void;
  readonly onEventSeen: () => void;
  readonly onTryAgain: () => void;
}

export type NotebookProps = NotebookData & NotebookActions;
