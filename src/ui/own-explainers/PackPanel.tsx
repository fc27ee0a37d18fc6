import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { FileChoice } from '#ui/parts/import/FileChoice.tsx';
import { ImportNews } from '#ui/parts/import/ImportNews.tsx';
import { ImportPlan, isWorthwhile } from '#ui/parts/import/ImportPlan.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { FaultLines } from './FaultLines.tsx';
import type { OwnExplainersActions, PackView } from './own-explainers-props.ts';

type PackPanelProps = { readonly pack: PackView | null } & Pick<
  OwnExplainersActions,
  'onPackFile' | 'onPackApply' | 'onPackCancel'
>;

/** Where a pack has another sentence than a file of notes. */
const PACK_KEYS = { foreign: 'ownPackForeign', 'too-large': 'ownPackTooLarge', 'too-many': 'ownPackTooLarge' } as const;

/** A pack, what it would change, and only then the change. */
export function PackPanel({ pack, onPackFile, onPackApply, onPackCancel }: PackPanelProps): JSX.Element {
  const { t, count } = useStrings();
  const id = useId();
  return (
    <section class="sl-tool" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('ownPackImport')}</h2>
      <FileChoice accept=".json,application/json" hint={t('ownPackHint')} onFile={onPackFile} />
      <div role="status" class="sl-import">
        {pack?.state === 'faulty' && (
          <div class="sl-trouble">
            <p class="sl-strong">{count('ownPackFaults', pack.faults.length)}</p>
            <p>{t('notebookNothingWritten')}</p>
            <FaultLines faults={pack.faults} withPaths />
          </div>
        )}
        {pack !== null && pack.state !== 'planned' && pack.state !== 'faulty' && (
          <ImportNews news={pack} keys={PACK_KEYS} />
        )}
      </div>
      {pack?.state === 'planned' && (
        <ImportPlan fileName={pack.fileName} lines={pack.lines} onApply={onPackApply} onCancel={onPackCancel}>
          {pack.lines.some(({ outcome }) => outcome === 'changed') && <p class="sl-fine">{t('ownPackReplaced')}</p>}
          {!isWorthwhile(pack.lines) && <p class="sl-fine">{t('notebookImportAllSame')}</p>}
        </ImportPlan>
      )}
    </section>
  );
}
