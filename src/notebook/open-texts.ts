import type { PrivateWindow } from '#core/private-window.ts';
import type { NotebookActions } from '#ui/notebook/notebook-props.ts';
import { createDraftEditor } from './draft-editor.ts';
import { createNoteEditor } from './note-editor.ts';
import type { NotebookState } from './notebook-state.ts';
import type { TextEditor } from './text-editor.ts';

type TextActions = Pick<
  NotebookActions,
  'onNoteInput' | 'onOpenAtQuote' | 'onDraftInput' | 'onKeepOne' | 'onKeepAll' | 'onRestore' | 'onCopyDraft'
>;

/** The text that stands open, whichever kind it is. */
export interface OpenTexts {
  readonly actions: TextActions;
  /** Shows the text of this id, or none. */
  readonly show: (id: string | null) => void;
  /** These are deleted. */
  readonly gone: (ids: readonly string[]) => void;
  /** Reads what stands open anew, if nothing of it is unsaved: it may have been edited in another window. */
  readonly refresh: () => Promise<void>;
  readonly flush: () => void;
  /** Saves what is not saved, and waits until it is. */
  readonly settled: () => Promise<void>;
}

export function openTexts(state: NotebookState, storage: Storage, privateWindow: PrivateWindow): OpenTexts {
  const note = createNoteEditor(state, storage, privateWindow);
  const draft = createDraftEditor(state, storage, privateWindow);
  const all: readonly TextEditor[] = [note, draft];
  const settled = async (): Promise<void> => void (await Promise.all(all.map((editor) => editor.settled())));
  const present = (): TextEditor => (state.data.open?.state === 'draft' ? draft : note);
  const editorOf = (id: string): TextEditor =>
    state.rows?.find((row) => row.id === id)?.kind === 'draft' ? draft : note;

  const show = (id: string | null): void => {
    for (const editor of all) {
      editor.flush();
      editor.close();
    }
    const row = state.rows?.find((each) => each.id === id);
    const article = row?.url ? { url: row.url, title: row.title } : null;
    state.change({ open: id === null ? null : { state: 'loading', id }, article });
    // What was typed into it a moment ago is saved first: it is to be read as it was left.
    if (id !== null) void settled().then(() => (state.data.open?.id === id ? editorOf(id).open(id) : undefined));
  };

  return {
    actions: {
      onNoteInput: note.onNoteInput,
      onOpenAtQuote: note.onOpenAtQuote,
      onDraftInput: draft.onDraftInput,
      onRestore: draft.onRestore,
      onCopyDraft: draft.onCopyDraft,
      onKeepOne: (revision) => present().keepOne(revision),
      onKeepAll: () => present().keepAll(),
    },
    show,
    gone: (ids) => {
      if (state.data.open !== null && ids.includes(state.data.open.id)) show(null);
    },
    refresh: async () => {
      const { open } = state.data;
      if (open === null || ('save' in open && /saving|failed/.test(open.save.state))) return;
      await editorOf(open.id).open(open.id);
    },
    flush: () => {
      for (const editor of all) editor.flush();
    },
    settled,
  };
}
