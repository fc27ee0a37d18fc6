import type { JSX } from 'preact';
import type { DatasetAbout } from '#core/dataset-about.ts';
import { KINDS } from '#core/explainer.ts';
import { KIND_GROUP_KEYS } from '#ui/strings/kind-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DatasetChangeList } from './DatasetChangeList.tsx';
import { Loaded, OptionsSection } from './OptionsSection.tsx';
import type { OptionsProps } from './options-props.ts';

/** What the extension knows: how much, as of when, and what has changed. */
export function DatasetSection({ dataset, onTryAgain }: OptionsProps): JSX.Element {
  const { t } = useStrings();
  return (
    <OptionsSection id="dataset" title={t('optionsDataset')} intro={t('optionsDatasetIntro')}>
      <Loaded answer={dataset} onTryAgain={onTryAgain}>
        {(about) => (
          <>
            <Facts about={about} />
            <h3>{t('datasetChanges')}</h3>
            <DatasetChangeList changes={about.changes} />
          </>
        )}
      </Loaded>
    </OptionsSection>
  );
}

function Facts({ about }: { readonly about: DatasetAbout }): JSX.Element {
  const { t, count, number, date, list } = useStrings();
  const { byKind, sources } = about;
  return (
    <dl class="sl-facts">
      <dt>{t('datasetVersion')}</dt>
      <dd>
        <code>{about.version}</code>
      </dd>
      <dt>{t('datasetEndsOn')}</dt>
      <dd>{date(about.endsOn)}</dd>
      <dt>{t('datasetEntries')}</dt>
      <dd>
        {number(about.entries)}
        <ul class="sl-kind-counts">
          {KINDS.map((kind) => (
            <li key={kind}>
              {t(KIND_GROUP_KEYS[kind])} <span class="sl-count">{number(byKind[kind])}</span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>{t('datasetEvents')}</dt>
      <dd>{number(about.events)}</dd>
      <dt>{t('datasetSources')}</dt>
      <dd>
        {list([
          count('datasetPrimary', sources.primary),
          count('datasetPress', sources.press),
          count('datasetReference', sources.reference),
        ])}
      </dd>
    </dl>
  );
}
