import type { JSX } from 'preact';
import { exchangesOf } from '#core/claims/answers.ts';
import type { Claim } from '#core/claims/claim.ts';
import { type ClaimField, differingFields } from '#core/claims/term-kinship.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { ClaimCard } from './ClaimCard.tsx';
import type { ClaimStory } from './claim-props.ts';

interface ClaimListProps {
  readonly claims: readonly Claim[];
  readonly story: ClaimStory;
}

/** The claims in the story's order, each allegation with what was answered to it beside it. */
export function ClaimList({ claims, story }: ClaimListProps): JSX.Element {
  const { t } = useStrings();
  const exchanges = exchangesOf(claims).flatMap(({ claim: first, answers }) => {
    const claim = claims[first];
    const found = answers.map((answer) => claims[answer]).filter((answer) => answer !== undefined);
    return claim === undefined ? [] : [{ claim, answers: found }];
  });
  return (
    <>
      <p class="sl-fine sl-intro">
        {t('claimsIntro')} {exchanges.some(({ answers }) => answers.length > 0) && t('claimsIntroAnswers')}
      </p>
      <ul class="sl-claims">
        {exchanges.map(({ claim, answers }, index) => (
          <Exchange key={`${claim.start} ${index}`} claim={claim} answers={answers} story={story} />
        ))}
      </ul>
    </>
  );
}

interface ExchangeProps {
  readonly claim: Claim;
  readonly answers: readonly Claim[];
  readonly story: ClaimStory;
}

/** A claim and its answers in one frame. What differs is marked on both sides: neither is the measure of the other. */
function Exchange({ claim, answers, story }: ExchangeProps): JSX.Element {
  const differing = answers.map((answer) => differingFields(claim, answer));
  const differingAtAll: readonly ClaimField[] = [...new Set(differing.flat())];
  return (
    <li class="sl-exchange">
      <ClaimCard claim={claim} isAnswer={false} differing={differingAtAll} story={story} />
      {answers.length > 0 && (
        <div class="sl-answers">
          {answers.map((answer, i) => (
            <ClaimCard
              key={`${answer.start} ${i}`}
              claim={answer}
              isAnswer
              differing={differing[i] ?? []}
              story={story}
            />
          ))}
        </div>
      )}
    </li>
  );
}
