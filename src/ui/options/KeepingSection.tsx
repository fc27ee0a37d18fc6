import type { JSX } from 'preact';
import { Moment } from '#ui/notebook/Moment.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { Loaded, OptionsSection } from './OptionsSection.tsx';
import type { OptionsProps } from './options-props.ts';

/** How notes and drafts are kept, and the ways out and in. */
export function KeepingSection(props: OptionsProps): JSX.Element {
  const { t, count, list } = useStrings();
  return (
    <OptionsSection id="keeping" title={t('optionsKeeping')} intro={t('optionsKeepingIntro')}>
      <Loaded answer={props.keeping} onTryAgain={props.onTryAgain}>
        {({ health: { counts, lastBackup }, isPersisted }) => (
          <>
            <dl class="sl-facts">
              <dt>{t('keepingTexts')}</dt>
              <dd>{list([count('keepingNotes', counts.notes), count('keepingDrafts', counts.drafts)])}</dd>
              <dt>{t('keepingLast')}</dt>
              <dd>{lastBackup === null ? t('keepingNever') : <Moment time={lastBackup} />}</dd>
              <dt>{t('keepingStorage')}</dt>
              <dd>{t(isPersisted ? 'keepingPersisted' : 'keepingNotPersisted')}</dd>
            </dl>
            <div class="sl-buttons">
              <button type="button" class="sl-button sl-button-main" onClick={props.onBackup}>
                {t('notebookBackup')}
              </button>
              <button type="button" class="sl-button" onClick={() => props.onOpenNotebook('import')}>
                {t('keepingImport')}
              </button>
              <button type="button" class="sl-button" onClick={() => props.onOpenNotebook(null)}>
                {t('openNotebook')}
              </button>
              {!isPersisted && (
                <button type="button" class="sl-button" onClick={props.onPersist}>
                  {t('keepingPersist')}
                </button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </OptionsSection>
  );
}
