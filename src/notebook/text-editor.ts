import type { Revision } from '#core/notes/revision.ts';

/** What the editors of notes and of drafts do alike. Each takes one text at a time. */
export interface TextEditor {
  /** Shows the text of this id, if it is still wanted by then. */
  open(id: string): Promise<void>;
  /** It stands open no more. */
  close(): void;
  /** Saves at once what is not saved yet: the page is about to close. */
  flush(): void;
  /** The same, and waits until it is. */
  settled(): Promise<void>;
  /** Of several texts, keeps the one of this revision. */
  keepOne(revision: Revision): Promise<void>;
  /** Makes one text of all. */
  keepAll(): Promise<void>;
}
