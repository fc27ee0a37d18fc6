import { boxKind, isStoryBody } from './class-words.ts';
import type { ModelElement, PageModel } from './page-model.ts';
import { elementsAround, headlineRun } from './page-scope.ts';
import { type RunText, readRunText } from './run-text.ts';

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
  /** The kind of box that an element is: see `class-words.ts`. Found out when it is asked for. */
  readonly boxKindOf: (element: number) => number;
  readonly isBody: Uint8Array;
  /** The headline's run or -1, and by element whether it is around it. */
  readonly headline: number;
  readonly aroundHeadline: Uint8Array;
  /** By run: its make, and how many characters (and how many in links) stand before it; one more for the end. */
  readonly makes: readonly Make[];
  readonly before: Float64Array;
  readonly linksBefore: Float64Array;
  readonly copies: ReadonlyMap<string, number>;
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
  const array = () => new Float64Array(elements.length);
  const counts = { chars: array(), linkChars: array(), runCount: array(), proseCount: array() };
  const first = new Int32Array(elements.length).fill(runs.length);
  const last = new Int32Array(elements.length).fill(-1);
  runs.forEach(({ element, chars, linkChars }, i) => {
    const prose = isProse(chars, texts[i]?.linkShare ?? 1) ? 1 : 0;
    for (let e = element; e >= 0; e = elements[e]?.parent ?? -1) {
      counts.chars[e] = at(counts.chars, e) + chars;
      counts.linkChars[e] = at(counts.linkChars, e) + linkChars;
      counts.runCount[e] = at(counts.runCount, e) + 1;
      counts.proseCount[e] = at(counts.proseCount, e) + prose;
      if (i < at(first, e)) first[e] = i;
      last[e] = i;
    }
  });
  return { ...counts, first, last };
}

/** A run with fewer words, or mostly of links, says nothing of where the story is. */
const tells = ({ words, linkShare }: RunText) => words >= 8 && linkShare <= 0.5;

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
  const known = new Map<string, Make>();
  return runs.map(({ element, chars, linkChars }) => {
    const own = elements[element];
    const above = elements[own?.parent ?? -1];
    const key = `${own?.tag}.${own?.words}|${above?.tag}.${above?.words}`;
    const make = known.get(key) ?? { id: known.size, count: 0, chars: 0, linkChars: 0 };
    known.set(key, make);
    make.count++;
    make.chars += chars;
    make.linkChars += linkChars;
    return make;
  });
}

/** Not looked at yet. */
const UNKNOWN = -2;

/** Only elements that are asked for are looked at: half of a page's are in menus. */
function boxKinds(elements: readonly ModelElement[]): (element: number) => number {
  const known = new Int8Array(elements.length).fill(UNKNOWN);
  return (e) => {
    const element = elements[e];
    if (known[e] === UNKNOWN && element !== undefined) known[e] = boxKind(element);
    return known[e] ?? -1;
  };
}

function runningTotal(runs: PageModel['runs'], length: (run: PageModel['runs'][number]) => number): Float64Array {
  const before = new Float64Array(runs.length + 1);
  runs.forEach((run, i) => {
    before[i + 1] = at(before, i) + length(run);
  });
  return before;
}

function countCopies(runs: PageModel['runs']): Map<string, number> {
  const copies = new Map<string, number>();
  for (const { text } of runs) copies.set(text, (copies.get(text) ?? 0) + 1);
  return copies;
}

/** Counts over a page all that judging its runs needs. */
export function framePage(page: PageModel): PageFrame {
  const texts = page.runs.map(readRunText);
  const own = ownWords(page, texts);
  const headline = headlineRun(page);
  return {
    page,
    texts,
    ...countBelow(page, texts),
    depth: depths(page.elements),
    ownWords: own,
    main: indexOfMost(own),
    boxKindOf: boxKinds(page.elements),
    isBody: Uint8Array.from(page.elements, (element) => (isStoryBody(element) ? 1 : 0)),
    headline,
    aroundHeadline: elementsAround(page, headline),
    makes: makesOf(page),
    before: runningTotal(page.runs, ({ chars }) => chars),
    linksBefore: runningTotal(page.runs, ({ linkChars }) => linkChars),
    copies: countCopies(page.runs),
    total: page.runs.reduce((sum, { chars }) => sum + chars, 0) || 1,
  };
}
