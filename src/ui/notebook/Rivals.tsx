import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import { Moment } from './Moment.tsx';
import type { NotebookActions, OpenDraft, OpenNote, RivalView } from './notebook-props.ts';

type RivalsProps = { readonly open: OpenNote | OpenDraft; readonly text: string } & Pick<
  NotebookActions,
  'onKeepOne' | 'onKeepAll'
>;

/** Texts that were written beside each other, in two windows or on two machines: the reader keeps one, or all in one. */
export function Rivals({ open, text, onKeepOne, onKeepAll }: RivalsProps): JSX.Element {
  const { t } = useStrings();
  const all: readonly RivalView[] = [{ revision: open.revision, text, editedAt: open.editedAt }, ...open.rivals];
  return (
    <section class="sl-rivals" aria-labelledby="rivals">
      <h3 id="rivals">{t(all.length > 2 ? 'notebookSeveralTexts' : 'notebookRivalsTitle')}</h3>
      <p class="sl-fine">{t('notebookRivalsWhy')}</p>
      <ol>
        {all.map((rival, i) => (
          <li key={rival.revision}>
            <p class="sl-fine">
              {i === 0 && <strong>{t('notebookRivalShown')}</strong>} <Moment time={rival.editedAt} />
            </p>
            <p class="sl-rival-text" dir="auto">
              {rival.text === '' ? t('notebookNoText') : rival.text}
            </p>
            <button type="button" class="sl-button" onClick={() => onKeepOne(rival.revision)}>
              {t('notebookKeepThis')}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="sl-button sl-button-main" onClick={onKeepAll}>
        {t('notebookKeepAll')}
      </button>
    </section>
  );
}
