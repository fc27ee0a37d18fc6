import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { SiteView } from './popup-props.ts';

interface SiteSwitchProps {
  readonly site: SiteView;
  readonly onSwitch: (on: boolean) => void;
}

/** On or off for this site, in one press. The state is in shape and word, not in colour alone. */
export function SiteSwitch({ site, onSwitch }: SiteSwitchProps): JSX.Element {
  const { t } = useStrings();
  return (
    <button
      type="button"
      class="sl-switch"
      inert={site.isExpected === true}
      role="switch"
      aria-checked={site.on}
      aria-label={t('siteSwitch', [site.host])}
      onClick={() => onSwitch(!site.on)}
    >
      <span class="sl-switch-host" dir="ltr">
        {site.host}
      </span>
      <span class="sl-switch-word" aria-hidden="true">
        {t(site.on ? 'switchOn' : 'switchOff')}
      </span>
      <span class="sl-switch-track" />
    </button>
  );
}
