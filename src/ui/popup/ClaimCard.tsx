import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Claim } from '#core/claims/claim.ts';
import { sinceClaim } from '#core/claims/since-claim.ts';
import type { ClaimField } from '#core/claims/term-kinship.ts';
import { quotation } from '#core/notes/quotation.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { EventList } from '#ui/parts/EventList.tsx';
import { STANCE_BY_KEYS, STANCE_KEYS } from '#ui/strings/stance-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { AddToDraft } from './AddToDraft.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import { ClaimTerms } from './ClaimTerms.tsx';
import type { ClaimStory } from './claim-props.ts';
import { PlaceRoom } from './PlaceRoom.tsx';
import { SentenceButton } from './SentenceButton.tsx';

interface ClaimCardProps {
  readonly claim: Claim;
  readonly isAnswer: boolean;
  /** The fields in which it differs from what it answers, or from what answers it. */
  readonly differing: readonly ClaimField[];
  readonly story: ClaimStory;
}

/** One claim: its stance and who takes it, its fields, its sentence, and where its data goes. */
export function ClaimCard({ claim, isAnswer, differing, story }: ClaimCardProps): JSX.Element {
  const { t, date } = useStrings();
  const headId = useId();
  const { article, additions } = story;
  const published = article.publishedAt === null ? null : date(article.publishedAt);
  const since = sinceClaim(claim, story.since);
  const piece = quotation(article.text.slice(claim.start, claim.end), article.url, published);
  return (
    <div class="sl-claim">
      <h3 id={headId} class="sl-claim-head">
        {isAnswer && <span class="sl-answer">{t('claimAnswer')}</span>} <ClaimHead claim={claim} story={story} />
      </h3>
      <ClaimFields claim={claim} differing={differing} story={story} />
      <SentenceButton
        sentence={claim}
        text={article.text}
        language={article.language}
        isGone={story.goneSentence === claim.start}
        onShow={story.onShowSentence}
      />
      {story.late === null || story.places.length === 0 ? (
        <PlaceRoom claim={claim} mentions={story.mentions} />
      ) : (
        <story.late.PlaceCard claim={claim} places={story.places} publishedAt={article.publishedAt} />
      )}
      {since.length > 0 && (
        <Disclosure label={t('since')} count={since.length}>
          <EventList events={since} />
        </Disclosure>
      )}
      {additions !== null && <AddToDraft piece={piece} additions={additions} describedBy={headId} />}
    </div>
  );
}

/** Stands for who takes a stance until the words about it are in their order. */
const SLOT = '\ufffc';

/** "Alleged by one security firm", with the firm leading to its popover. */
function ClaimHead({ claim, story }: Pick<ClaimCardProps, 'claim' | 'story'>): JSX.Element {
  const { t } = useStrings();
  const { stance, source } = claim;
  if (source.length === 0) return <>{`${t(STANCE_KEYS[stance])} · ${t('claimByArticle')}`}</>;
  const [before, after] = t(STANCE_BY_KEYS[stance], [SLOT]).split(SLOT);
  return (
    <>
      {before}
      <ClaimTerms terms={source} claim={claim} story={story} />
      {after}
    </>
  );
}
