import { boxGroup } from './class-words.ts';
import { type ElementKinds, elementKinds } from './element-kinds.ts';
import { collectRuns, type LiveRun } from './live-runs.ts';
import { above, wordsOf } from './page-model.ts';
import { atOnce } from './slices.ts';

/** A line shorter than this is a label, a name or a date; UTF-16 code units. */
const PARAGRAPH = 40;

/** A chosen story has at least this much prose: as much as the finder asks of one. UTF-16 code units. */
export const LEAST_PROSE = 300;

/** How much of an element's text is prose, and how much is something else: links, labels, boxes of the site. */
export interface Prose {
  /** UTF-16 code units. */
  readonly prose: number;
  readonly other: number;
  /** How many paragraphs the prose has. */
  readonly paragraphs: number;
}

/** The elements between runs and a root, which does not count itself. */
function elementsInside(runs: readonly LiveRun[], root: Element): readonly Element[] {
  const inside = new Set<Element>();
  for (const { element } of runs) {
    for (let e: Element | null = element; e !== null && e !== root && !inside.has(e); e = above(e)) inside.add(e);
  }
  return [...inside];
}

/** Which runs stand inside an element that is named so, itself inside the root. */
export function runsNamed(
  runs: readonly LiveRun[],
  root: Element,
  isNamed: (kinds: ElementKinds, element: number) => boolean,
): ReadonlySet<LiveRun> {
  const elements = elementsInside(runs, root);
  const described = elements.map((e) => ({ parent: -1, tag: e.localName, words: wordsOf(e), prop: '' }));
  const kinds = elementKinds(described);
  const named = new Set(elements.filter((_, e) => isNamed(kinds, e)));
  const isInside = ({ element }: LiveRun): boolean => {
    for (let e: Element | null = element; e !== null && e !== root; e = above(e)) if (named.has(e)) return true;
    return false;
  };
  return new Set(named.size === 0 ? [] : runs.filter(isInside));
}

/** Whether an element says of itself that it holds something of the site: comments, other stories, a menu. */
const isSiteBox = (kinds: ElementKinds, element: number): boolean =>
  boxGroup(kinds.boxKindOf(element)) === 3 || kinds.isConsent[element] === 1;

export const isMostlyLinks = ({ chars, linkChars }: LiveRun): boolean => linkChars * 2 > chars;

/**
 * Weighs the text below an element; nothing is remembered of it, as a page may change.
 *
 * @param countsBoxes - Prose in boxes that call themselves comments, related stories … is prose all the same: for an element
 *   that a reader has chosen, whatever its parts are called.
 */
export function weighProse(root: Element, countsBoxes = false): Prose {
  const runs = atOnce(collectRuns(root)) ?? [];
  const boxed = countsBoxes ? null : runsNamed(runs, root, isSiteBox);
  let [prose, other, paragraphs] = [0, 0, 0];
  for (const run of runs) {
    if (run.isHidden) continue;
    if (run.chars < PARAGRAPH || isMostlyLinks(run) || boxed?.has(run)) {
      other += run.chars;
    } else {
      prose += run.chars;
      paragraphs++;
    }
  }
  return { prose, other, paragraphs };
}
