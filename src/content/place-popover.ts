import { computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Pixels between the marked words and the popover: near enough to belong to them, far enough to leave the mark free. */
const GAP_PX = 6;

/** Pixels that the popover keeps from the edges of the window. */
const MARGIN_PX = 8;

/** Taller than this a popover would be a page: the rest scrolls. In CSS pixels. */
const TALLEST_PX = 440;

/** While the page scrolls, the popover keeps its side until it would be lower than this there. In CSS pixels. */
const LOWEST_PX = 160;

/** The popover is in the top layer: no element clips it, only the window's edges count. */
const NO_ELEMENTS: Element[] = [];

/** A point in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** On which side of the words a popover stands. */
export type Side = 'below' | 'above';

/**
 * Puts the popover beside the marked words: below where it fits, else above; never over any line of them, never off
 * screen. Lower than its text it scrolls, and it grows away from the words when something in it unfolds.
 *
 * @param pointer - Where the pointer is; null where a key chose the mention.
 * @param stood - The side on which it stood so far: while the page scrolls it keeps it as long as there is room. null: it
 *   is new.
 * @returns The side; null where the words are no longer drawn or have left the window, and nothing was moved.
 */
export async function placePopover(
  popover: HTMLElement,
  words: Range,
  pointer: Point | null,
  stood: Side | null,
): Promise<Side | null> {
  const reference = referenceOf(words, pointer);
  if (reference === null || isOffScreen(reference, popover.ownerDocument)) return null;
  const anchor: VirtualElement = { getBoundingClientRect: () => reference };
  const placed = await compute(anchor, popover, stood);
  const { x, y, placement } = stood !== null && placed.room < LOWEST_PX ? await compute(anchor, popover, null) : placed;
  const side = placement.startsWith('top') ? 'above' : 'below';
  moveTo(popover, side, Math.round(x), Math.round(side === 'below' ? y : y + popover.offsetHeight));
  return side;
}

/** Where it fits, and the height that there is on that side; on the side where it stood, if it did. */
async function compute(anchor: VirtualElement, popover: HTMLElement, stood: Side | null) {
  const clip = { boundary: NO_ELEMENTS, rootBoundary: 'viewport' as const, padding: MARGIN_PX };
  let room = 0;
  const limitHeight = (height: number): void => {
    room = Math.max(0, Math.floor(height));
    popover.style.setProperty('max-height', `${Math.min(TALLEST_PX, room)}px`);
  };
  limitHeight(TALLEST_PX);
  const computed = await computePosition(anchor, popover, {
    strategy: 'fixed',
    placement: stood === 'above' ? 'top-start' : 'bottom-start',
    middleware: [
      offset(GAP_PX),
      stood === null && flip({ ...clip, crossAxis: false }),
      shift(clip),
      size({ ...clip, apply: ({ availableHeight }) => limitHeight(availableHeight) }),
    ],
  });
  return { ...computed, room };
}

/**
 * What the popover must not cover, and where it hangs: across, the line of words under the pointer (or the first one);
 * along, all lines of them, so that a mark broken over two lines is covered in neither.
 */
function referenceOf(words: Range, pointer: Point | null): DOMRect | null {
  const lines = [...words.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const first = lines[0];
  if (first === undefined) return null;
  const line = (pointer !== null && lines.find((rect) => holds(rect, pointer))) || first;
  const top = Math.min(...lines.map((rect) => rect.top));
  const bottom = Math.max(...lines.map((rect) => rect.bottom));
  return new DOMRect(line.left, top, line.width, bottom - top);
}

/** A sheet takes this much of the window's height at the most: its reader still sees where in the story it belongs. */
const SHEET_SHARE = 0.6;

/**
 * Puts a sheet, which has the whole width of the window, at its lower edge, or at the upper one where there is more room beside
 * the marked words. It is made as low as it takes to leave them free, and scrolls.
 */
export function placeSheet(sheet: HTMLElement, words: Range): void {
  const reference = referenceOf(words, null);
  const { innerHeight } = sheet.ownerDocument.defaultView ?? { innerHeight: 0 };
  if (reference === null) return;
  const [above, below] = [reference.top - GAP_PX, innerHeight - reference.bottom - GAP_PX];
  const isAbove = below < sheet.offsetHeight && above > below;
  const room = Math.max(isAbove ? above : below, LOWEST_PX);
  sheet.classList.toggle('sl-sheet-above', isAbove);
  sheet.style.setProperty('max-height', `${Math.min(SHEET_SHARE * innerHeight, room)}px`);
}

const holds = (rect: DOMRect, { x, y }: Point): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

function isOffScreen(rect: DOMRect, { defaultView }: Document): boolean {
  const { innerWidth, innerHeight } = defaultView ?? { innerWidth: 0, innerHeight: 0 };
  return rect.bottom <= 0 || rect.top >= innerHeight || rect.right <= 0 || rect.left >= innerWidth;
}

/**
 * Holds the popover by its edge next to the words. What the box is off by is taken back: the page's root may be
 * transformed, which moves fixed boxes, or in quirks mode, where its height is not the window's.
 */
function moveTo(popover: HTMLElement, side: Side, left: number, edge: number): void {
  const near = side === 'below' ? 'top' : 'bottom';
  const height = popover.ownerDocument.defaultView?.innerHeight ?? 0;
  const inset = side === 'below' ? edge : height - edge;
  const set = (name: string, value: string): void => popover.style.setProperty(name, value);
  for (const name of ['top', 'right', 'bottom']) set(name, 'auto');
  set('left', `${left}px`);
  set(near, `${inset}px`);
  const box = popover.getBoundingClientRect();
  if (Math.abs(box.left - left) > 1) set('left', `${2 * left - box.left}px`);
  const off = side === 'below' ? edge - box.top : box.bottom - edge;
  if (Math.abs(off) > 1) set(near, `${inset + off}px`);
}
