import { rowOfDraft, rowOfNote, withoutRows, withRow } from '#core/notebook/text-row.ts';
import type { Draft } from '#core/notes/draft.ts';
import type { Note } from '#core/notes/note.ts';
import { draftRow, noteRow } from '#core/notes/rows.ts';
import type { OpenText } from '#ui/notebook/notebook-props.ts';
import type { NotebookState } from './notebook-state.ts';
import { searchableDraft, searchableNote } from './text-index.ts';

/** Lists and finds a note as it is kept now. */
export function showNote(state: NotebookState, note: Note): void {
  state.index.put(searchableNote(note));
  state.setRows(withRow(state.rows ?? [], rowOfNote(noteRow(note))));
}

/** The same of a draft. */
export function showDraft(state: NotebookState, draft: Draft): void {
  state.index.put(searchableDraft(draft));
  state.setRows(withRow(state.rows ?? [], rowOfDraft(draftRow(draft))));
}

/** Lists these no more. */
export function hideTexts(state: NotebookState, ids: readonly string[]): void {
  for (const id of ids) state.index.remove(id);
  state.setRows(withoutRows(state.rows ?? [], new Set(ids)));
}

/** Changes what stands open, if it is still this one. */
export function changeOpen<S extends OpenText['state']>(
  state: NotebookState,
  id: string,
  kind: S,
  change: Partial<Extract<OpenText, { state: S }>>,
): void {
  state.change(({ open }) =>
    open?.id === id && open.state === kind ? { open: { ...open, ...change } as OpenText } : {},
  );
}
