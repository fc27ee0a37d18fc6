import type { JSX } from 'preact';
import type { Claim, ClaimTerm } from '#core/claims/claim.ts';
import { mentionOfTerm } from '#core/claims/mention-of-term.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { ClaimStory } from './claim-props.ts';

interface ClaimTermsProps {
  readonly terms: readonly ClaimTerm[];
  /** The claim that names them. */
  readonly claim: Claim;
  readonly story: ClaimStory;
}

/** What a claim names, in a row; each that we explain leads to its popover in the page. */
export function ClaimTerms({ terms, claim, story }: ClaimTermsProps): JSX.Element {
  const { listParts } = useStrings();
  let at = 0;
  return (
    <>
      {listParts(terms.map(({ words }) => words)).map(({ type, value }) => {
        const term = type === 'element' ? terms[at++] : undefined;
        return term === undefined ? value : <TermWords key={at} term={term} claim={claim} story={story} />;
      })}
    </>
  );
}

type TermWordsProps = Omit<ClaimTermsProps, 'terms'> & { readonly term: ClaimTerm };

function TermWords({ term, claim, story }: TermWordsProps): JSX.Element {
  const { t } = useStrings();
  const mention = mentionOfTerm(term, claim, story.mentions);
  if (mention === null) return <>{term.words}</>;
  return (
    <button
      type="button"
      class="sl-term"
      aria-label={t('explainTerm', [term.words])}
      title={t('explainTerm', [term.words])}
      onClick={() => story.onGoTo(mention)}
    >
      {term.words}
    </button>
  );
}
