import { succeed } from '#core/failure.ts';
import { readChosenFile } from '#core/notes/formats/read-import.ts';
import { writerName } from '#core/notes/revision.ts';
import { applyImport, type ImportOfTexts, planImport } from '#messaging/import-texts.ts';
import type { ImportView, NotebookActions } from '#ui/notebook/notebook-props.ts';
import { importSteps } from '#writing/import-steps.ts';
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
  const steps = importSteps<ImportOfTexts, ImportView>({
    show: (view) => state.change({ import: view }),
    plan: async (file) => {
      const read = await readChosenFile(file);
      if (!read.ok) return { view: { state: 'refused', failure: read.failure }, request: null };
      const at = Date.now();
      const writer = writerName(at, crypto.getRandomValues(new Uint8Array(4)));
      const request = { texts: read.texts, writer, at };
      const lines = await planImport(request);
      if (!lines.ok) return { view: { state: 'failed', failure: lines.failure.name }, request: null };
      return {
        view: { state: 'planned', fileName: file.name, lines: lines.value, skipped: read.skipped.length },
        request,
      };
    },
    apply: async (request) => {
      const done = await applyImport(request);
      if (!done.ok) return done;
      await reload();
      return succeed({ state: 'done', ...done.value });
    },
  });
  return { onImportFile: steps.choose, onImportApply: steps.apply, onImportCancel: steps.cancel };
}
