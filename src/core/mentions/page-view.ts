import type { Article } from '#core/article.ts';
import { sentences } from '#core/text/sentences.ts';
import type { PageView } from './disambiguate.ts';
import { CASE_BOUND, SUBJECT } from './expand-entry.ts';
import type { MentionIndex } from './index-layout.ts';
import { matchTerms } from './match-terms.ts';
import { explainerOf, type PageHit, roleOf, usesOf, withSentences } from './page-hits.ts';
import { isTelling } from './subject.ts';

/** What is read of an article. */
export type ReadArticle = Pick<Article, 'title' | 'text' | 'blocks' | 'language'>;

/** Where the hits of each sentence begin; hits are in order of their sentences. */
function firstHits(hits: readonly PageHit[], count: number): number[] {
  const first: number[] = [];
  let k = 0;
  for (let sentence = 0; sentence <= count; sentence++) {
    while (k < hits.length && (hits[k]?.sentence ?? 0) < sentence) k++;
    first.push(k);
  }
  return first;
}

/** Whether a wording in a headline shows what the page is about, without asking what stands beside it. */
const tells = (index: MentionIndex, value: number): boolean =>
  [...usesOf(index, value)].some((use) =>
    roleOf(use) === SUBJECT ? true : roleOf(use) <= CASE_BOUND && isTelling(index, explainerOf(use)),
  );

/** All wordings of the index that stand in an article, by sentences. */
export function viewOf(index: MentionIndex, article: ReadArticle): PageView {
  const titleHits = matchTerms(index, article.title);
  const spans = sentences(article.text);
  const hits = withSentences(matchTerms(index, article.text), article.blocks, spans);
  const values = new Set([...titleHits, ...hits].map((hit) => hit.value));
  return {
    index,
    text: article.text,
    titleTells: titleHits.some((hit) => tells(index, hit.value)),
    sentences: spans,
    hits,
    firstOfSentence: firstHits(hits, spans.length),
    values,
  };
}
