import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import { OptionsSection } from './OptionsSection.tsx';

/** The way to the reader's own explainers, which have a page of their own. */
export function OwnExplainersSection({ onOpen }: { readonly onOpen: () => void }): JSX.Element {
  const { t } = useStrings();
  return (
    <OptionsSection id="own" title={t('optionsOwn')} intro={t('optionsOwnIntro')}>
      <button type="button" class="sl-button" onClick={onOpen}>
        {t('optionsOwnOpen')}
      </button>
    </OptionsSection>
  );
}
