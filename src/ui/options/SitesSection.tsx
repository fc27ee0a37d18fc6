import type { JSX } from 'preact';
import { WhereItRuns } from '#ui/parts/WhereItRuns.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { AddSite } from './AddSite.tsx';
import { Loaded, OptionsSection } from './OptionsSection.tsx';
import type { OptionsProps } from './options-props.ts';
import { SiteList } from './SiteList.tsx';

/** Where Sidelight reads: the listed news sites and what the reader has said of any. */
export function SitesSection(props: OptionsProps): JSX.Element {
  const { t } = useStrings();
  return (
    <OptionsSection id="sites" title={t('optionsSites')} intro={t('optionsSitesIntro')}>
      <Loaded answer={props.sites} onTryAgain={props.onTryAgain}>
        {(sites) => (
          <>
            <WhereItRuns runs={props.runs} isRefused={props.isRunsRefused} onChoose={props.onRuns} />
            <AddSite outcome={props.added} onAdd={props.onAddSite} />
            <SiteList {...props} sites={sites} />
          </>
        )}
      </Loaded>
    </OptionsSection>
  );
}
