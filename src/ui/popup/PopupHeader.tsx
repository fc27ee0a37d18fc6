import type { JSX } from 'preact';
import { SidelightMark } from '#ui/parts/SidelightMark.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { PopupActions, PopupData, SiteView } from './popup-props.ts';
import { SiteAccess } from './SiteAccess.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';

type PopupHeaderProps = { readonly site: SiteView | null } & Pick<PopupData, 'late'> &
  Pick<PopupActions, 'onSwitchSite' | 'onAlways' | 'onStopAlways' | 'onOpenInTab' | 'onOpenNotebook' | 'onOpenPanel'>;

/** The product's name, the switch for this site, and where Sidelight reads by itself. */
export function PopupHeader({
  site,
  late,
  onOpenInTab,
  onOpenNotebook,
  onOpenPanel,
  ...actions
}: PopupHeaderProps): JSX.Element {
  const { t } = useStrings();
  return (
    <header class="sl-header">
      <div class="sl-bar">
        <SidelightMark />
        <h1>{t('extensionName')}</h1>
        <button
          type="button"
          class="sl-icon-button"
          aria-label={t('openNotebook')}
          title={t('openNotebook')}
          onClick={onOpenNotebook}
        >
          <svg class="sl-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3.500 2.500h9v11h-9zM6 2.500v11M8 5.500h2.500M8 8h2.500" />
          </svg>
        </button>
        {onOpenInTab !== undefined && (
          <button type="button" class="sl-icon-button" aria-label={t('openInTab')} onClick={onOpenInTab}>
            <svg class="sl-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M9.5 2.500h4v4M13.5 2.5 8 8M6.5 3.500h-4v10h10v-4" />
            </svg>
          </button>
        )}
        {onOpenPanel !== undefined &&
          (late === null ? <span class="sl-icon-button" /> : <late.PanelButton onOpenPanel={onOpenPanel} />)}
        {site !== null && <SiteSwitch site={site} onSwitch={actions.onSwitchSite} />}
      </div>
      {site?.on === true && <SiteAccess site={site} {...actions} />}
    </header>
  );
}
