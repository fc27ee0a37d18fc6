import type { Article } from '#core/article.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { Span } from '#core/text/sentences.ts';
import { ArticleView } from './article-view.ts';
import { whenOfPlan } from './circumstances.ts';
import type { Claim, ClaimTerm, StoryClaims } from './claim.ts';
import { hintsOf } from './claim-triggers.ts';
import { readsClaimsIn } from './claims-language.ts';
import { claimsOfSentence, looseReading } from './sentence-claims.ts';

const STOP_USING = /\b(?:stop|avoid|cease|quit|not to|from) (?:us|buy|install|download|carry)/;

/** A sentence that asks claims nothing. */
const isQuestion = (sentence: string): boolean => /\?["”’')\]]*$/.test(sentence);

/**
 * The claims of an article, in its order: who does what with which data of people, where to, who says so. By rules over
 * the article's own sentences and its mentions; what the article does not say is left empty. None where the language is
 * not English.
 *
 * @param mentions all mentions of the article, in order
 */
export function findClaims(
  article: Pick<Article, 'title' | 'text' | 'blocks' | 'language'>,
  mentions: readonly Mention[],
): StoryClaims {
  if (!readsClaimsIn(article.language)) return { claims: [], aboutData: [] };
  const view = new ArticleView(article.text, mentions);
  const claims: Claim[] = [];
  const aboutData: Span[] = [];
  view.spans.forEach((span, sentence) => {
    const text = article.text.slice(span.start, span.end);
    if (isQuestion(text)) return;
    const last = claims.at(-1);
    const before = last !== undefined && follows(view, last, sentence) ? last : null;
    const when = before?.stance === 'announced' && before.when === null ? whenOfPlan(text) : null;
    if (before !== null && when !== null) claims[claims.length - 1] = { ...before, when };
    const { hasAction, hasThing, hasPronoun } = hintsOf(text);
    if (!hasAction || !(hasThing || (hasPronoun && before !== null) || STOP_USING.test(text))) return;
    const parse = view.parse(sentence);
    if (parse === null) return;
    const handlers = handlersOf(claims);
    const found = claimsOfSentence(view, parse, sentence, before?.data ?? [], handlers);
    claims.push(...found);
    if (found.length > 0) return;
    const { claim, isAboutData } = looseReading(view, parse, sentence, handlers);
    if (claim !== null) claims.push(claim);
    if (isAboutData) aboutData.push(span);
  });
  return { claims, aboutData };
}

/** Who the claims so far say handles the data: what follows in the passive is told of them. */
const handlersOf = (claims: readonly Claim[]): readonly ClaimTerm[] =>
  claims.findLast(({ actor }) => actor[0]?.explainer != null)?.actor ?? [];

/** Whether a claim stands in the sentence before this one, in the same block. */
function follows({ spans, text }: ArticleView, claim: Claim, sentence: number): boolean {
  const previous = spans[sentence - 1];
  return previous?.start === claim.start && !text.slice(claim.end, spans[sentence]?.start).includes('\n');
}
