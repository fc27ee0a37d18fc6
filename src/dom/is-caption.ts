import type { PageModel } from './page-model.ts';

/** How far up a caption's box is looked for. */
const HIGHEST = 3;

/** Class words are believed of the nearest two elements only. */
const HIGHEST_WORDS = 2;

/** Whether a run is the caption of a picture: not part of a story's text, by the rule that the article benchmark has. */
export function isCaption({ elements, runs }: PageModel, run: number): boolean {
  let e = runs[run]?.element ?? -1;
  for (let step = 0; step < HIGHEST && e >= 0; step++) {
    const element = elements[e];
    if (element === undefined || element.tag === 'body') return false;
    if (element.tag === 'figcaption') return true;
    if (step < HIGHEST_WORDS && element.words.includes('caption')) return true;
    e = element.parent;
  }
  return false;
}
