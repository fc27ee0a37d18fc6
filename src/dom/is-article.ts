import articleModel from './article-model.json' with { type: 'json' };
import { type ArticleModel, passes } from './page-judge.ts';
import type { QuickFacts } from './quick-facts.ts';
import type { StoryFacts } from './story-facts.ts';

const model: ArticleModel = articleModel;

/** Whether a page is an article, now that its runs have been judged. */
export const isArticle = (facts: QuickFacts, story: StoryFacts): boolean => passes(model, { ...facts, ...story });

/** The names of the facts that it was trained on, for tests. */
export const ARTICLE_FEATURES: readonly string[] = model.features;
