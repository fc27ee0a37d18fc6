import { type ArticleModel, passes } from './page-judge.ts';
import quickModel from './quick-article-model.json' with { type: 'json' };
import type { QuickFacts } from './quick-facts.ts';

const model: ArticleModel = quickModel;

/**
 * Whether a page may be an article, by a glance at it. Meant to save the work on pages that are plainly none: of articles it
 * lets all but one in a hundred pass. Apart from `is-article.ts`, whose model comes with the reader alone.
 */
export const mayBeArticle = (facts: QuickFacts): boolean => passes(model, { ...facts });

/** The names of the facts that it was trained on, for tests. */
export const QUICK_FEATURES: readonly string[] = model.features;
