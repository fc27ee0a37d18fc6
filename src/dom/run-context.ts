import type { Make, PageFrame } from './page-frame.ts';
import type { ModelElement, ModelRun } from './page-model.ts';
import { type Surroundings, surroundingsIn } from './run-surroundings.ts';
import type { RunText } from './run-text.ts';
import type { Steps } from './slices.ts';

/** All that is known of one run when it is judged. */
export interface RunContext {
  readonly frame: PageFrame;
  /** Index of the run. */
  readonly i: number;
  readonly run: ModelRun;
  readonly text: RunText;
  readonly element: ModelElement;
  readonly make: Make;
  readonly around: Surroundings;
  readonly isHeading: boolean;
  /** Index of the nearest heading before the run, itself included; -1 for none. */
  readonly heading: number;
  /** Share of its first words that stand in the page's title, and in what the page says of itself. */
  readonly titleShare: number;
  readonly descriptionShare: number;
}

/** Things that are asked of a run together: their names, and a way to write the answers into a row, one after the other. */
export interface FeatureGroup<C> {
  readonly names: readonly string[];
  /** Writes as many numbers as there are names, from `at` on. One function for all: on a new page each is compiled first. */
  readonly write: (row: Float64Array, at: number, context: C) => void;
}

const HEADING = /^h[1-6]$/;

/** So much of a run is compared with title and description; UTF-16 code units. */
const COMPARED = 200;

const wordsIn = (text: string) => text.toLowerCase().split(' ');

function shareOf(words: readonly string[], known: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (known.has(word)) count++;
  return words.length === 0 ? 0 : count / words.length;
}

/** A line of links, as menus have them one beside the other; UTF-16 code units. */
const isMenuLine = (run: ModelRun | undefined) =>
  run === undefined || run.chars < 8 || (run.chars < 60 && run.linkChars >= 0.8 * run.chars);

/** Whether a run stands between lines of links and is one: two fifths of all runs, and hardly ever of a story. */
const isInMenu = (runs: readonly ModelRun[], i: number) =>
  isMenuLine(runs[i]) && isMenuLine(runs[i - 1]) && isMenuLine(runs[i + 1]);

/** Runs looked at before the work may pause. */
const RUNS_AT_ONCE = 1000;

/** The contexts of all runs of a page that are to be judged, in order; those in menus are not. In steps: see `slices.ts`. */
export function* contextsOf(frame: PageFrame): Steps<RunContext[]> {
  const { page } = frame;
  const contexts: RunContext[] = [];
  const titleWords = new Set(wordsIn(page.title));
  const descriptionWords = new Set(wordsIn(page.description).filter((word) => word.length > 2));
  const around = surroundingsIn(frame);
  let heading = -1;
  for (let i = 0; i < page.runs.length; i++) {
    if (i % RUNS_AT_ONCE === RUNS_AT_ONCE - 1) yield;
    const run = page.runs[i] as ModelRun;
    const element = page.elements[run.element] as ModelElement;
    const isHeading = HEADING.test(element.tag);
    if (isHeading) heading = i;
    if (isInMenu(page.runs, i)) continue;
    const words = wordsIn(run.text.slice(0, COMPARED));
    contexts.push({
      frame,
      i,
      run,
      text: frame.texts[i] as RunText,
      element,
      make: frame.makes[i] as Make,
      around: around(run.element),
      isHeading,
      heading,
      titleShare: run.chars < COMPARED ? shareOf(words, titleWords) : 0,
      descriptionShare: shareOf(words, descriptionWords),
    });
  }
  return contexts;
}
