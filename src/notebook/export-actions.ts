import type { FailureName } from '#core/failure.ts';
import { dayOf } from '#core/notebook/text-filter.ts';
import { chosenTexts, textsOfArticle } from '#core/notes/formats/choose-texts.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { readBackup } from '#messaging/read-backup.ts';
import type { ExportScope, NotebookActions } from '#ui/notebook/notebook-props.ts';
import { backUp } from '#writing/back-up.ts';
import { saveFile } from '#writing/save-file.ts';
import { WRITERS } from './export-formats.ts';
import type { NotebookState } from './notebook-state.ts';

/**
 * Files out of what the reader wrote, and the backup, which is the complete file.
 *
 * @param settled - Ends what is being saved, so that it is in the file.
 */
export function exportActions(
  state: NotebookState,
  settled: () => Promise<void>,
): Pick<NotebookActions, 'onExport' | 'onBackup'> {
  const failed = (failure: FailureName): void => state.change({ failure, savedFile: null });
  return {
    onExport: async (format, scope) => {
      await settled();
      const texts = await readBackup();
      if (!texts.ok) return failed(texts.failure.name);
      const { ending, type, content } = WRITERS[format](inScope(state, texts.value, scope));
      const name = `sidelight-notes-${dayOf(Date.now())}${ending}`;
      saveFile(name, type, content);
      state.change({ savedFile: name, failure: null });
    },
    onBackup: async () => {
      await settled();
      const made = await backUp(Date.now());
      if (!made.ok) return failed(made.failure.name);
      state.change({ savedFile: made.value.file, failure: null, isBackupDue: false, lastBackup: made.value.at });
    },
  };
}

function inScope({ data }: NotebookState, texts: UserTexts, scope: ExportScope): UserTexts {
  if (scope === 'all') return texts;
  if (scope === 'chosen') return chosenTexts(texts, data.chosen);
  if (scope === 'article') return data.article ? textsOfArticle(texts, data.article.url) : texts;
  return chosenTexts(texts, new Set(data.shown.map(({ id }) => id)));
}
