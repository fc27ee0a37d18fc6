import { isFurniture } from './is-furniture.ts';
import type { LiveRun } from './live-runs.ts';

/** An element that holds more of the story than this is a wrapper of the page; its class says nothing of what is in it. */
const SMALL_SHARE = 0.25;

/** Whether at least half of the run's text is in nodes that were taken for the story. */
function isMostlyIn(run: LiveRun, nodes: ReadonlySet<Text>): boolean {
  let inside = 0;
  let all = 0;
  for (const piece of run.pieces) {
    if (piece === null) continue;
    all += piece.length;
    if (nodes.has(piece)) inside += piece.length;
  }
  return all > 0 && inside * 2 >= all;
}

/** How many characters of the runs stand below each element. */
function charsBelow(runs: readonly LiveRun[]): ReadonlyMap<Element, number> {
  const below = new Map<Element, number>();
  for (const run of runs) {
    for (let e: Element | null = run.element; e !== null; e = e.parentElement) {
      below.set(e, (below.get(e) ?? 0) + run.chars);
    }
  }
  return below;
}

/** The runs of a page that are its story, given the nodes that an article library takes for it. */
export function chooseRuns(runs: readonly LiveRun[], nodes: ReadonlySet<Text>): readonly LiveRun[] {
  const within = runs.filter((run) => isMostlyIn(run, nodes));
  const total = within.reduce((sum, run) => sum + run.chars, 0);
  const below = charsBelow(within);
  const isSmall = (element: Element) => (below.get(element) ?? 0) <= SMALL_SHARE * total;
  return within.filter((run) => !isFurniture(run, isSmall));
}
