import type { Article } from '#core/article.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { Claim } from './claim.ts';
import { type ArticleView, viewArticle } from './article-view.ts';
import { claimsOfSentence } from './sentence-claims.ts';

/** Whether claims can be read from a text in this language; null is taken for English, in which the dataset is written. */
const isEnglish = (language: string | null): boolean => language === null || /^en(?:-|$)/i.test(language);

/** A sentence that asks claims nothing. */
const isQuestion = ({ text }: ArticleView, end: number): boolean => /\?["”’')\]]*$/.test(text.slice(Math.max(0, end - 4), end));

/**
 * The claims of an article, in its order: who does what with which data of people, where to, who says so. By rules over
 * the article's own sentences and its mentions; what the article does not say is left empty. None where the language is
 * not English.
 *
 * @param mentions all mentions of the article, in order
 */
export function findClaims(article: Pick<Article, 'title' | 'text' | 'blocks' | 'language'>, mentions: readonly Mention[]): Claim[] {
  if (!isEnglish(article.language)) return [];
  const view = viewArticle(article.text, mentions);
  return view.parses.flatMap((parse, sentence) => (isQuestion(view, parse.span.end) ? [] : claimsOfSentence(view, parse, sentence)));
}
