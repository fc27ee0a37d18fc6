import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import { OptionsSection } from './OptionsSection.tsx';
import type { OptionsProps } from './options-props.ts';

/** Which language stands here and why. It cannot be chosen: browsers give an extension the one that they are set to. */
export function LanguageSection({ languages }: Pick<OptionsProps, 'languages'>): JSX.Element {
  const { t, language, locale, list } = useStrings();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const nameOf = (tag: string): string => names.of(tag) ?? tag;
  const example = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(EXAMPLE);
  return (
    <OptionsSection id="languages" title={t('optionsLanguages')}>
      <dl class="sl-facts">
        <dt>{t('languageInterface')}</dt>
        <dd>
          <bdi>{nameOf(language)}</bdi>
          <p class="sl-fine">{t('languageWhy', [list(languages.map(nameOf))])}</p>
        </dd>
        <dt>{t('languageExplainers')}</dt>
        <dd>
          <bdi>{nameOf('en')}</bdi>
          <p class="sl-fine">{t('languageExplainersWhy')}</p>
        </dd>
        <dt>{t('languageDates')}</dt>
        <dd>
          <bdi>{example}</bdi>
          <p class="sl-fine">{t('languageDatesWhy', [nameOf(locale)])}</p>
        </dd>
      </dl>
    </OptionsSection>
  );
}

/** The day of the sample story: one that shows whether the month or the day comes first. */
const EXAMPLE = Date.UTC(2014, 10, 5);
