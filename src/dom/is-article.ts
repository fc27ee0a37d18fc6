import articleModel from './article-model.json' with { type: 'json' };
import { likelihood, type TreeModel, type Trees, toTrees } from './boosted-trees.ts';
import type { QuickFacts } from './quick-facts.ts';
import type { StoryFacts } from './story-facts.ts';

/** A judge with the likelihood from which on its answer is yes, as trained by `scripts/train-article-model.mjs`. */
interface ArticleModel extends TreeModel {
  readonly least: number;
}

const { quick, whole }: { readonly quick: ArticleModel; readonly whole: ArticleModel } = articleModel;

/** The judges in their quick form; made with the first page that is looked at. */
const ready = new Map<ArticleModel, Trees>();

function passes(model: ArticleModel, facts: Readonly<Record<string, number>>): boolean {
  const trees = ready.get(model) ?? toTrees(model);
  ready.set(model, trees);
  const row = Float64Array.from(model.features, (name) => facts[name] ?? 0);
  return likelihood(trees, row) >= model.least;
}

/**
 * Whether a page may be an article, by a glance at it. Meant to save the work on pages that are plainly none: of articles it
 * lets all but one in a hundred pass.
 */
export const mayBeArticle = (facts: QuickFacts): boolean => passes(quick, { ...facts });

/** Whether a page is an article, now that its runs have been judged. */
export const isArticle = (facts: QuickFacts, story: StoryFacts): boolean => passes(whole, { ...facts, ...story });

/** The names of the facts that the judges were trained on, for tests. */
export const ARTICLE_FEATURES: { readonly quick: readonly string[]; readonly whole: readonly string[] } = {
  quick: quick.features,
  whole: whole.features,
};
