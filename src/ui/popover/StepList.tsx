import type { JSX } from 'preact';
import type { Step } from '#core/explainer.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

/** "What you can do": each step with where it works and when one of us last checked it. */
export function StepList({ steps }: { readonly steps: readonly Step[] }): JSX.Element | null {
  const { t, date } = useStrings();
  if (steps.length === 0) return null;
  return (
    <Disclosure label={t('popoverSteps')} count={steps.length}>
      <ul class="sl-steps">
        {steps.map(({ step, platform, checked }) => (
          <li key={step}>
            <span {...IN_ENGLISH}>{step}</span>
            <span class="sl-fine">
              <bdi lang="en">{platform}</bdi> ·{' '}
              {checked === null ? t('stepNotChecked') : t('stepChecked', [date(checked)])}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
