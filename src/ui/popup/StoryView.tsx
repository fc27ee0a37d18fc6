import type { JSX } from 'preact';
import { readsClaimsIn } from '#core/claims/claims-language.ts';
import type { Reading } from '#core/reading.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { AboutData } from './AboutData.tsx';
import { ClaimList } from './ClaimList.tsx';
import type { ClaimStory } from './claim-props.ts';
import { DensityChoice } from './DensityChoice.tsx';
import { groupTerms } from './group-terms.ts';
import type { PopupProps } from './popup-props.ts';
import { Section } from './Section.tsx';
import { SinceList } from './SinceList.tsx';
import { StoryCorrection, type StoryCorrectionProps } from './StoryCorrection.tsx';
import { StoryHeader } from './StoryHeader.tsx';
import { TermList } from './TermList.tsx';

export type StoryReading = Reading & { readonly state: 'read' };

type StoryViewProps = Pick<
  PopupProps,
  | 'lines'
  | 'ownTerms'
  | 'density'
  | 'onDensity'
  | 'termNotes'
  | 'onTermNoteInput'
  | 'onSeeOthers'
  | 'isPrivate'
  | 'keepsPrivate'
  | 'late'
> &
  Omit<StoryCorrectionProps, 'isRead'> &
  Omit<ClaimStory, 'article' | 'mentions' | 'since'> & { readonly reading: StoryReading };

/** What is known of the article: claims, terms, and what has happened since; or that we know nothing of it. */
export function StoryView({
  reading,
  lines,
  density,
  onDensity,
  termNotes,
  onTermNoteInput,
  onSeeOthers,
  ...rest
}: StoryViewProps): JSX.Element {
  const { t } = useStrings();
  const { article, context } = reading;
  const { places, goneSentence, additions, onGoTo, onShowSentence, ownTerms, ...correction } = rest;
  const { mentions, since } = context;
  const { late } = rest;
  const story: ClaimStory = { article, mentions, since, places, goneSentence, additions, late, onGoTo, onShowSentence };
  return (
    <div class="sl-reading">
      <StoryHeader article={article} />
      {reading.isTeaser && <Teaser />}
      <Disclosure label={t('correctStory')} open={correction.choice !== null && correction.choice.notKept !== null}>
        <StoryCorrection {...correction} isRead />
      </Disclosure>
      {context.coverage !== 'covered' && <NotCovered coverage={context.coverage} />}
      {context.claims.length > 0 && (
        <Section id="claims" title={t('claims')}>
          <ClaimList claims={context.claims} story={story} />
        </Section>
      )}
      {context.coverage === 'covered' && !readsClaimsIn(article.language) && (
        <p class="sl-fine sl-no-claims">{t('claimsLanguage')}</p>
      )}
      <AboutData {...story} sentences={context.aboutData} />
      {mentions.length > 0 && (
        <Section id="terms" title={t('terms')}>
          <TermList
            groups={groupTerms(mentions, lines, article.text)}
            additions={additions}
            late={late}
            notes={rest.isPrivate && !rest.keepsPrivate ? null : termNotes}
            onGoTo={onGoTo}
            onTermNoteInput={onTermNoteInput}
            onSeeOthers={onSeeOthers}
          />
          {density !== null && <DensityChoice density={density} onDensity={onDensity} />}
        </Section>
      )}
      {late !== null && <late.OwnTermList {...story} terms={ownTerms} />}
      {mentions.length > 0 && (
        <Section id="since" title={t('since')}>
          <SinceList events={since} publishedAt={article.publishedAt} />
        </Section>
      )}
    </div>
  );
}

/** What is said below is of a part of the story; what stands behind the wall we do not know. */
function Teaser(): JSX.Element {
  const { t } = useStrings();
  return (
    <div class="sl-notice sl-notice-small">
      <p class="sl-strong">{t('teaser')}</p>
      <p>{t('teaserText')}</p>
    </div>
  );
}

function NotCovered({ coverage }: { readonly coverage: 'not-covered' | 'unsupported-language' }): JSX.Element {
  const { t } = useStrings();
  const isLanguage = coverage === 'unsupported-language';
  return (
    <div class="sl-notice sl-notice-small">
      <p class="sl-strong">{t(isLanguage ? 'languageNotCovered' : 'notCovered')}</p>
      <p>{t(isLanguage ? 'languageNotCoveredText' : 'notCoveredText')}</p>
    </div>
  );
}
