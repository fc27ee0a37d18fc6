import type { JSX } from 'preact';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { PopupActions, SiteView } from './popup-props.ts';

const ACCESS_KEYS: Readonly<Record<SiteView['automatic'], MessageKey>> = {
  listed: 'accessListed',
  'this-site': 'accessThisSite',
  'all-sites': 'accessAllSites',
  no: 'accessNo',
};

type SiteAccessProps = { readonly site: SiteView } & Pick<PopupActions, 'onAlways' | 'onStopAlways'>;

/** Whether Sidelight reads this site by itself, and the buttons that change it. */
export function SiteAccess({ site, onAlways, onStopAlways }: SiteAccessProps): JSX.Element {
  const { t } = useStrings();
  const { automatic, isExpected = false } = site;
  return (
    <div class="sl-access" inert={isExpected}>
      <p class="sl-fine">{t(ACCESS_KEYS[automatic])}</p>
      <div class="sl-buttons">
        {automatic === 'no' && (
          <button type="button" class="sl-button" onClick={() => onAlways('this-site')}>
            {t('alwaysHere')}
          </button>
        )}
        {automatic !== 'all-sites' && (
          <button
            type="button"
            class={automatic === 'no' ? 'sl-button' : 'sl-button-quiet'}
            onClick={() => onAlways('all-sites')}
          >
            {t('onAllSites')}
          </button>
        )}
        {(automatic === 'this-site' || automatic === 'all-sites') && (
          <button
            type="button"
            class="sl-button-quiet"
            aria-label={t(automatic === 'this-site' ? 'stopAlwaysHere' : 'stopAllSites')}
            onClick={() => onStopAlways(automatic)}
          >
            {t('stopAlways')}
          </button>
        )}
      </div>
    </div>
  );
}
