import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ImportLine } from '#core/notes/plan-import.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { IMPORT_KEYS } from '#core/strings/import-keys.ts';
import type { CountedKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { ImportLines } from './ImportLines.tsx';
import type { ImportView, NotebookActions } from './notebook-props.ts';

type ImportPanelProps = { readonly view: ImportView | null } & Pick<
  NotebookActions,
  'onImportFile' | 'onImportApply' | 'onImportCancel'
>;

/** A file, what it would change, and only then the change. */
export function ImportPanel({ view, onImportFile, ...actions }: ImportPanelProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  return (
    <>
      <div class="sl-field">
        <label for={id}>{t('notebookImportFile')}</label>
        <input
          id={id}
          type="file"
          accept=".json,.jsonld,application/json,application/ld+json"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onImportFile(file);
          }}
        />
        <p id={`${id}-hint`} class="sl-fine">
          {t('notebookImportHint')}
        </p>
      </div>
      <div role="status" class="sl-import">
        {view !== null && <Outcome view={view} />}
      </div>
      {view?.state === 'planned' && <Plan view={view} {...actions} />}
    </>
  );
}

function Outcome({ view }: { readonly view: ImportView }): JSX.Element | null {
  const { t, count, list } = useStrings();
  if (view.state === 'reading') return <p class="sl-fine">{t('notebookImportReading')}</p>;
  if (view.state === 'done') {
    return (
      <p>
        {t('notebookImportDone', [
          list([count('notebookImportedNew', view.added), count('notebookImportedChanged', view.changed)]),
        ])}
      </p>
    );
  }
  if (view.state === 'planned') return null;
  const [title, text] =
    view.state === 'refused'
      ? [t('notebookImportRefused'), t(IMPORT_KEYS[view.failure.reason], [view.failure.path])]
      : FAILURE_KEYS[view.failure].map((key) => t(key));
  return (
    <div class="sl-trouble">
      <p class="sl-strong">{title}</p>
      <p>{text}</p>
      <p>{t('notebookNothingWritten')}</p>
    </div>
  );
}

const OUTCOMES: readonly (readonly [outcome: ImportLine['outcome'], key: CountedKey])[] = [
  ['new', 'notebookImportNew'],
  ['changed', 'notebookImportChanged'],
  ['same', 'notebookImportSame'],
];

type PlanProps = { readonly view: Extract<ImportView, { readonly state: 'planned' }> } & Pick<
  NotebookActions,
  'onImportApply' | 'onImportCancel'
>;

function Plan({ view, onImportApply, onImportCancel }: PlanProps): JSX.Element {
  const { t, count } = useStrings();
  const isWorth = view.lines.some(({ outcome }) => outcome !== 'same');
  return (
    <section class="sl-plan" aria-labelledby="import-plan">
      <h3 id="import-plan" dir="auto">
        {t('notebookImportPlan', [view.fileName])}
      </h3>
      {OUTCOMES.map(([outcome, key]) => (
        <ImportLines
          key={outcome}
          label={(number) => count(key, number)}
          lines={view.lines.filter((line) => line.outcome === outcome)}
        />
      ))}
      {view.skipped > 0 && <p class="sl-fine">{count('notebookImportSkipped', view.skipped)}</p>}
      <p class="sl-fine">{t(isWorth ? 'notebookImportNothingLost' : 'notebookImportAllSame')}</p>
      <div class="sl-buttons">
        {isWorth && (
          <button type="button" class="sl-button sl-button-main" onClick={onImportApply}>
            {t('notebookImportApply')}
          </button>
        )}
        <button type="button" class="sl-button" onClick={onImportCancel}>
          {t('notebookImportCancel')}
        </button>
      </div>
    </section>
  );
}
