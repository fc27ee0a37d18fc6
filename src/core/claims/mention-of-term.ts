import type { Mention } from '#core/mentions/mention.ts';
import type { Span } from '#core/text/sentences.ts';
import type { ClaimTerm } from './claim.ts';

/**
 * The place in `mentions` of the one that explains a term of a claim: one within the claim's sentence, else one that is
 * marked, else the first. Null where the term has no explainer, or the article does not name it otherwise.
 */
export function mentionOfTerm({ explainer }: ClaimTerm, sentence: Span, mentions: readonly Mention[]): number | null {
  const isNear = ({ start, end }: Mention) => sentence.start <= start && end <= sentence.end;
  const ofIt = [...mentions.keys()].filter((i) => explainer !== null && mentions[i]?.explainer === explainer);
  const found = (fits: (mention: Mention) => boolean) => ofIt.find((i) => mentions[i] && fits(mentions[i]));
  return found(isNear) ?? found(({ shown }) => shown) ?? ofIt[0] ?? null;
}
