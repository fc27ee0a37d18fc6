import type { JSX } from 'preact';
import type { SiteRow } from '#core/sites/site-list.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { OnOff } from './OnOff.tsx';
import type { OptionsActions } from './options-props.ts';

const ORIGINS: Readonly<Record<SiteRow['origin'], MessageKey>> = {
  listed: 'siteListed',
  added: 'siteAdded',
  said: 'siteSaid',
};

type SiteListRowProps = { readonly row: SiteRow } & Pick<
  OptionsActions,
  'onSwitchSite' | 'onRemoveSite' | 'onStopAlways' | 'onForgetRule'
>;

/** One site: where it comes from, its switch, and the way to be rid of it or of what was said of it. */
export function SiteListRow({
  row,
  onSwitchSite,
  onRemoveSite,
  onStopAlways,
  onForgetRule,
}: SiteListRowProps): JSX.Element {
  const { t } = useStrings();
  const { host, origin, on, isAlways, hasRule } = row;
  return (
    <li>
      <div class="sl-site-name">
        <span class="sl-site-host" dir="ltr">
          {host}
        </span>
        <span class="sl-fine">
          {t(ORIGINS[origin])}
          {isAlways && ` · ${t('siteAlways')}`}
          {hasRule && ` · ${t('siteRuled')}`}
        </span>
      </div>
      <div class="sl-site-tools">
        {hasRule && (
          <button
            type="button"
            class="sl-button-quiet"
            aria-label={t('siteForgetRuleOf', [host])}
            onClick={() => onForgetRule(host)}
          >
            {t('siteForgetRule')}
          </button>
        )}
        {isAlways && (
          <button
            type="button"
            class="sl-button-quiet"
            aria-label={t('siteStopAlwaysOf', [host])}
            onClick={() => onStopAlways(host)}
          >
            {t('siteStopAlways')}
          </button>
        )}
        {origin !== 'listed' && (
          <button
            type="button"
            class="sl-button-quiet"
            aria-label={t('siteRemoveOf', [host])}
            onClick={() => onRemoveSite(host)}
          >
            {t('siteRemove')}
          </button>
        )}
        <OnOff label={t('siteSwitch', [host])} on={on} onSwitch={(next) => onSwitchSite(host, next)} />
      </div>
    </li>
  );
}
