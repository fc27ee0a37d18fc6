import type { JSX } from 'preact';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { HiddenTerm } from './popup-props.ts';

interface HiddenTermListProps {
  readonly terms: readonly HiddenTerm[];
  readonly onShowAgain: (explainer: string) => void;
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
              {name} <span class="sl-fine">{t(scope === 'everywhere' ? 'hiddenEverywhere' : 'hiddenHere')}</span>
            </span>
            <button
              type="button"
              class="sl-button"
              aria-label={t('showTermAgain', [name])}
              onClick={() => onShowAgain(id)}
            >
              {t('showAgain')}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
