import { isDrawn } from './is-visible.ts';
import { collectRuns, type LiveRun } from './live-runs.ts';
import type { Steps } from './slices.ts';
import { hasTooManyElements } from './too-large.ts';

/** Less is a caption, a label, a count of shares; UTF-16 code units. */
const LEAST_CHARS = 60;

/** More of it in links than this is a menu or a list. */
const MOST_LINKS = 0.4;

const isProse = ({ chars, linkChars }: LiveRun) => chars >= LEAST_CHARS && linkChars <= MOST_LINKS * chars;

/** The longest text node of a run: a clock that ticks beside it makes no other run of it. */
function mainNode({ pieces }: LiveRun): Text | null {
  let main: Text | null = null;
  for (const piece of pieces) if ((piece?.length ?? 0) > (main?.length ?? 0)) main = piece;
  return main;
}

/** The prose of a page, as it was when last looked at. Forgets by itself what is no longer on the page. */
export class PageProse {
  /** The main text node of each run of prose, and whether it was drawn. */
  readonly #known = new WeakMap<Text, boolean>();

  /** These runs are no news from now on. */
  takeAsKnown(runs: readonly LiveRun[]): void {
    for (const run of runs) if (isProse(run)) this.#isNew(run);
  }

  /**
   * Runs of prose that are drawn now and were not there, or folded away, when last asked; in the order of the page. In
   * steps: see `slices.ts`. Null where the page is over what we are ready to read (see `live-runs.ts`).
   */
  *news(document: Document): Steps<readonly LiveRun[] | null> {
    if (document.body === null) return [];
    if (hasTooManyElements(document)) return null;
    const runs = yield* collectRuns(document.body);
    return runs?.filter((run) => isProse(run) && this.#isNew(run)) ?? null;
  }

  #isNew(run: LiveRun): boolean {
    const node = mainNode(run);
    if (node === null || this.#known.get(node) === true) return false;
    const drawn = isDrawn(run.element);
    this.#known.set(node, drawn);
    return drawn;
  }
}
