import { elementKinds } from './element-kinds.ts';
import type { ModelElement, ModelRun, PageModel } from './page-model.ts';
import { elementsAround, headlineRun, upFrom } from './page-scope.ts';
import { RunText } from './run-text.ts';
import type { Steps } from './slices.ts';
import { sumBelow } from './sum-below.ts';

/** Runs of one make: the same tag and class words on the element and on the one around it. */
export interface Make {
  readonly id: number;
  count: number;
  chars: number;
  linkChars: number;
}

/** A page with what is counted over it once, for judging its runs. Arrays by element or by run, lengths in UTF-16 code units. */
export interface PageFrame {
  readonly page: PageModel;
  readonly texts: readonly RunText[];
  /** By element: counts over all runs below it, and the first and last of them. */
  readonly chars: Float64Array;
  readonly linkChars: Float64Array;
  readonly runCount: Float64Array;
  readonly proseCount: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly depth: Int32Array;
  /** By element: words of prose right below it, and half of those one further down. The most has the `main` element. */
  readonly ownWords: Float64Array;
  readonly main: number;
  /** By element whether it is the main one or around it. */
  readonly aroundMain: Uint8Array;
  /** See `element-kinds.ts`. */
  readonly boxKindOf: (element: number) => number;
  readonly isBody: Uint8Array;
  /** The headline's run or -1, and by element whether it is around it. */
  readonly headline: number;
  readonly aroundHeadline: Uint8Array;
  /** By run: its make, and how many characters (and how many in links) stand before it; one more for the end. */
  readonly makes: readonly Make[];
  readonly before: Float64Array;
  readonly linksBefore: Float64Array;
  /** How often the run's text stands on the page, and whether it stood there before. */
  readonly copies: Uint32Array;
  readonly isCopy: Uint8Array;
  /** Of the whole page; at least 1. */
  readonly total: number;
}

const at = (array: ArrayLike<number>, index: number) => array[index] ?? 0;

function depths(elements: readonly ModelElement[]): Int32Array {
  const depth = new Int32Array(elements.length);
  elements.forEach(({ parent }, e) => {
    depth[e] = parent < 0 ? 0 : at(depth, parent) + 1;
  });
  return depth;
}

/** Long enough, and not mostly links, to be prose. */
const isProse = (chars: number, linkShare: number) => chars >= 80 && linkShare < 0.4;

/** Counts each run in all elements around it. */
function countBelow({ elements, runs }: PageModel, texts: readonly RunText[]) {
  const count = elements.length;
  const chars = new Float64Array(count);
  const linkChars = new Float64Array(count);
  const runCount = new Float64Array(count);
  const proseCount = new Float64Array(count);
  const first = new Int32Array(count).fill(runs.length);
  const last = new Int32Array(count).fill(-1);
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as ModelRun;
    const e = run.element;
    chars[e] = (chars[e] as number) + run.chars;
    linkChars[e] = (linkChars[e] as number) + run.linkChars;
    runCount[e] = (runCount[e] as number) + 1;
    if (isProse(run.chars, (texts[i] as RunText).linkShare)) proseCount[e] = (proseCount[e] as number) + 1;
    if (i < (first[e] as number)) first[e] = i;
    last[e] = i;
  }
  for (let e = count - 1; e > 0; e--) {
    const { parent } = elements[e] as ModelElement;
    if (parent < 0) continue;
    if ((first[e] as number) < (first[parent] as number)) first[parent] = first[e] as number;
    if ((last[e] as number) > (last[parent] as number)) last[parent] = last[e] as number;
  }
  return {
    chars: sumBelow(elements, chars),
    linkChars: sumBelow(elements, linkChars),
    runCount: sumBelow(elements, runCount),
    proseCount: sumBelow(elements, proseCount),
    first,
    last,
  };
}

/** A run with fewer words, or mostly of links, says nothing of where the story is. */
const tells = (text: RunText) => text.linkShare <= 0.5 && text.words >= 8;

function ownWords({ elements, runs }: PageModel, texts: readonly RunText[]): Float64Array {
  const own = new Float64Array(elements.length);
  runs.forEach(({ element }, i) => {
    const text = texts[i];
    if (text === undefined || !tells(text)) return;
    const words = text.words * (1 - text.linkShare);
    const parent = elements[element]?.parent ?? -1;
    const grandparent = elements[parent]?.parent ?? -1;
    if (parent >= 0) own[parent] = at(own, parent) + words;
    if (grandparent >= 0) own[grandparent] = at(own, grandparent) + 0.5 * words;
  });
  return own;
}

/** Index of the largest value; the first of several. */
function indexOfMost(values: Float64Array): number {
  let most = 0;
  for (let i = 1; i < values.length; i++) if (at(values, i) > at(values, most)) most = i;
  return most;
}

function makesOf({ elements, runs }: PageModel): Make[] {
  const { nameId } = elementKinds(elements);
  const known = new Map<number, Make>();
  return runs.map(({ element, chars, linkChars }) => {
    const { parent } = elements[element] as ModelElement;
    const key = (nameId[element] as number) * (elements.length + 1) + (parent < 0 ? 0 : (nameId[parent] as number) + 1);
    let make = known.get(key);
    if (make === undefined) {
      make = { id: known.size, count: 0, chars: 0, linkChars: 0 };
      known.set(key, make);
    }
    make.count++;
    make.chars += chars;
    make.linkChars += linkChars;
    return make;
  });
}

function runningTotal(runs: PageModel['runs'], length: (run: PageModel['runs'][number]) => number): Float64Array {
  const before = new Float64Array(runs.length + 1);
  runs.forEach((run, i) => {
    before[i + 1] = at(before, i) + length(run);
  });
  return before;
}

function countCopies(runs: PageModel['runs']): Pick<PageFrame, 'copies' | 'isCopy'> {
  const firsts = new Map<string, number>();
  const first = new Int32Array(runs.length);
  const count = new Uint32Array(runs.length);
  const isCopy = new Uint8Array(runs.length);
  for (let i = 0; i < runs.length; i++) {
    const { text } = runs[i] as ModelRun;
    const before = firsts.get(text);
    if (before === undefined) firsts.set(text, i);
    else isCopy[i] = 1;
    first[i] = before ?? i;
    count[before ?? i] = (count[before ?? i] as number) + 1;
  }
  return { copies: Uint32Array.from(first, (f) => count[f] as number), isCopy };
}

/** Counts over a page all that judging its runs needs. In steps: see `slices.ts`. */
export function* framePage(page: PageModel): Steps<PageFrame> {
  const texts = page.runs.map((run) => new RunText(run));
  yield;
  const own = ownWords(page, texts);
  yield;
  const headline = headlineRun(page);
  const { boxKindOf, isBody } = elementKinds(page.elements);
  const main = indexOfMost(own);
  yield;
  const below = countBelow(page, texts);
  yield;
  const makes = makesOf(page);
  yield;
  return {
    page,
    texts,
    ...below,
    depth: depths(page.elements),
    ownWords: own,
    main,
    aroundMain: upFrom(page.elements, main),
    boxKindOf,
    isBody,
    headline,
    aroundHeadline: elementsAround(page, headline),
    makes,
    before: runningTotal(page.runs, ({ chars }) => chars),
    linksBefore: runningTotal(page.runs, ({ linkChars }) => linkChars),
    ...countCopies(page.runs),
    total: page.runs.reduce((sum, { chars }) => sum + chars, 0) || 1,
  };
}
