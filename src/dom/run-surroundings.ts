import type { PageFrame } from './page-frame.ts';
import type { ModelElement } from './page-model.ts';

/** What stands around an element's runs, on the way up to the root. A count of steps of -1 (or 99) means: there is none. */
export interface Surroundings {
  /** Which of {@link TOLD_TAGS} stand around, one bit each. */
  readonly tags: number;
  /** The nearest small box that says what it is, as a kind of `class-words.ts`. */
  readonly boxKind: number;
  readonly boxUp: number;
  readonly bodyUp: number;
  /** Share of the page's text in the element that says that it is the story's body. */
  readonly bodyShare: number;
  /** The outermost element that does not hold the headline, too; -1 for none. */
  readonly branch: number;
  /** Steps up to the first element that is, or is around, the main one, and from there down to it. */
  readonly upToMain: number;
  readonly downToMain: number;
}

/** Tags that tell something of the runs inside them. */
export const TOLD_TAGS = ['article', 'main', 'section', 'table', 'blockquote'] as const;

/** A box that holds more than this share of the main element's text is the page's own; its class says nothing of the run. */
const SMALL_SHARE = 0.25;

/** A main element with less than this share of the page is no measure. */
const LEAST_MAIN_SHARE = 0.2;

/** Class words further up mean the page. */
const HIGHEST_BOX = 6;

const EDGES = new Set(['body', 'html', 'article', 'main']);

/** Above the root there is nothing. */
const NOTHING: Surroundings = {
  tags: 0,
  boxKind: -1,
  boxUp: -1,
  bodyUp: 99,
  bodyShare: 0,
  branch: -1,
  upToMain: 0,
  downToMain: 0,
};

const bitOf = (tag: string): number => {
  const place = (TOLD_TAGS as readonly string[]).indexOf(tag);
  return place < 0 ? 0 : 1 << place;
};

/** The nearest small box: this element, or what the one around it has found, unless that is too far up or beyond an edge. */
function boxAt(frame: PageFrame, e: number, tag: string, above: Surroundings, smallest: number) {
  if (EDGES.has(tag)) return NOTHING;
  if ((frame.chars[e] as number) <= smallest) {
    const kind = frame.boxKindOf(e);
    if (kind >= 0) return { boxKind: kind, boxUp: 0 };
  }
  const isNear = above.boxKind >= 0 && above.boxUp + 1 < HIGHEST_BOX;
  return isNear ? { boxKind: above.boxKind, boxUp: above.boxUp + 1 } : NOTHING;
}

/** What stands around each element; worked out when asked for, once for each, from what stands around its parent. */
export function surroundingsIn(frame: PageFrame): (element: number) => Surroundings {
  const { chars, main, total, depth, isBody, aroundHeadline, aroundMain } = frame;
  const { elements } = frame.page;
  const known: (Surroundings | undefined)[] = new Array(elements.length);
  const smallest = SMALL_SHARE * Math.max(chars[main] ?? 0, LEAST_MAIN_SHARE * total);

  function read(e: number): Surroundings {
    if (e < 0) return NOTHING;
    const found = known[e];
    if (found !== undefined) return found;
    const { tag, parent } = elements[e] as ModelElement;
    const above = read(parent);
    const { boxKind, boxUp } = boxAt(frame, e, tag, above, smallest);
    const body = isBody[e] === 1;
    const isAroundMain = aroundMain[e] === 1;
    const surroundings: Surroundings = {
      tags: above.tags | bitOf(tag),
      boxKind,
      boxUp,
      bodyUp: body ? 0 : above.bodyUp === 99 ? 99 : above.bodyUp + 1,
      bodyShare: body ? (chars[e] as number) / total : above.bodyShare,
      branch: above.branch >= 0 || aroundHeadline[e] === 1 ? above.branch : e,
      upToMain: isAroundMain ? 0 : above.upToMain + 1,
      downToMain: isAroundMain ? (depth[main] as number) - (depth[e] as number) : above.downToMain,
    };
    known[e] = surroundings;
    return surroundings;
  }
  return read;
}
