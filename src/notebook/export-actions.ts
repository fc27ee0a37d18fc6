import { dayOf } from '#core/notebook/text-filter.ts';
import { chosenTexts, textsOfArticle } from '#core/notes/formats/choose-texts.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { ExportFormat, ExportScope, NotebookActions } from '#ui/notebook/notebook-props.ts';
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
  const write = async (format: ExportFormat, kind: 'notes' | 'backup', choose: (texts: UserTexts) => UserTexts) => {
    await settled();
    const answer = await sendToBackground('backup/read', {});
    if (!answer.ok) {
      state.change({ failure: answer.failure.name, savedFile: null });
      return false;
    }
    const { ending, type, content } = WRITERS[format](choose(answer.value));
    const name = `sidelight-${kind}-${dayOf(Date.now())}${ending}`;
    saveFile(name, type, content);
    state.change({ savedFile: name, failure: null });
    return true;
  };
  return {
    onExport: (format, scope) => write(format, 'notes', (texts) => inScope(state, texts, scope)),
    onBackup: async () => {
      const at = Date.now();
      if (!(await write('json', 'backup', (texts) => texts))) return;
      await sendToBackground('backup/done', { at });
      state.change({ isBackupDue: false, lastBackup: at });
    },
  };
}

function inScope({ data }: NotebookState, texts: UserTexts, scope: ExportScope): UserTexts {
  if (scope === 'all') return texts;
  if (scope === 'chosen') return chosenTexts(texts, data.chosen);
  if (scope === 'article') return data.article ? textsOfArticle(texts, data.article.url) : texts;
  return chosenTexts(texts, new Set(data.shown.map(({ id }) => id)));
}
