import type { PageFrame } from './page-frame.ts';

/** What stands around a run, on its way up to the root. A count of steps of -1 (or 99) means: there is none. */
export interface Surroundings {
  /** Tags of all elements around. */
  readonly tags: ReadonlySet<string>;
  /** The nearest small box that says what it is, as a kind of `class-words.ts`. */
  readonly boxKind: number;
  readonly boxUp: number;
  readonly bodyUp: number;
  /** Share of the page's text in the element that says that it is the story's body. */
  readonly bodyShare: number;
  /** The outermost element that does not hold the headline, too. */
  readonly branch: number;
}

/** A box that holds more than this share of the main element's text is the page's own; its class says nothing of the run. */
const SMALL_SHARE = 0.25;

/** A main element with less than this share of the page is no measure. */
const LEAST_MAIN_SHARE = 0.2;

/** Class words further up mean the page. */
const HIGHEST_BOX = 6;

const EDGES = new Set(['body', 'html', 'article', 'main']);

/** How large a box may be to speak for what is in it; UTF-16 code units. */
export const smallBox = ({ chars, main, total }: PageFrame): number =>
  SMALL_SHARE * Math.max(chars[main] ?? 0, LEAST_MAIN_SHARE * total);

/** Goes up from a run's element once and notes what it meets. */
export function surroundingsOf(frame: PageFrame, run: number, smallest: number): Surroundings {
  const { elements } = frame.page;
  const tags = new Set<string>();
  let [boxKind, boxUp, bodyUp, bodyShare, branch] = [-1, -1, 99, 0, -1];
  let isInside = true;
  let step = 0;
  for (let e = frame.page.runs[run]?.element ?? -1; e >= 0; e = elements[e]?.parent ?? -1, step++) {
    const tag = elements[e]?.tag ?? '';
    tags.add(tag);
    if (frame.isBody[e] === 1 && bodyUp === 99) [bodyUp, bodyShare] = [step, (frame.chars[e] ?? 0) / frame.total];
    if (frame.aroundHeadline[e] === 0) branch = e;
    if (EDGES.has(tag)) isInside = false;
    const isAsked = isInside && boxKind < 0 && step < HIGHEST_BOX && (frame.chars[e] ?? 0) <= smallest;
    if (isAsked && frame.boxKindOf(e) >= 0) [boxKind, boxUp] = [frame.boxKindOf(e), step];
  }
  return { tags, boxKind, boxUp, bodyUp, bodyShare, branch };
}
