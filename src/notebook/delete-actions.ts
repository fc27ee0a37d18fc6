import type { FailureName } from '#core/failure.ts';
import { writerName } from '#core/notes/revision.ts';
import type { OwnRequests } from '#messaging/protocol.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { NotebookActions } from '#ui/notebook/notebook-props.ts';
import { hideTexts, showDraft, showNote } from './keep-record.ts';
import type { NotebookState } from './notebook-state.ts';

type DeletedNote = NonNullable<OwnRequests['note/delete']['answer']>;
type DeletedDraft = NonNullable<OwnRequests['draft/delete']['answer']>;
type Deleted = { readonly note: DeletedNote } | DeletedDraft;

/**
 * Deletion with a way back, as long as the page is open; several deletions are undone one after the other.
 *
 * @param settled - Ends what is being saved: a save that comes after a deletion would bring the text back.
 * @param onGone - These stand in the list no more.
 */
export function deleteActions(
  state: NotebookState,
  settled: () => Promise<void>,
  onGone: (ids: readonly string[]) => void,
): Pick<NotebookActions, 'onDelete' | 'onUndo' | 'onUndoSeen'> {
  /** The last one last. */
  const deletions: (readonly Deleted[])[] = [];
  const showLast = (): void => {
    const last = deletions.at(-1);
    state.change({ deleted: last === undefined ? null : { count: last.length, title: titleOf(last[0]) } });
  };

  return {
    onDelete: async (ids) => {
      await settled();
      const deleted: Deleted[] = [];
      let failure: FailureName | null = null;
      const gone: string[] = [];
      for (const id of ids) {
        const answer = await deleteOne(state, id);
        if (!answer.ok) {
          failure = answer.failure.name;
          break;
        }
        gone.push(id);
        if (answer.value) deleted.push(answer.value);
      }
      onGone(gone);
      hideTexts(state, gone);
      if (deleted.length > 0) deletions.push(deleted);
      state.change({ failure });
      showLast();
    },
    onUndo: async () => {
      const last = deletions.at(-1) ?? [];
      const at = Date.now();
      const writer = writerName(at, crypto.getRandomValues(new Uint8Array(4)));
      for (const each of last) {
        const failure = await bringBack(state, each, writer, at);
        if (failure === null) continue;
        // Sent again with the button, those that are back already stay as they are.
        state.change({ failure });
        return;
      }
      deletions.pop();
      state.change({ failure: null });
      showLast();
    },
    onUndoSeen: () => {
      deletions.length = 0;
      showLast();
    },
  };
}

const titleOf = (deleted: Deleted | undefined): string =>
  deleted === undefined ? '' : 'note' in deleted ? deleted.note.title : deleted.draft.title;

async function deleteOne(state: NotebookState, id: string) {
  const row = state.rows?.find((each) => each.id === id);
  const at = Date.now();
  if (row?.kind === 'draft') return sendToBackground('draft/delete', { url: row.url ?? '', at });
  const answer = await sendToBackground('note/delete', { id, at });
  return answer.ok ? { ok: true as const, value: answer.value && { note: answer.value } } : answer;
}

/** Null where it is back. */
async function bringBack(
  state: NotebookState,
  deleted: Deleted,
  writer: string,
  at: number,
): Promise<FailureName | null> {
  if ('note' in deleted) {
    const answer = await sendToBackground('note/undelete', { ...deleted, writer, at });
    if (!answer.ok) return answer.failure.name;
    if (answer.value) showNote(state, answer.value);
    return null;
  }
  const answer = await sendToBackground('draft/undelete', { ...deleted, writer, at });
  if (!answer.ok) return answer.failure.name;
  if (answer.value) showDraft(state, answer.value);
  return null;
}
