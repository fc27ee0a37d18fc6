import { likelihood, type TreeModel, type Trees, toTrees } from './boosted-trees.ts';

/** A judge with the likelihood from which on its answer is yes, as trained by `scripts/train-article-model.mjs`. */
export interface ArticleModel extends TreeModel {
  readonly least: number;
}

/** The judges in their quick form; made with the first page that is looked at. */
const ready = new Map<ArticleModel, Trees>();

/** Whether a judge says yes of a page with these facts. */
export function passes(model: ArticleModel, facts: Readonly<Record<string, number>>): boolean {
  const trees = ready.get(model) ?? toTrees(model);
  ready.set(model, trees);
  const row = Float64Array.from(model.features, (name) => facts[name] ?? 0);
  return likelihood(trees, row) >= model.least;
}
