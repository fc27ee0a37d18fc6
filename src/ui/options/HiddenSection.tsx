import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useKeptFocus } from '#ui/parts/use-kept-focus.ts';
import { KIND_KEYS } from '#ui/strings/kind-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { Loaded, OptionsSection } from './OptionsSection.tsx';
import type { OptionsProps } from './options-props.ts';

/** The terms that the reader has hidden for good, where, and the way back. */
export function HiddenSection({ hidden, onShowThere, onTryAgain }: OptionsProps): JSX.Element {
  const { t } = useStrings();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, () => document.getElementById('hidden')?.focus());
  return (
    <OptionsSection id="hidden" title={t('optionsHidden')} intro={t('optionsHiddenIntro')}>
      <div ref={root}>
        <Loaded answer={hidden} onTryAgain={onTryAgain}>
          {(terms) =>
            terms.length === 0 ? (
              <p>{t('optionsHiddenNone')}</p>
            ) : (
              <ul class="sl-option-rows">
                {terms.map((term) => (
                  <li key={`${term.explainer} ${term.host}`}>
                    <div>
                      <bdi lang="en">{term.name}</bdi>{' '}
                      <span class="sl-fine">
                        {t(KIND_KEYS[term.kind])} ·{' '}
                        {term.host === null ? t('optionsHiddenEverywhere') : t('optionsHiddenOn', [term.host])}
                      </span>
                    </div>
                    <button
                      type="button"
                      class="sl-button"
                      aria-label={
                        term.host === null
                          ? t('optionsShowEverywhere', [term.name])
                          : t('optionsShowOn', [term.name, term.host])
                      }
                      onClick={() => onShowThere(term)}
                    >
                      {t('optionsShow')}
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </OptionsSection>
  );
}
