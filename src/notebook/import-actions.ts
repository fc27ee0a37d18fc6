import { succeed } from '#core/failure.ts';
import { MOST_BYTES, refuse } from '#core/notes/formats/import-outcome.ts';
import { readImport } from '#core/notes/formats/read-import.ts';
import { writerName } from '#core/notes/revision.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { fitsInMessage } from '#messaging/message-size.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { ImportView, NotebookActions } from '#ui/notebook/notebook-props.ts';
import { importSteps } from '#writing/import-steps.ts';
import type { NotebookState } from './notebook-state.ts';

interface Request {
  readonly texts: UserTexts;
  readonly writer: string;
  readonly at: number;
}

/**
 * A file of the reader's, read, compared, and after a yes written: all of it or nothing, and nothing is deleted.
 *
 * @param reload - Reads the list anew.
 */
export function importActions(
  state: NotebookState,
  reload: () => Promise<void>,
): Pick<NotebookActions, 'onImportFile' | 'onImportApply' | 'onImportCancel'> {
  const steps = importSteps<Request, ImportView>({
    mostBytes: MOST_BYTES,
    show: (view) => state.change({ import: view }),
    plan: async (bytes, fileName) => {
      const read = readImport(bytes);
      if (!read.ok) return { view: { state: 'refused', failure: read.failure }, request: null };
      const at = Date.now();
      const request = { texts: read.texts, writer: writerName(at, crypto.getRandomValues(new Uint8Array(4))), at };
      // Many short entries of another program can become more than their file was.
      if (!fitsInMessage(request)) return { view: { state: 'refused', ...refuse('too-many') }, request: null };
      const lines = await sendToBackground('import/plan', request);
      if (!lines.ok) return { view: { state: 'failed', failure: lines.failure.name }, request: null };
      return { view: { state: 'planned', fileName, lines: lines.value, skipped: read.skipped.length }, request };
    },
    apply: async (request) => {
      const lines = await sendToBackground('import/apply', request);
      if (!lines.ok) return lines;
      await reload();
      const number = (wanted: string) => lines.value.filter(({ outcome }) => outcome === wanted).length;
      return succeed({ state: 'done', added: number('new'), changed: number('changed') });
    },
  });
  return { onImportFile: steps.choose, onImportApply: steps.apply, onImportCancel: steps.cancel };
}
