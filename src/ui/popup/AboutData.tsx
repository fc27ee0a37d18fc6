import type { JSX } from 'preact';
import type { Span } from '#core/text/sentences.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { ClaimStory } from './claim-props.ts';
import { SentenceButton } from './SentenceButton.tsx';

interface AboutDataProps extends Pick<ClaimStory, 'article' | 'goneSentence' | 'onShowSentence'> {
  readonly sentences: readonly Span[];
}

/** Sentences that speak of data and say too little for a claim, folded away; nothing where there are none. */
export function AboutData({ sentences, article, goneSentence, onShowSentence }: AboutDataProps): JSX.Element | null {
  const { t } = useStrings();
  if (sentences.length === 0) return null;
  return (
    <Disclosure label={t('aboutData')} count={sentences.length}>
      <p class="sl-fine">{t('aboutDataIntro')}</p>
      <ul class="sl-about-data">
        {sentences.map((sentence) => (
          <li key={sentence.start}>
            <SentenceButton
              sentence={sentence}
              text={article.text}
              language={article.language}
              isGone={goneSentence === sentence.start}
              onShow={onShowSentence}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
