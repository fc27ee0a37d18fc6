import type { JSX } from 'preact';
import type { Claim, ClaimTerm } from '#core/claims/claim.ts';
import { mentionOfTerm } from '#core/claims/mention-of-term.ts';
import { shareWords } from '#core/claims/term-kinship.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { TextWithButtons } from '#ui/parts/TextWithButtons.tsx';
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
  const parts = listParts(terms.map(({ words }) => words)).map(({ type, value }) => {
    const term = type === 'element' ? terms[at++] : undefined;
    return term === undefined ? value : <TermWords key={at} term={term} claim={claim} story={story} />;
  });
  return <TextWithButtons parts={parts} />;
}

type TermWordsProps = Omit<ClaimTermsProps, 'terms'> & { readonly term: ClaimTerm };

function TermWords({ term, claim, story }: TermWordsProps): JSX.Element {
  const { t } = useStrings();
  const index = mentionOfTerm(term, claim, story.mentions);
  const lang = story.article.language ?? undefined;
  if (index === null) return <bdi lang={lang}>{term.words}</bdi>;
  const mention = story.mentions[index];
  const words = mention === undefined ? term.words : namedBy(term, claim, mention, story.article.text);
  const label = t('explainTerm', [words]);
  return (
    <button
      type="button"
      class="sl-term"
      lang={lang}
      dir="auto"
      aria-label={label}
      title={label}
      onClick={() => story.onGoTo(index)}
    >
      {words}
    </button>
  );
}

/** The article's words; behind those that only point at something ("their own country"), the name that it has elsewhere. */
function namedBy({ words }: ClaimTerm, claim: Claim, { start, end, kind }: Mention, text: string): string {
  const name = text.slice(start, end);
  const isElsewhere = end <= claim.start || claim.end <= start;
  return isElsewhere && kind !== 'data' && !shareWords({ words }, { words: name }) ? `${words} (${name})` : words;
}
