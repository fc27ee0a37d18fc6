import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import type { Strings } from '#ui/strings/strings.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { DraftView, PopupActions } from './popup-props.ts';

type DraftOutcomeProps = {
  readonly draft: DraftView;
  /** The question was answered and goes away: the focus goes back to what asked it. */
  readonly onAnswered: () => void;
} & Pick<PopupActions, 'onPutDraft' | 'onOutcomeSeen'>;

/** What came of Copy or Put; asks before the form's own text is replaced. */
export function DraftOutcomeLine({ draft, onAnswered, onPutDraft, onOutcomeSeen }: DraftOutcomeProps): JSX.Element {
  const strings = useStrings();
  const { outcome } = draft;
  const asks = outcome?.state === 'failed' && outcome.failure === 'form-not-empty';
  const answered = (act: () => void) => () => {
    onAnswered();
    act();
  };
  // The status stands from the start: one that appears together with its text is not read out.
  return (
    <>
      {asks && <OverwriteQuestion onReplace={answered(() => onPutDraft(true))} onLeave={answered(onOutcomeSeen)} />}
      <p class="sl-outcome" role="status">
        {asks ? '' : outcomeText(draft, strings)}
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
  if (form.elsewhere?.kind === 'frame') return t('draftInFrame', [form.elsewhere.host]);
  if (form.elsewhere?.kind === 'rich-text') return t('draftInRichText');
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
