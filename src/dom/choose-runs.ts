import { elementKinds } from './element-kinds.ts';
import { isCaption } from './is-caption.ts';
import { type JudgedPage, judgeRuns } from './judge-runs.ts';
import type { LiveRun } from './live-runs.ts';
import type { PageModel } from './page-model.ts';
import { inScope } from './page-scope.ts';
import type { Steps } from './slices.ts';

/** A run is taken for story from here on; on pages of sites not trained on, 0.4 to 0.5 differ by 0.003 in F1. */
const LIKELY = 0.4;

/** A page with its runs chosen. */
export interface ChosenRuns {
  /** The runs that are its story, in order. */
  readonly story: readonly LiveRun[];
  readonly judged: JudgedPage;
}

/** Chooses the runs of a page that are its story; `page` describes them. Captions of pictures are not. */
export function* chooseRuns(page: PageModel, runs: readonly LiveRun[]): Steps<ChosenRuns> {
  elementKinds(page.elements); // known from here on
  yield;
  const { model, indices } = inScope(page);
  yield;
  const judged = yield* judgeRuns(model);
  const chosen = new Set(indices.filter((_, i) => (judged.likely[i] ?? 0) > LIKELY && !isCaption(model, i)));
  const story = runs.filter((run, i) => chosen.has(i) || (isHeading(run) && isBetween(chosen, i)));
  return { story, judged };
}

const isHeading = ({ element }: LiveRun): boolean =>
  /^h[2-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';

/** How many runs may stand between a heading and the story around it: an advertisement, a link to another story. */
const GAP = 2;

/** Whether the story goes on right before and right after a run: a heading there is one of its own. */
function isBetween(chosen: ReadonlySet<number>, index: number): boolean {
  const near = (step: 1 | -1) => Array.from({ length: GAP }, (_, i) => index + step * (i + 1));
  return near(-1).some((i) => chosen.has(i)) && chosen.has(index + 1);
}
