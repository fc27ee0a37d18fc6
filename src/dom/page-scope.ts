import { bareText } from './bare-text.ts';
import { elementKinds } from './element-kinds.ts';
import type { ModelElement, PageModel } from './page-model.ts';
import { sumBelow } from './sum-below.ts';

const WRAPPERS = new Set(['html', 'body', 'main']);

/** What is left has to hold a story still; UTF-16 code units without white space. */
const LEAST_LEFT = 250;

/** A headline's box with less prose than this is a header, and the story stands beside it. */
const LEAST_IN_POST = 200;

/** The role comes last in an element's words; of a class `heading` alone it cannot be told. */
const HEADING_ROLE = /(?:^|\s)heading$/;

/** How well a run suits as the page's headline; 0: not at all. A heading that the page's own title repeats is best. */
function headlineScore({ elements }: PageModel, { element, text }: PageModel['runs'][number], title: string): number {
  const { tag, words, parent } = elements[element] as ModelElement;
  const isFirst = tag === 'h1' || elements[parent]?.tag === 'h1';
  if (!isFirst && tag !== 'h2' && !HEADING_ROLE.test(words)) return 0;
  const plain = bareText(text);
  const isInTitle = plain.length > 7 && title.includes(plain);
  if (!isFirst && !isInTitle) return 0;
  return (isInTitle ? 1000 : 0) + (isFirst ? 500 : 0) + Math.min(plain.length, 400);
}

/** Index of the run that is the story's headline; -1 for none. */
export function headlineRun(page: PageModel): number {
  const title = bareText(page.title);
  let best = -1;
  let bestScore = 0;
  page.runs.forEach((run, i) => {
    const score = headlineScore(page, run, title);
    if (score <= bestScore) return;
    best = i;
    bestScore = score;
  });
  return best;
}

/** For each element whether it is this one or stands around it. */
export function upFrom(elements: PageModel['elements'], element: number): Uint8Array {
  const around = new Uint8Array(elements.length);
  for (let e = element; e >= 0; e = elements[e]?.parent ?? -1) around[e] = 1;
  return around;
}

/** For each element whether it stands around the run. */
export const elementsAround = ({ elements, runs }: PageModel, run: number): Uint8Array =>
  upFrom(elements, runs[run]?.element ?? -1);

const isProse = (run: PageModel['runs'][number]) => run.chars >= 60 && run.linkChars < 0.4 * run.chars;

/** Prose below each element. */
function proseBelow({ elements, runs }: PageModel): Float64Array {
  const own = new Float64Array(elements.length);
  for (const run of runs) if (isProse(run)) own[run.element] = (own[run.element] as number) + run.chars;
  return sumBelow(elements, own);
}

/** Marks an element where it, or one around it, fits. Elements come after the ones around them. */
function spread({ elements }: PageModel, fits: (element: number) => boolean): Uint8Array {
  const marked = new Uint8Array(elements.length);
  for (let e = 0; e < marked.length; e++) {
    const { parent } = elements[e] as ModelElement;
    if ((parent >= 0 && marked[parent] === 1) || fits(e)) marked[e] = 1;
  }
  return marked;
}

/** Elements that say what they are, and do not stand around the headline: a whole page may be called `has-comments`. */
const named = (page: PageModel, around: Uint8Array, isNamed: Uint8Array): Uint8Array =>
  spread(page, (e) => isNamed[e] === 1 && around[e] === 0 && !WRAPPERS.has((page.elements[e] as ModelElement).tag));

/** Posts before and after the one with the headline; nothing where no post holds headline and prose. */
function otherPosts(page: PageModel, around: Uint8Array): Uint8Array {
  const { isPost } = elementKinds(page.elements);
  const none = new Uint8Array(page.elements.length);
  const isOwn = (e: number) => isPost[e] === 1 && around[e] === 1;
  if (!isPost.some((is, e) => is === 1 && around[e] === 1)) return none;
  const below = proseBelow(page);
  if (!isPost.some((_, e) => isOwn(e) && (below[e] as number) >= LEAST_IN_POST)) return none;
  const own = spread(page, isOwn);
  return spread(page, (e) => isPost[e] === 1 && own[e] === 0);
}

/**
 * For each run whether it can be of the story at all. What is left out: readers' comments, and the posts before and
 * after on pages with several; where too little is left, the words of the classes meant something else and these stay.
 * Windows that ask for consent are never of a story, whatever is left: on a page of links they are all the prose there is.
 */
export function scopeOf(page: PageModel): readonly boolean[] {
  const around = elementsAround(page, headlineRun(page));
  const { isComments, isConsent } = elementKinds(page.elements);
  const comments = named(page, around, isComments);
  const consent = named(page, around, isConsent);
  const posts = otherPosts(page, around);
  const outside = [
    (e: number) => comments[e] === 1 || posts[e] === 1,
    (e: number) => comments[e] === 1,
    (e: number) => posts[e] === 1,
  ];
  for (const isOutside of outside) {
    const isLeft = ({ element }: PageModel['runs'][number]) => !isOutside(element) && consent[element] === 0;
    const left = page.runs.reduce((sum, run) => sum + (isProse(run) && isLeft(run) ? run.chars : 0), 0);
    if (left >= LEAST_LEFT) return page.runs.map(isLeft);
  }
  return page.runs.map(({ element }) => consent[element] === 0);
}

/** The page without the runs that cannot be of its story, and for each run that is left its index on the whole page. */
export function inScope(page: PageModel): { readonly model: PageModel; readonly indices: readonly number[] } {
  const scope = scopeOf(page);
  const indices = page.runs.map((_, i) => i).filter((i) => scope[i]);
  return { model: { ...page, runs: page.runs.filter((_, i) => scope[i]) }, indices };
}
