import type { JSX } from 'preact';
import type { DataFacts } from '#core/explainer.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

/** What a kind of data is like: can it be changed, what can it link, who can read it. */
export function DataFactList({ facts }: { readonly facts: DataFacts | null }): JSX.Element | null {
  const { t } = useStrings();
  if (facts === null) return null;
  return (
    <Disclosure label={t('popoverData')}>
      <dl class="sl-pair">
        <dt>{t('dataChangeable')}</dt>
        <dd {...IN_ENGLISH}>{facts.changeable}</dd>
        <dt>{t('dataLinks')}</dt>
        <dd {...IN_ENGLISH}>{facts.links}</dd>
        <dt>{t('dataReadBy')}</dt>
        <dd {...IN_ENGLISH}>{facts.readBy}</dd>
      </dl>
    </Disclosure>
  );
}
