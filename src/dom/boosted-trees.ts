/**
 * A yes/no question answered by many small trees, as trained by `scripts/train-story-model.mjs`.
 *
 * All trees stand one after the other as nodes in flat lists, each from its root, left before right. Node `n` is a split
 * where `feature[n]` is a feature's index: on to the next node where the row's value is at most `value[n]`, else to node
 * `n + skip[n]`. It is a leaf where `feature[n]` is -1, and `value[n]` is added to the sum.
 *
 * Example: one split on feature 4 and two leaves are `{feature: [4, -1, -1], value: [0.5, 0.2, -0.1], skip: [2, 0, 0]}`.
 */
export interface TreeModel {
  /** Names of the features in the order in which rows have them: the model fits these and no others. */
  readonly features: readonly string[];
  /** Index of the first node of each tree. */
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly value: readonly number[];
  readonly skip: readonly number[];
}

/** A model in arrays that are quick to walk. */
export interface Trees {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly value: Float64Array;
  readonly skip: Int16Array;
}

/** Prepares a model once, for {@link likelihood}. */
export const toTrees = ({ roots, feature, value, skip }: TreeModel): Trees => ({
  roots: Int32Array.from(roots),
  feature: Int16Array.from(feature),
  value: Float64Array.from(value),
  skip: Int16Array.from(skip),
});

/** How likely the answer is yes for a row of values, between 0 and 1. */
export function likelihood({ roots, feature, value, skip }: Trees, row: Float64Array): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] as number;
    let split = feature[node] as number;
    while (split >= 0) {
      node += (row[split] as number) <= (value[node] as number) ? 1 : (skip[node] as number);
      split = feature[node] as number;
    }
    sum += value[node] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}
