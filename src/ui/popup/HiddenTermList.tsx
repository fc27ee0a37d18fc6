import type { JSX } from 'preact';
import type { HideScope } from '#core/settings.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { HiddenTerm, PopupActions } from './popup-props.ts';

const SCOPE_KEYS: Readonly<Record<HideScope, MessageKey>> = {
  page: 'hiddenOnPage',
  site: 'hiddenHere',
  everywhere: 'hiddenEverywhere',
};

interface HiddenTermListProps {
  readonly terms: readonly HiddenTerm[];
  readonly onShowAgain: PopupActions['onShowAgain'];
}

/** The terms that the reader has hidden, each with the way back. */
export function HiddenTermList({ terms, onShowAgain }: HiddenTermListProps): JSX.Element | null {
  const { t, count } = useStrings();
  if (terms.length === 0) return null;
  return (
    <Disclosure label={count('hiddenTerms', terms.length)}>
      <ul class="sl-hidden">
        {terms.map(({ id, name, scope }) => (
          <li key={id}>
            <span>
              <bdi lang="en">{name}</bdi> <span class="sl-fine">{t(SCOPE_KEYS[scope])}</span>
            </span>
            <button
              type="button"
              class="sl-button"
              aria-label={t('showTermAgain', [name])}
              onClick={() => onShowAgain(id, scope)}
            >
              {t('showAgain')}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
