import type { StoryRule } from '#core/story-rule.ts';
import { fitOf } from './element-signature.ts';
import { isCaption } from './is-caption.ts';
import type { LiveRun } from './live-runs.ts';
import { above, type PageModel } from './page-model.ts';
import { lengthOf } from './run-builder.ts';
import { isMostlyLinks, LEAST_PROSE, runsNamed, weighProse } from './story-prose.ts';

const isWithin = (run: LiveRun, root: Element) => {
  for (let e: Element | null = run.element; e !== null; e = above(e)) if (e === root) return true;
  return false;
};

/**
 * The runs of the story that the reader has chosen: all inside its element that are not mostly links or captions. Hidden ones
 * are left to the finder, as in any story; readers' comments inside are left out unless they are most of it. Null where too
 * little is left.
 */
export function chosenRuns(page: PageModel, runs: readonly LiveRun[], root: Element | null): readonly LiveRun[] | null {
  if (root === null) return null;
  const inside = runs.filter((run, i) => !isMostlyLinks(run) && isWithin(run, root) && !isCaption(page, i));
  const comments = runsNamed(inside, root, (kinds, element) => kinds.isComments[element] === 1);
  const withoutComments = inside.filter((run) => !comments.has(run));
  const chosen = lengthOf(withoutComments) * 2 < lengthOf(inside) ? inside : withoutComments;
  return lengthOf(chosen) < LEAST_PROSE ? null : chosen;
}

/**
 * The element of a page that a rule means: the one that fits best, and of several the one with the most prose. Null where
 * none fits, or what does has too little prose. Elements inside a shadow root are not looked at.
 */
export function findChosen(document: Document, rule: StoryRule): Element | null {
  const tag = rule.path[0]?.tag ?? '';
  let best: Element[] = [];
  let bestFit = 0;
  for (const element of document.getElementsByTagName(tag)) {
    const fit = fitOf(rule.path, element);
    if (fit === 0 || fit < bestFit) continue;
    if (fit > bestFit) best = [];
    bestFit = fit;
    best.push(element);
  }
  const weighed = best.map((element) => ({ element, prose: weighProse(element, true).prose }));
  const [most] = weighed.sort((a, b) => b.prose - a.prose);
  return most !== undefined && most.prose >= LEAST_PROSE ? most.element : null;
}
