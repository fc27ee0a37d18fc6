import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { hostOfPattern } from '#core/site.ts';
import { useKeptFocus } from '#ui/parts/use-kept-focus.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

interface GrantedSitesProps {
  /** Match patterns. */
  readonly patterns: readonly string[];
  readonly onRevoke: (pattern: string) => void;
}

/** What the reader has allowed on top of the listed sites, each with the way to take it back. */
export function GrantedSites({ patterns, onRevoke }: GrantedSitesProps): JSX.Element {
  const { t } = useStrings();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, () => document.getElementById('granted')?.focus());
  return (
    <div ref={root}>
      {patterns.length === 0 ? (
        <p>{t('grantedNone')}</p>
      ) : (
        <ul class="sl-option-rows">
          {patterns.map((pattern) => {
            const name = hostOfPattern(pattern) ?? t('grantedAll');
            return (
              <li key={pattern}>
                <div>
                  <bdi>{name}</bdi> <code dir="ltr">{pattern}</code>
                </div>
                <button
                  type="button"
                  class="sl-button"
                  aria-label={t('grantedRevokeOf', [name])}
                  onClick={() => onRevoke(pattern)}
                >
                  {t('grantedRevoke')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
