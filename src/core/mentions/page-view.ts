import type { Article } from '#core/article.ts';
import { type Span, sentences } from '#core/text/sentences.ts';
import { hasMet } from '#core/text/symbols.ts';
import type { MentionIndex } from './index-layout.ts';
import { matchTerms } from './match-terms.ts';
import { isTelling } from './subject.ts';
import { noHits, startAt, type TermHits, valueAt } from './term-hits.ts';
import {
  aliasCount,
  aliasUse,
  classOf,
  explainerOf,
  isSubjectWord,
  NEEDS_COMPANY,
  otherSenses,
} from './wording-uses.ts';

/** What is read of an article. */
export type ReadArticle = Pick<Article, 'title' | 'text' | 'blocks' | 'language'>;

/** All wordings of the index that stand in an article, so that a place can be seen beside its neighbours. */
export interface PageView {
  readonly index: MentionIndex;
  readonly text: string;
  readonly blocks: readonly Span[];
  readonly sentences: readonly Span[];
  readonly hits: TermHits;
  /** Number of the first hit of each sentence; one entry more than there are sentences. */
  readonly firstHits: Int32Array;
  /** Explainers whose acronyms mean something else on this page: it names the other thing. */
  readonly otherwise: ReadonlySet<number>;
  /** Whether the title has a term or a word of the subject. */
  readonly titleTells: boolean;
}

/** For each of `spans`, which are in order, the number of the first hit that starts in it or after it. */
function firstHitsOf(hits: TermHits, spans: readonly Span[]): Int32Array {
  const first = new Int32Array(spans.length + 1);
  let k = 0;
  spans.forEach((span, s) => {
    while (k < hits.count && startAt(hits, k) < span.start) k++;
    first[s] = k;
  });
  first[spans.length] = hits.count;
  return first;
}

function addOtherSenses(index: MentionIndex, hits: TermHits, into: Set<number>): void {
  for (let k = 0; k < hits.count; k++) {
    for (const explainer of otherSenses(index, valueAt(hits, k))) into.add(explainer);
  }
}

/** Whether a wording in a headline shows what the page is about, without asking what stands beside it. */
export function tells(index: MentionIndex, value: number): boolean {
  if (isSubjectWord(index, value)) return true;
  for (let k = 0; k < aliasCount(index, value); k++) {
    const use = aliasUse(index, value, k);
    if (classOf(use) !== NEEDS_COMPANY && isTelling(index, explainerOf(use))) return true;
  }
  return false;
}

/**
 * What stands in the title, and in the text of the article that is looked at. A worker looks at one article at a time, from
 * start to end: so these are made once, and a view is good until the next one.
 */
const TITLE_HITS = noHits();
const TEXT_HITS = noHits(2048);

/** Looks an article through for all wordings of the index. The view is good until the next call. */
export function viewOf(index: MentionIndex, { title, text, blocks }: ReadArticle): PageView {
  const inTitle = matchTerms(index, title, TITLE_HITS);
  const hits = matchTerms(index, text, TEXT_HITS);
  const spans = sentences(text, (mark) => hasMet(mark.charCodeAt(0)));
  const otherwise = new Set<number>();
  addOtherSenses(index, inTitle, otherwise);
  addOtherSenses(index, hits, otherwise);
  let titleTells = false;
  for (let k = 0; k < inTitle.count; k++) titleTells ||= tells(index, valueAt(inTitle, k));
  return { index, text, blocks, sentences: spans, hits, firstHits: firstHitsOf(hits, spans), otherwise, titleTells };
}
