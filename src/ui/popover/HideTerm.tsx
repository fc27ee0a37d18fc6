import type { JSX } from 'preact';
import type { HideScope } from '#core/settings.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';

const SCOPES: readonly (readonly [HideScope, MessageKey])[] = [
  ['page', 'hideOnPage'],
  ['site', 'hideOnSite'],
  ['everywhere', 'hideEverywhere'],
];

/** "Hide this term": on this page, on this site, or everywhere. */
export function HideTerm({ onHide }: { readonly onHide: (scope: HideScope) => void }): JSX.Element {
  const { t } = useStrings();
  return (
    <Disclosure label={t('popoverHide')}>
      <div class="sl-buttons">
        {SCOPES.map(([scope, key]) => (
          <button key={scope} type="button" class="sl-button" onClick={() => onHide(scope)}>
            {t(key)}
          </button>
        ))}
      </div>
    </Disclosure>
  );
}
