import type { JSX } from 'preact';
import { SidelightMark } from '#ui/parts/SidelightMark.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DatasetSection } from './DatasetSection.tsx';
import { HiddenSection } from './HiddenSection.tsx';
import { KeepingSection } from './KeepingSection.tsx';
import { KeyboardSection } from './KeyboardSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { OptionsNav } from './OptionsNav.tsx';
import { OwnExplainersSection } from './OwnExplainersSection.tsx';
import type { OptionsProps } from './options-props.ts';
import { PermissionsSection } from './PermissionsSection.tsx';
import { SaidBar } from './SaidBar.tsx';
import { SitesSection } from './SitesSection.tsx';

/** The options page, as one tree of plain data: one section under the other, a list of them beside or above. Styles: `options.css`. */
export function OptionsView(props: OptionsProps): JSX.Element {
  const { language, direction, t } = useStrings();
  const isReady = props.sites !== null;
  return (
    <div class="sidelight sl-options" lang={language} dir={direction}>
      <header class="sl-header">
        <div class="sl-bar">
          <SidelightMark />
          <h1>{t('options')}</h1>
        </div>
      </header>
      <div class="sl-options-body">
        <OptionsNav />
        <main aria-busy={!isReady}>
          {isReady ? <Sections {...props} /> : <p role="status">{t('optionsLoading')}</p>}
          <SaidBar said={props.said} onSeen={props.onSaidSeen} />
        </main>
      </div>
    </div>
  );
}

function Sections(props: OptionsProps): JSX.Element {
  return (
    <>
      <SitesSection {...props} />
      <MarksSection {...props} />
      <HiddenSection {...props} />
      <OwnExplainersSection onOpen={props.onOpenOwnExplainers} />
      <KeyboardSection {...props} />
      <KeepingSection {...props} />
      <DatasetSection {...props} />
      <PermissionsSection {...props} />
      <LanguageSection {...props} />
    </>
  );
}
