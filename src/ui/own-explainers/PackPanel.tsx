import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { PackLine } from '#core/own-explainers/plan-pack.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { IMPORT_KEYS } from '#core/strings/import-keys.ts';
import type { CountedKey, MessageKey } from '#core/strings/message-key.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { FaultLines } from './FaultLines.tsx';
import type { OwnExplainersActions, PackView } from './own-explainers-props.ts';

type PackPanelProps = { readonly pack: PackView | null } & Pick<
  OwnExplainersActions,
  'onPackFile' | 'onPackApply' | 'onPackCancel'
>;

/** A pack, what it would change, and only then the change. */
export function PackPanel({ pack, onPackFile, ...actions }: PackPanelProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  return (
    <section class="sl-tool" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('ownPackImport')}</h2>
      <div class="sl-field">
        <label for={id}>{t('notebookImportFile')}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onPackFile(file);
          }}
        />
        <p id={`${id}-hint`} class="sl-fine">
          {t('ownPackHint')}
        </p>
      </div>
      <div role="status" class="sl-import">
        {pack !== null && <Outcome pack={pack} />}
      </div>
      {pack?.state === 'planned' && <Plan pack={pack} {...actions} />}
    </section>
  );
}

/** Where a pack has another sentence than a file of notes. */
const PACK_KEYS: Readonly<Partial<Record<keyof typeof IMPORT_KEYS, MessageKey>>> = {
  foreign: 'ownPackForeign',
  'too-large': 'ownPackTooLarge',
};

function Outcome({ pack }: { readonly pack: PackView }): JSX.Element | null {
  const { t, count, list } = useStrings();
  switch (pack.state) {
    case 'reading':
      return <p class="sl-fine">{t('notebookImportReading')}</p>;
    case 'planned':
      return null;
    case 'done': {
      const counts = [count('notebookImportedNew', pack.added), count('notebookImportedChanged', pack.changed)];
      return <p>{t('notebookImportDone', [list(counts)])}</p>;
    }
    case 'faulty':
      return (
        <div class="sl-trouble">
          <p class="sl-strong">{count('ownPackFaults', pack.faults.length)}</p>
          <p>{t('notebookNothingWritten')}</p>
          <FaultLines faults={pack.faults} withPaths />
        </div>
      );
    default: {
      const [title, text] =
        pack.state === 'refused'
          ? [
              t('notebookImportRefused'),
              t(PACK_KEYS[pack.failure.reason] ?? IMPORT_KEYS[pack.failure.reason], [pack.failure.path]),
            ]
          : FAILURE_KEYS[pack.failure].map((key) => t(key));
      return (
        <div class="sl-trouble">
          <p class="sl-strong">{title}</p>
          <p>{text}</p>
          <p>{t('notebookNothingWritten')}</p>
        </div>
      );
    }
  }
}

const OUTCOMES: readonly (readonly [outcome: PackLine['outcome'], key: CountedKey])[] = [
  ['new', 'notebookImportNew'],
  ['changed', 'notebookImportChanged'],
  ['same', 'notebookImportSame'],
];

type PlanProps = { readonly pack: Extract<PackView, { readonly state: 'planned' }> } & Pick<
  OwnExplainersActions,
  'onPackApply' | 'onPackCancel'
>;

function Plan({ pack, onPackApply, onPackCancel }: PlanProps): JSX.Element {
  const { t, count } = useStrings();
  const has = (outcome: PackLine['outcome']) => pack.lines.some((line) => line.outcome === outcome);
  const isWorth = has('new') || has('changed');
  return (
    <section class="sl-plan" aria-labelledby="pack-plan">
      <h3 id="pack-plan" dir="auto">
        {t('notebookImportPlan', [pack.fileName])}
      </h3>
      {OUTCOMES.map(([outcome, key]) => {
        const lines = pack.lines.filter((line) => line.outcome === outcome);
        return lines.length === 0 ? null : (
          <Disclosure key={outcome} label={count(key, lines.length)}>
            <ul class="sl-plan-lines">
              {lines.map(({ name }, index) => (
                <li key={index} dir="auto">
                  {name}
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
      {has('changed') && <p class="sl-fine">{t('ownPackReplaced')}</p>}
      {!isWorth && <p class="sl-fine">{t('notebookImportAllSame')}</p>}
      <div class="sl-buttons">
        {isWorth && (
          <button type="button" class="sl-button sl-button-main" onClick={onPackApply}>
            {t('notebookImportApply')}
          </button>
        )}
        <button type="button" class="sl-button" onClick={onPackCancel}>
          {t('notebookImportCancel')}
        </button>
      </div>
    </section>
  );
}
