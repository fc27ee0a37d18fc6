import { LEAST_PROSE, weighProse } from './story-prose.ts';

/** Elements that are a whole by themselves: what stands around is the page. */
const WHOLES = new Set(['article', 'main', 'body']);

const isWhole = (element: Element) =>
  WHOLES.has(element.localName) || /articleBody/i.test(element.getAttribute('itemprop') ?? '');

/** So much else beside a part is its heading or caption, and the story may go on around; UTF-16 code units. */
const LITTLE = 120;

/**
 * The story that a reader means who points at a part of it: goes up from there as long as what is added is mostly prose,
 * through boxes that add little, and no further than a whole article. Null where there is no story's worth of prose, and in a menu beside one.
 */
export function storyAround(start: Element): Element | null {
  let story = start;
  let weight = weighProse(start);
  if (weight.prose === 0 && weight.other > LITTLE) return null;
  for (let e = start; !isWhole(e) && e.parentElement !== null; ) {
    e = e.parentElement;
    const outer = weighProse(e);
    const [prose, other] = [outer.prose - weight.prose, outer.other - weight.other];
    if (prose > other) [story, weight] = [e, outer];
    else if (other > LITTLE) break;
  }
  return weight.prose < LEAST_PROSE ? null : story;
}

/** The element that holds all that is selected in the page; null where nothing is. */
export function selectedElement(document: Document): Element | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.toString().trim() === '') return null;
  const { commonAncestorContainer: common } = selection.getRangeAt(0);
  return common.nodeType === 1 ? (common as Element) : common.parentElement;
}
