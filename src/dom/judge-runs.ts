import { likelihood, type TreeModel, type Trees, toTrees } from './boosted-trees.ts';
import { FIRST_FEATURES } from './first-features.ts';
import { framePage } from './page-frame.ts';
import type { PageModel } from './page-model.ts';
import { contextsOf, type Feature, type RunContext } from './run-context.ts';
import { lookBack, SECOND_FEATURES, secondContexts } from './second-features.ts';
import storyModel from './story-model.json' with { type: 'json' };

const FIRST = Object.values(FIRST_FEATURES).flat();
const SECOND = Object.values(SECOND_FEATURES).flat();

/** The trained judges; made ready with the first page that is read. */
let trained: { readonly first: Trees; readonly second: Trees } | null = null;

function judges() {
  const models: { readonly first: TreeModel; readonly second: TreeModel } = storyModel;
  trained ??= { first: toTrees(models.first), second: toTrees(models.second) };
  return trained;
}

function fill<C>(row: Float64Array, from: number, features: readonly Feature<C>[], context: C): void {
  for (let f = 0; f < features.length; f++) row[from + f] = features[f]?.[1](context) ?? 0;
}

/** What a judge says of each context, by run; runs without a context are not of the story. */
function judge(
  trees: Trees,
  runs: number,
  contexts: readonly RunContext[],
  rows: readonly Float64Array[],
): Float64Array {
  const likely = new Float64Array(runs);
  contexts.forEach(({ i }, k) => {
    likely[i] = likelihood(trees, rows[k] ?? new Float64Array());
  });
  return likely;
}

/**
 * For each run of a page how likely it is of the story, between 0 and 1. Looks twice: first at each run and what stands
 * around it, then again knowing what the first look thought of its neighbours and boxes.
 */
export function judgeRuns(page: PageModel): Float64Array {
  const { first, second } = judges();
  const frame = framePage(page);
  const contexts = contextsOf(frame);
  const rows = contexts.map((context) => {
    const row = new Float64Array(FIRST.length + SECOND.length);
    fill(row, 0, FIRST, context);
    return row;
  });
  const look = lookBack(frame, judge(first, page.runs.length, contexts, rows));
  secondContexts(contexts, look).forEach((context, k) => {
    const row = rows[k];
    if (row !== undefined) fill(row, FIRST.length, SECOND, context);
  });
  return judge(second, page.runs.length, contexts, rows);
}

/** Whether the trained judges fit the features of this code: the same names in the same order. */
export function modelFits(): boolean {
  const names = [...FIRST, ...SECOND].map(([name]) => name);
  const fits = (model: TreeModel) => model.features.every((name, i) => name === names[i]);
  return fits(storyModel.first) && fits(storyModel.second) && storyModel.second.features.length === names.length;
}
