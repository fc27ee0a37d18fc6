import { type Box, type Corner, freeCorner, inCorner, isOver } from '#core/popover/boxes.ts';
import { GAP_PX, MARGIN_PX, placeBeside, type Side, TALLEST_PX } from '#core/popover/place-beside.ts';

/** As wide as some 50 letters: the length of a line that is easily read. CSS pixels. */
const WIDTH_PX = 400;

/** A sheet takes this much of the window's height at the most: its reader still sees where in the story it belongs. */
const SHEET_SHARE = 0.6;

/** A sheet is no wider than this: on a tablet its lines would be too long. CSS pixels. */
const SHEET_WIDTH_PX = 640;

/** With less room beside its words a sheet scrolls in the room that there is. CSS pixels. */
const LOWEST_SHEET_PX = 160;

/** A point in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of the window that is seen: less than all of it where the reader has pinched it larger. */
function viewOf({ defaultView }: Document): Box {
  const { innerWidth = 0, innerHeight = 0, visualViewport } = defaultView ?? {};
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
}

/** The lines of some words, without what is not drawn of them. */
const linesOf = (words: Range | null): readonly DOMRect[] =>
  [...(words?.getClientRects() ?? [])].filter(({ width, height }) => width > 0 && height > 0);

function isVertical({ startContainer }: Range): boolean {
  const element = startContainer.parentElement;
  const mode = element?.ownerDocument.defaultView?.getComputedStyle(element).writingMode ?? '';
  return /^(?:vertical|sideways)/.test(mode);
}

/**
 * Puts the popover beside the marked words; never over any line of them, never off screen. Lower than its text it scrolls, and
 * it grows away from the words when something in it unfolds.
 *
 * @param pointer - Where the pointer is; null where a key chose the mention.
 * @param stood - The side on which it stood so far: while the page scrolls it keeps it as long as there is room. null: it
 *   is new.
 * @returns The side; null where the words are no longer drawn, have left the window or fill it, and nothing was moved.
 */
export function placePopover(
  popover: HTMLElement,
  words: Range,
  pointer: Point | null,
  stood: Side | null,
): Side | null {
  const view = viewOf(popover.ownerDocument);
  const lines = linesOf(words).filter((line) => isOver(line, view));
  const home = (pointer !== null && lines.find((line) => holds(line, pointer))) || lines[0];
  if (home === undefined) return null;
  const width = Math.min(WIDTH_PX, view.right - view.left - 2 * MARGIN_PX);
  const height = heightAt(popover, width);
  const place = placeBeside({ lines, home, view, width, height, isVertical: isVertical(words), stood });
  if (place === null) return null;
  const { side, left, edge, maxHeight } = place;
  setSize(popover, place.width, maxHeight);
  moveTo(popover, side === 'above' ? 'bottom' : 'top', left, edge);
  return side;
}

/**
 * Puts a pinned popover into a corner of the window, where it covers none of its words if they are on the screen.
 *
 * @param stood - The corner where it stands, which it leaves only for its words. null: it is new there.
 */
export function dockPopover(popover: HTMLElement, words: Range | null, stood: Corner | null): Corner {
  const view = viewOf(popover.ownerDocument);
  const width = Math.min(WIDTH_PX, view.right - view.left - 2 * MARGIN_PX);
  const maxHeight = Math.min(TALLEST_PX, SHEET_SHARE * (view.bottom - view.top));
  // As if everything in it were unfolded: it must not have to leave when it grows.
  const corner = freeCorner(linesOf(words), view, { width, height: maxHeight }, MARGIN_PX, stood);
  const { left, top, bottom } = inCorner(corner, view, width, maxHeight, MARGIN_PX);
  setSize(popover, width, maxHeight);
  const isLow = corner.startsWith('bottom');
  moveTo(popover, isLow ? 'bottom' : 'top', left, isLow ? bottom : top);
  return corner;
}

/**
 * Puts a sheet along the lower edge of the window, or along the upper one where there is more room beside the marked words. It is
 * made as low as it takes to leave them free, and scrolls.
 *
 * @param words - null where they are gone, or need not be seen.
 */
export function placeSheet(sheet: HTMLElement, words: Range | null): void {
  const view = viewOf(sheet.ownerDocument);
  const [breadth, height] = [view.right - view.left, view.bottom - view.top];
  const lines = linesOf(words).filter((line) => isOver(line, view));
  const above = Math.min(...lines.map(({ top }) => top), view.bottom) - GAP_PX - view.top;
  const below = view.bottom - GAP_PX - Math.max(...lines.map(({ bottom }) => bottom), view.top);
  const width = Math.min(SHEET_WIDTH_PX, breadth);
  const isAbove = lines.length > 0 && below < heightAt(sheet, width) && above > below;
  const room = lines.length === 0 ? height : Math.max(isAbove ? above : below, LOWEST_SHEET_PX);
  sheet.classList.toggle('sl-sheet-above', isAbove);
  setSize(sheet, width, Math.min(SHEET_SHARE * height, room));
  moveTo(sheet, isAbove ? 'top' : 'bottom', view.left + (breadth - width) / 2, isAbove ? view.top : view.bottom);
}

const holds = (rect: DOMRect, { x, y }: Point): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** What it needs of height where it has that width, in CSS pixels. */
function heightAt(popover: HTMLElement, width: number): number {
  const { scrollTop } = popover;
  setSize(popover, width, null);
  const { offsetHeight } = popover;
  popover.scrollTop = scrollTop;
  return offsetHeight;
}

function setSize({ style }: HTMLElement, width: number, maxHeight: number | null): void {
  style.setProperty('width', `${width}px`);
  style.setProperty('max-height', maxHeight === null ? 'none' : `${Math.floor(maxHeight)}px`);
}

/**
 * Holds the popover by an edge. What the box is off by is taken back: the page's root may be transformed, which moves fixed
 * boxes, or in quirks mode, where its height is not the window's.
 *
 * @param edge - Where its upper edge is to be, or its lower one, as `hold` says.
 */
function moveTo(popover: HTMLElement, hold: 'top' | 'bottom', left: number, edge: number): void {
  const height = popover.ownerDocument.defaultView?.innerHeight ?? 0;
  const [x, y] = [Math.round(left), Math.round(edge)];
  const inset = hold === 'top' ? y : height - y;
  const set = (name: string, px: number): void => popover.style.setProperty(name, `${px}px`);
  for (const name of ['top', 'right', 'bottom']) popover.style.setProperty(name, 'auto');
  set('left', x);
  set(hold, inset);
  const box = popover.getBoundingClientRect();
  if (Math.abs(box.left - x) > 1) set('left', 2 * x - box.left);
  const off = hold === 'top' ? y - box.top : box.bottom - y;
  if (Math.abs(off) > 1) set(hold, inset + off);
}
