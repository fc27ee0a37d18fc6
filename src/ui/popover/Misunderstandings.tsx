import type { JSX } from 'preact';
import type { Explainer } from '#core/explainer.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { SourceRefs } from '#ui/parts/SourceRefs.tsx';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { TextWithInnerTerms } from './InnerTerms.tsx';

/** What stories often get wrong, each with what is so and its sources. */
export function Misunderstandings({ explainer }: { readonly explainer: Explainer }): JSX.Element | null {
  const { t } = useStrings();
  const { misunderstandings, sources } = explainer;
  if (misunderstandings.length === 0) return null;
  return (
    <Disclosure label={t('popoverMisunderstandings')} count={misunderstandings.length}>
      {misunderstandings.map(({ wrong, right, sources: ids }) => (
        <dl key={wrong} class="sl-pair">
          <dt>{t('misunderstandingWrong')}</dt>
          <dd class="sl-said" {...IN_ENGLISH}>
            {wrong}
          </dd>
          <dt>{t('misunderstandingRight')}</dt>
          <dd>
            <span {...IN_ENGLISH}>
              <TextWithInnerTerms text={right} />
            </span>{' '}
            <SourceRefs sources={sources.filter((source) => ids.includes(source.id))} />
          </dd>
        </dl>
      ))}
    </Disclosure>
  );
}
