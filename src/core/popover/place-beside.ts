import { type Box, freeAcross, lineOf, overlapAcross } from './boxes.ts';

/** Between the marked words and the popover: near enough to belong to them, far enough to leave the mark free. CSS pixels. */
export const GAP_PX = 6;

/** What the popover keeps from the edges of the window. CSS pixels. */
export const MARGIN_PX = 8;

/** Taller than this a popover would be a page: the rest scrolls. CSS pixels. */
export const TALLEST_PX = 460;

/** As much is read without scrolling at once: with less room above and below the words it goes beside them. CSS pixels. */
const COMFORTABLE_PX = 240;

/** It keeps its side while the page scrolls, until it would be lower than this there. CSS pixels. */
const LOWEST_PX = 160;

/** Lower than this nothing can be read in it: there is no place then. CSS pixels. */
const LEAST_PX = 56;

/** Narrower than this it has only a few words in each line. CSS pixels. */
const NARROWEST_PX = 240;

/** On which side of the words a popover stands. */
export type Side = 'below' | 'above' | 'left' | 'right';

/** What is to be placed, and around what; all in CSS pixels of the window. */
export interface Wanted {
  /** The lines of the marked words: none of them may be covered. */
  readonly lines: readonly Box[];
  /** Where it hangs: the line under the pointer, or the first. */
  readonly home: Box;
  /** The part of the window that is seen. */
  readonly view: Box;
  readonly width: number;
  /** What it needs to be read without scrolling. */
  readonly height: number;
  /** Words that run from top to bottom, whose lines follow one another sideways. */
  readonly isVertical: boolean;
  /** The side on which it stood so far; null: it is new. */
  readonly stood: Side | null;
}

/** Where it goes. It is held by the edge next to the words, so that it grows away from them when something unfolds. */
export interface Place {
  readonly side: Side;
  readonly left: number;
  readonly width: number;
  /** Its upper edge; on the side `above` its lower one. */
  readonly edge: number;
  readonly maxHeight: number;
}

/**
 * Where a popover stands beside marked words: over no line of them and nowhere outside of the view. Null where the words
 * leave no room at all.
 *
 * @example
 * const word = { left: 100, top: 100, right: 150, bottom: 120 };
 * placeBeside({ lines: [word], home: word, view: { left: 0, top: 0, right: 800, bottom: 600 }, width: 392, height: 300, … })
 * // { side: 'below', left: 100, width: 392, edge: 126, maxHeight: 460 }
 */
export function placeBeside(wanted: Wanted): Place | null {
  const below = belowOrAbove(wanted, 'below');
  const above = belowOrAbove(wanted, 'above');
  const across = [aside(wanted, 'left'), aside(wanted, 'right')].filter((place) => place !== null);
  const along = [below, above].filter((place) => place !== null);
  const all = [...along, ...across];
  const stood = all.find(({ side }) => side === wanted.stood);
  if (stood !== undefined && stood.maxHeight >= LOWEST_PX) return stood;
  const need = Math.min(wanted.height, TALLEST_PX);
  const isEnough = ({ maxHeight }: Place) => maxHeight >= Math.min(need, COMFORTABLE_PX);
  if (wanted.isVertical) return across.find(isEnough) ?? along.find(isEnough) ?? largest(all);
  return along.find(({ maxHeight }) => maxHeight >= need) ?? largest(along.filter(isEnough)) ?? largest(all);
}

const largest = (places: readonly Place[]): Place | null =>
  places.reduce<Place | null>((best, place) => (best === null || areaOf(place) > areaOf(best) ? place : best), null);

const areaOf = ({ width, maxHeight }: Place): number => width * maxHeight;

/** Below or above the line where it hangs, past all other lines that it would cover there. */
function belowOrAbove({ lines, home, view, ...wanted }: Wanted, side: 'below' | 'above'): Place | null {
  const width = Math.min(wanted.width, view.right - view.left - 2 * MARGIN_PX);
  const left = clamp(home.left, view.left + MARGIN_PX, view.right - MARGIN_PX - width);
  const strip = { ...view, left, right: left + width };
  const rows = freeAcross(
    lineOf(view.top + MARGIN_PX, view.bottom - MARGIN_PX),
    overlapAcross(lines, strip).map(({ top, bottom }) => lineOf(top - GAP_PX, bottom + GAP_PX)),
  ).filter(({ start, end }) => (side === 'below' ? start >= home.bottom : end <= home.top));
  const need = Math.min(wanted.height, TALLEST_PX);
  const near = side === 'below' ? rows : rows.toReversed();
  const longest = near.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  const row = near.find(({ start, end }) => end - start >= need) ?? longest;
  if (row === undefined || row.end - row.start < LEAST_PX) return null;
  const edge = side === 'below' ? row.start : row.end;
  return { side, left, width, edge, maxHeight: Math.min(TALLEST_PX, row.end - row.start) };
}

/** To the left or right of all lines, beginning at the height of the one where it hangs, if it has its full height there. */
function aside({ lines, home, view, ...wanted }: Wanted, side: 'left' | 'right'): Place | null {
  const start = side === 'right' ? Math.max(...lines.map(({ right }) => right)) + GAP_PX : view.left + MARGIN_PX;
  const end = side === 'left' ? Math.min(...lines.map(({ left }) => left)) - GAP_PX : view.right - MARGIN_PX;
  const from = Math.max(start, view.left + MARGIN_PX);
  const until = Math.min(end, view.right - MARGIN_PX);
  const width = Math.min(wanted.width, until - from);
  const maxHeight = Math.min(TALLEST_PX, view.bottom - view.top - 2 * MARGIN_PX);
  if (width < NARROWEST_PX || maxHeight < LEAST_PX) return null;
  const edge = clamp(home.top, view.top + MARGIN_PX, view.bottom - MARGIN_PX - maxHeight);
  return { side, left: side === 'right' ? from : until - width, width, edge, maxHeight };
}

/** The second limit gives way where there is no room between the two. */
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
