import { likelihood, type TreeModel, type Trees, toTrees } from './boosted-trees.ts';
import { FIRST_FEATURES } from './first-features.ts';
import { lookBack } from './first-look.ts';
import { framePage, type PageFrame } from './page-frame.ts';
import type { PageModel } from './page-model.ts';
import { contextsOf, type FeatureGroup, type RunContext } from './run-context.ts';
import { SECOND_FEATURES, type SecondContext, secondContexts } from './second-features.ts';
import type { Steps } from './slices.ts';
import storyModel from './story-model.json' with { type: 'json' };

const FIRST = Object.values(FIRST_FEATURES);
const SECOND = Object.values(SECOND_FEATURES);

const countOf = <C>(groups: readonly FeatureGroup<C>[]) => groups.reduce((sum, { names }) => sum + names.length, 0);

const FIRST_COUNT = countOf(FIRST);
const ALL_COUNT = FIRST_COUNT + countOf(SECOND);

/** The trained judges; made ready with the first page that is read. */
let trained: { readonly first: Trees; readonly second: Trees } | null = null;

function judges() {
  const models: { readonly first: TreeModel; readonly second: TreeModel } = storyModel;
  trained ??= { first: toTrees(models.first), second: toTrees(models.second) };
  return trained;
}

function write<C>(row: Float64Array, from: number, groups: readonly FeatureGroup<C>[], context: C): void {
  let at = from;
  for (const group of groups) {
    group.write(row, at, context);
    at += group.names.length;
  }
}

/** A page whose runs have been judged. */
export interface JudgedPage {
  readonly frame: PageFrame;
  /** By run of the frame's page how likely it is of the story, between 0 and 1; 0 for runs in menus, which are not asked. */
  readonly likely: Float64Array;
}

/** Runs judged before the work may pause. */
const RUNS_AT_ONCE = 100;

/**
 * Judges the runs of a page. Looks twice: first at each run and what stands around it, then again knowing what the first
 * look thought of its neighbours and boxes.
 */
export function* judgeRuns(page: PageModel): Steps<JudgedPage> {
  const { first, second } = judges();
  const frame = yield* framePage(page);
  yield;
  const contexts = yield* contextsOf(frame);
  yield;
  /** All answers in one buffer, a row for each run. */
  const answers = new Float64Array(contexts.length * ALL_COUNT);
  const rows = contexts.map((_, k) => answers.subarray(k * ALL_COUNT, (k + 1) * ALL_COUNT));
  const likely = new Float64Array(page.runs.length);
  for (let k = 0; k < contexts.length; k++) {
    const [context, row] = [contexts[k] as RunContext, rows[k] as Float64Array];
    write(row, 0, FIRST, context);
    likely[context.i] = likelihood(first, row);
    if (k % RUNS_AT_ONCE === RUNS_AT_ONCE - 1) yield;
  }
  const seconds = secondContexts(contexts, lookBack(frame, likely));
  const judged = new Float64Array(page.runs.length);
  for (let k = 0; k < seconds.length; k++) {
    const [context, row] = [seconds[k] as SecondContext, rows[k] as Float64Array];
    write(row, FIRST_COUNT, SECOND, context);
    judged[context.run.i] = likelihood(second, row);
    if (k % RUNS_AT_ONCE === RUNS_AT_ONCE - 1) yield;
  }
  return { frame, likely: judged };
}

/** Whether the trained judges fit the features of this code: the same names in the same order. */
export function modelFits(): boolean {
  const names = [...FIRST, ...SECOND].flatMap((group) => group.names);
  const fits = (model: TreeModel) => model.features.every((name, i) => name === names[i]);
  return fits(storyModel.first) && fits(storyModel.second) && storyModel.second.features.length === names.length;
}
