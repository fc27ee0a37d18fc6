import type { JSX } from 'preact';
import { citation } from '#core/notes/quotation.ts';
import type { OwnTermFound } from '#core/own-explainers/find-own-mentions.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { KindGlyph } from '#ui/parts/KindGlyph.tsx';
import { KIND_KEYS } from '#ui/strings/kind-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { AddTermToDraft } from './AddToDraft.tsx';
import type { ClaimStory } from './claim-props.ts';
import { Section } from './Section.tsx';
import { SentenceButton } from './SentenceButton.tsx';

type OwnTermListProps = Pick<ClaimStory, 'article' | 'goneSentence' | 'additions' | 'onShowSentence'> & {
  readonly terms: readonly OwnTermFound[];
};

/** The reader's own terms in the article: what they say, and the sentences in which they stand. Nothing of them is in the page. */
export function OwnTermList({ terms, article, ...story }: OwnTermListProps): JSX.Element {
  const { t, count } = useStrings();
  return (
    <Section id="own-terms" title={t('ownTerms')}>
      {terms.length > 0 && (
        <ul class="sl-rows">
          {terms.map((term) => (
            <li key={term.id} class="sl-own-term sl-group">
              <h3 class="sl-kind">
                <KindGlyph kind={term.kind} />
                {t(KIND_KEYS[term.kind])}
              </h3>
              <p class="sl-strong" dir="auto">
                {term.name}
              </p>
              <p dir="auto">{term.summary}</p>
              {story.additions !== null && (
                <AddTermToDraft piece={citation(term)} name={term.name} additions={story.additions} />
              )}
              <Disclosure label={count('ownSentences', term.sentences.length)}>
                {term.sentences.map((sentence) => (
                  <SentenceButton
                    key={sentence.start}
                    sentence={sentence}
                    text={article.text}
                    language={article.language}
                    isGone={story.goneSentence === sentence.start}
                    onShow={story.onShowSentence}
                  />
                ))}
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="sl-link sl-own-manage" href="/src/own-explainers/index.html" target="_blank" rel="noopener">
          {t('ownTermsManage')}
          <span class="sl-spoken"> {t('opensNewTab')}</span>
        </a>
      </p>
    </Section>
  );
}
