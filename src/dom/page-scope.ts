import { isCommentBox, isConsentBox } from './class-words.ts';
import type { ModelElement, PageModel } from './page-model.ts';

/** One post of several, as WordPress and microformats name them. */
const POST = /(?:^|\s)(?:hentry|h-entry|type-post|post-\d+)(?:\s|$)/;

const WRAPPERS = new Set(['html', 'body', 'main']);

/** What is left has to hold a story still; UTF-16 code units without white space. */
const LEAST_LEFT = 250;

/** A headline's box with less prose than this is a header, and the story stands beside it. */
const LEAST_IN_POST = 200;

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** How well a run suits as the page's headline; 0: not at all. A heading that the page's own title repeats is best. */
function headlineScore({ elements }: PageModel, { element, text }: PageModel['runs'][number], title: string): number {
  const tag = elements[element]?.tag;
  const isFirst = tag === 'h1' || elements[elements[element]?.parent ?? -1]?.tag === 'h1';
  if (!isFirst && tag !== 'h2') return 0;
  const plain = bare(text);
  const isInTitle = plain.length > 7 && title.includes(plain);
  if (!isFirst && !isInTitle) return 0;
  return (isInTitle ? 1000 : 0) + (isFirst ? 500 : 0) + Math.min(plain.length, 400);
}

/** Index of the run that is the story's headline; -1 for none. */
export function headlineRun(page: PageModel): number {
  const title = bare(page.title);
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

/** For each element whether it stands around the run. */
export function elementsAround({ elements, runs }: PageModel, run: number): Uint8Array {
  const around = new Uint8Array(elements.length);
  for (let e = runs[run]?.element ?? -1; e >= 0; e = elements[e]?.parent ?? -1) around[e] = 1;
  return around;
}

const isProse = (run: PageModel['runs'][number]) => run.chars >= 60 && run.linkChars < 0.4 * run.chars;

/** Prose below each element. */
function proseBelow({ elements, runs }: PageModel): Float64Array {
  const below = new Float64Array(elements.length);
  for (const run of runs) {
    if (!isProse(run)) continue;
    for (let e = run.element; e >= 0; e = elements[e]?.parent ?? -1) below[e] = (below[e] ?? 0) + run.chars;
  }
  return below;
}

/** Marks an element where it, or one around it, fits. Elements come after the ones around them. */
function spread({ elements }: PageModel, fits: (element: number) => boolean): Uint8Array {
  const marked = new Uint8Array(elements.length);
  elements.forEach(({ parent }, e) => {
    marked[e] = marked[parent] === 1 || fits(e) ? 1 : 0;
  });
  return marked;
}

/** Elements that say what they are, and do not stand around the headline: a whole page may be called `has-comments`. */
function named(page: PageModel, around: Uint8Array, isNamed: (element: ModelElement) => boolean): Uint8Array {
  return spread(page, (e) => {
    const element = page.elements[e];
    return element !== undefined && around[e] === 0 && !WRAPPERS.has(element.tag) && isNamed(element);
  });
}

/** Posts before and after the one with the headline; nothing where no post holds headline and prose. */
function otherPosts(page: PageModel, around: Uint8Array): Uint8Array {
  const below = proseBelow(page);
  const isPost = page.elements.map(({ tag, words }) => tag === 'article' || POST.test(words));
  const isOwn = (e: number) => isPost[e] === true && around[e] === 1;
  if (!page.elements.some((_, e) => isOwn(e) && (below[e] ?? 0) >= LEAST_IN_POST)) return spread(page, () => false);
  const own = spread(page, isOwn);
  return spread(page, (e) => isPost[e] === true && own[e] === 0);
}

/**
 * For each run whether it can be of the story at all. What is left out: readers' comments, and the posts before and
 * after on pages with several; where too little is left, the words of the classes meant something else and these stay.
 * Windows that ask for consent are never of a story, whatever is left: on a page of links they are all the prose there is.
 */
export function scopeOf(page: PageModel): readonly boolean[] {
  const around = elementsAround(page, headlineRun(page));
  const comments = named(page, around, isCommentBox);
  const consent = named(page, around, isConsentBox);
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
