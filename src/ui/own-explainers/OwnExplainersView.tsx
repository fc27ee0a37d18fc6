import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { SidelightMark } from '#ui/parts/SidelightMark.tsx';
import { useKeptFocus } from '#ui/parts/use-kept-focus.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { OwnExplainersProps } from './own-explainers-props.ts';
import { PackPanel } from './PackPanel.tsx';
import { TermForm } from './TermForm.tsx';
import { TermRows } from './TermRows.tsx';

/** The reader's own terms: all of them, one to be written, a pack in and out. Its styles are in `own-explainers.css`. */
export function OwnExplainersView(props: OwnExplainersProps): JSX.Element {
  const { t, language, direction } = useStrings();
  const root = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { terms, form } = props;
  useKeptFocus(root, () => add.current?.focus());
  return (
    <div ref={root} class="sidelight sl-notebook sl-own" lang={language} dir={direction}>
      <header class="sl-header">
        <div class="sl-bar">
          <SidelightMark />
          <h1>{t('ownTerms')}</h1>
          <div class="sl-buttons">
            <button ref={add} type="button" class="sl-button sl-button-main" onClick={() => props.onEdit(null)}>
              {t('ownTermAdd')}
            </button>
            <button
              type="button"
              class="sl-button"
              aria-expanded={props.isImporting}
              onClick={() => props.onImporting(!props.isImporting)}
            >
              {t('ownPackImport')}
            </button>
            {terms !== null && terms.length > 0 && (
              <button type="button" class="sl-button" onClick={props.onExport}>
                {t('ownPackExport')}
              </button>
            )}
            <a class="sl-button" href="../notebook/index.html">
              {t('notebook')}
            </a>
          </div>
        </div>
      </header>
      <main class="sl-main">
        <Notices {...props} />
        {props.isImporting && <PackPanel {...props} />}
        <div class="sl-own-body">
          <p class="sl-fine">{t('ownTermsIntro')}</p>
          {form !== null && <TermForm key={form.id} {...props} form={form} />}
          {terms !== null && terms.length === 0 && form === null && <p>{t('ownTermsNone')}</p>}
          {terms !== null && terms.length > 0 && <TermRows {...props} terms={terms} />}
        </div>
      </main>
    </div>
  );
}

function Notices(props: OwnExplainersProps): JSX.Element {
  const { t } = useStrings();
  const { failure, deleted, saved, savedFile } = props;
  return (
    <div class="sl-notices">
      {props.isPrivate && <Line text={t('notebookPrivate')} />}
      {failure !== null && (
        <div role="alert">
          <Line
            text={FAILURE_KEYS[failure].map((key) => t(key)).join(' · ')}
            action={t('tryAgain')}
            onPress={props.onTryAgain}
          />
        </div>
      )}
      <div role="status">
        {savedFile !== null && <Line text={t('notebookSavedFile', [savedFile])} />}
        {saved !== null && <Line text={t('ownTermSaved', [saved])} />}
        {deleted !== null && (
          <Line text={t('notebookDeletedOne', [deleted])} action={t('notebookUndo')} onPress={props.onUndo} />
        )}
      </div>
    </div>
  );
}

interface LineProps {
  readonly text: string;
  readonly action?: string;
  readonly onPress?: () => void;
}

const Line = ({ text, action, onPress }: LineProps): JSX.Element => (
  <div class="sl-line">
    <p dir="auto">{text}</p>
    {action !== undefined && (
      <div class="sl-buttons">
        <button type="button" class="sl-button" onClick={onPress}>
          {action}
        </button>
      </div>
    )}
  </div>
);
