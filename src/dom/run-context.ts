import type { Make, PageFrame } from './page-frame.ts';
import type { ModelElement, ModelRun } from './page-model.ts';
import { type Surroundings, smallBox, surroundingsOf } from './run-surroundings.ts';
import type { RunText } from './run-text.ts';

/** All that is known of one run when it is judged. */
export interface RunContext {
  readonly frame: PageFrame;
  /** Index of the run. */
  readonly i: number;
  readonly run: ModelRun;
  readonly text: RunText;
  readonly element: ModelElement;
  readonly make: Make;
  /** The run's element and the three around it; the outermost again where there are no more. */
  readonly up: readonly [own: number, parent: number, grandparent: number, greatGrandparent: number];
  readonly around: Surroundings;
  /** Steps from the run's element up to the first that is, or is around, the main element, and from there down to it. */
  readonly toMain: { readonly up: number; readonly down: number };
  readonly isHeading: boolean;
  /** Index of the nearest heading before the run, itself included; -1 for none. */
  readonly heading: number;
  /** Whether the same text stood there before. */
  readonly isCopy: boolean;
  /** Share of its first words that stand in the page's title, and in what the page says of itself. */
  readonly titleShare: number;
  readonly descriptionShare: number;
}

/** One thing that is asked of a run: its name and the answer as a number. */
export type Feature<C> = readonly [name: string, value: (context: C) => number];

const HEADING = /^h[1-6]$/;

/** So much of a run is compared with title and description; UTF-16 code units. */
const COMPARED = 200;

const wordsIn = (text: string) => text.toLowerCase().split(' ');

function shareOf(words: readonly string[], known: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (known.has(word)) count++;
  return words.length === 0 ? 0 : count / words.length;
}

function chainUp({ page }: PageFrame, element: number): RunContext['up'] {
  const above = (e: number) => {
    const parent = page.elements[e]?.parent ?? -1;
    return parent < 0 ? e : parent;
  };
  const parent = above(element);
  const grandparent = above(parent);
  return [element, parent, grandparent, above(grandparent)];
}

/** Goes up from both ends until they meet, the deeper one first. */
function wayTo({ page, depth }: PageFrame, from: number, to: number): { up: number; down: number } {
  const depthOf = (e: number) => depth[e] ?? 0;
  let [a, b] = [from, to];
  while (a !== b && a >= 0 && b >= 0) {
    if (depthOf(a) >= depthOf(b)) a = page.elements[a]?.parent ?? -1;
    else b = page.elements[b]?.parent ?? -1;
  }
  return { up: depthOf(from) - depthOf(a), down: depthOf(to) - depthOf(a) };
}

/** A line of links, as menus have them one beside the other; UTF-16 code units. */
const isMenuLine = (run: ModelRun | undefined) =>
  run === undefined || run.chars < 8 || (run.chars < 60 && run.linkChars >= 0.8 * run.chars);

/** Whether a run stands between lines of links and is one: two fifths of all runs, and hardly ever of a story. */
const isInMenu = (runs: readonly ModelRun[], i: number) =>
  isMenuLine(runs[i]) && isMenuLine(runs[i - 1]) && isMenuLine(runs[i + 1]);

/** The contexts of all runs of a page that are to be judged, in order; those in menus are not. */
export function contextsOf(frame: PageFrame): RunContext[] {
  const { page } = frame;
  const contexts: RunContext[] = [];
  const seen = new Set<string>();
  const titleWords = new Set(wordsIn(page.title));
  const descriptionWords = new Set(wordsIn(page.description).filter((word) => word.length > 2));
  const small = smallBox(frame);
  let heading = -1;
  page.runs.forEach((run, i) => {
    const [element, text, make] = [page.elements[run.element], frame.texts[i], frame.makes[i]];
    if (element === undefined || text === undefined || make === undefined) return;
    const isHeading = HEADING.test(element.tag);
    if (isHeading) heading = i;
    const isCopy = seen.has(run.text);
    seen.add(run.text);
    if (isInMenu(page.runs, i)) return;
    const words = wordsIn(run.text.slice(0, COMPARED));
    contexts.push({
      frame,
      i,
      run,
      text,
      element,
      make,
      up: chainUp(frame, run.element),
      around: surroundingsOf(frame, i, small),
      toMain: wayTo(frame, run.element, frame.main),
      isHeading,
      heading,
      isCopy,
      titleShare: run.chars < COMPARED ? shareOf(words, titleWords) : 0,
      descriptionShare: shareOf(words, descriptionWords),
    });
  });
  return contexts;
}
