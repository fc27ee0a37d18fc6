import type { JSX } from 'preact';
import { FileChoice } from '#ui/parts/import/FileChoice.tsx';
import { ImportNews } from '#ui/parts/import/ImportNews.tsx';
import { ImportPlan, isWorthwhile } from '#ui/parts/import/ImportPlan.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { ImportView, NotebookActions } from './notebook-props.ts';

type ImportPanelProps = { readonly view: ImportView | null } & Pick<
  NotebookActions,
  'onImportFile' | 'onImportApply' | 'onImportCancel'
>;

/** A file, what it would change, and only then the change. */
export function ImportPanel({ view, onImportFile, onImportApply, onImportCancel }: ImportPanelProps): JSX.Element {
  const { t, count } = useStrings();
  return (
    <>
      <FileChoice
        accept=".json,.jsonld,application/json,application/ld+json"
        hint={t('notebookImportHint')}
        onFile={onImportFile}
      />
      <div role="status" class="sl-import">
        {view !== null && view.state !== 'planned' && <ImportNews news={view} />}
      </div>
      {view?.state === 'planned' && (
        <ImportPlan
          fileName={view.fileName}
          lines={view.lines.map((line) => ({ outcome: line.outcome, name: <TextName {...line} /> }))}
          onApply={onImportApply}
          onCancel={onImportCancel}
        >
          {view.skipped > 0 && <p class="sl-fine">{count('notebookImportSkipped', view.skipped)}</p>}
          <p class="sl-fine">{t(isWorthwhile(view.lines) ? 'notebookImportNothingLost' : 'notebookImportAllSame')}</p>
        </ImportPlan>
      )}
    </>
  );
}

type TextNameProps = Extract<ImportView, { readonly state: 'planned' }>['lines'][number];

/** What the reader knows a note or draft by. */
function TextName({ what, title, url }: TextNameProps): JSX.Element {
  const { t } = useStrings();
  return (
    <>
      {title || url || t('notebookUntitled')}{' '}
      {what === 'draft' && <span class="sl-fine">({t('notebookKindDraft')})</span>}
    </>
  );
}
