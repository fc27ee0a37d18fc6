import { MOST_BYTES } from '#core/notes/formats/import-outcome.ts';
import { readImport } from '#core/notes/formats/read-import.ts';
import { writerName } from '#core/notes/revision.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { ImportView, NotebookActions } from '#ui/notebook/notebook-props.ts';
import type { NotebookState } from './notebook-state.ts';

/**
 * A file of the reader's, read, compared, and after a yes written: all of it or nothing, and nothing is deleted.
 *
 * @param reload - Reads the list anew.
 */
export function importActions(
  state: NotebookState,
  reload: () => Promise<void>,
): Pick<NotebookActions, 'onImportFile' | 'onImportApply' | 'onImportCancel'> {
  /** What was planned: sent again, to the letter, to be applied. */
  let planned: { readonly texts: UserTexts; readonly writer: string; readonly at: number } | null = null;
  /** A file that was chosen later makes an earlier one's answer void. */
  let turn = 0;
  const show = (view: ImportView | null): void => state.change({ import: view });

  return {
    onImportFile: async (file) => {
      const mine = ++turn;
      planned = null;
      show({ state: 'reading' });
      const view = await plan(file);
      if (mine !== turn) return;
      show(view);
    },
    onImportApply: async () => {
      if (planned === null) return;
      const answer = await sendToBackground('import/apply', planned);
      if (!answer.ok) {
        show({ state: 'failed', failure: answer.failure.name });
        return;
      }
      planned = null;
      const outcomes = answer.value.map(({ outcome }) => outcome);
      await reload();
      show({
        state: 'done',
        added: outcomes.filter((outcome) => outcome === 'new').length,
        changed: outcomes.filter((outcome) => outcome === 'changed').length,
      });
    },
    onImportCancel: () => {
      turn++;
      planned = null;
      state.change({ import: null });
    },
  };

  async function plan(file: File): Promise<ImportView> {
    if (file.size > MOST_BYTES) return { state: 'refused', failure: { reason: 'too-large', path: '' } };
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return { state: 'refused', failure: { reason: 'not-text', path: '' } };
    const read = readImport(new Uint8Array(bytes));
    if (!read.ok) return { state: 'refused', failure: read.failure };
    const at = Date.now();
    const request = { texts: read.texts, writer: writerName(at, crypto.getRandomValues(new Uint8Array(4))), at };
    const answer = await sendToBackground('import/plan', request);
    if (!answer.ok) return { state: 'failed', failure: answer.failure.name };
    planned = request;
    return { state: 'planned', fileName: file.name, lines: answer.value, skipped: read.skipped.length };
  }
}
