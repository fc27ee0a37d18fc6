import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { FAILURE_KEYS } from '#ui/strings/failure-keys.ts';
import type { Strings } from '#ui/strings/strings.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { DraftView, PopupActions } from './popup-props.ts';

type DraftOutcomeProps = { readonly draft: DraftView } & Pick<PopupActions, 'onPutDraft' | 'onOutcomeSeen'>;

/** What came of Copy or Put; asks before the form's own text is replaced. */
export function DraftOutcomeLine({ draft, onPutDraft, onOutcomeSeen }: DraftOutcomeProps): JSX.Element {
  const strings = useStrings();
  const { outcome } = draft;
  if (outcome?.state === 'failed' && outcome.failure === 'form-not-empty') {
    return <OverwriteQuestion onReplace={() => onPutDraft(true)} onLeave={onOutcomeSeen} />;
  }
  return (
    <>
      <p class="sl-outcome" role="status">
        {outcomeText(draft, strings)}
      </p>
      {outcome === null && draft.form !== null && <p class="sl-fine">{formText(draft.form, strings)}</p>}
    </>
  );
}

function outcomeText({ outcome }: DraftView, { t }: Strings): string {
  if (outcome === null) return '';
  if (outcome.state === 'copied') return t('draftCopied');
  return outcome.state === 'put' ? t('draftPutDone') : t(FAILURE_KEYS[outcome.failure][1]);
}

function formText(form: NonNullable<DraftView['form']>, { t }: Strings): string {
  if (!form.found) return t('draftNoForm');
  return form.sendsTo === null ? '' : t('draftSendsTo', [form.sendsTo]);
}

interface OverwriteProps {
  readonly onReplace: () => void;
  readonly onLeave: () => void;
}

/** The focus goes to "leave it": the key that was just pressed must not also destroy the form's text. */
function OverwriteQuestion({ onReplace, onLeave }: OverwriteProps): JSX.Element {
  const { t } = useStrings();
  const leave = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => leave.current?.focus(), []);
  return (
    <fieldset class="sl-overwrite" aria-describedby={id}>
      <p id={id}>{t('draftOverwrite')}</p>
      <div class="sl-buttons">
        <button type="button" class="sl-button" onClick={onReplace}>
          {t('draftReplace')}
        </button>
        <button ref={leave} type="button" class="sl-button" onClick={onLeave}>
          {t('draftLeave')}
        </button>
      </div>
    </fieldset>
  );
}
