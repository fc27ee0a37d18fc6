/** A box in the window; CSS pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A stretch from `start` to `end`, in CSS pixels. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const lineOf = (start: number, end: number): Stretch => ({ start, end });

/** Whether two boxes share more than an edge. */
export const isOver = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The boxes that share some of another's breadth. */
export const overlapAcross = (boxes: readonly Box[], { left, right }: Box): readonly Box[] =>
  boxes.filter((box) => box.left < right && left < box.right);

/**
 * What is left of a stretch without some others, in order.
 *
 * @example freeAcross({ start: 0, end: 9 }, [{ start: 2, end: 3 }]) // [{ start: 0, end: 2 }, { start: 3, end: 9 }]
 */
export function freeAcross(whole: Stretch, taken: readonly Stretch[]): readonly Stretch[] {
  const free: Stretch[] = [];
  let { start } = whole;
  for (const each of taken.toSorted((a, b) => a.start - b.start)) {
    free.push(lineOf(start, Math.min(each.start, whole.end)));
    start = Math.max(start, each.end);
  }
  free.push(lineOf(start, whole.end));
  return free.filter(({ start: from, end }) => end > from);
}

/** The four corners of the window where a pinned popover may stand, the best first: beside most columns of text. */
const CORNERS = ['bottom-end', 'top-end', 'bottom-start', 'top-start'] as const;

/** Where a pinned popover stands; `end` is the right side. */
export type Corner = (typeof CORNERS)[number];

/** The box of something in a corner. */
export function inCorner(corner: Corner, view: Box, width: number, height: number, margin: number): Box {
  const left = corner.endsWith('end') ? view.right - margin - width : view.left + margin;
  const top = corner.startsWith('top') ? view.top + margin : view.bottom - margin - height;
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * The corner for something of that size in which it covers none of some lines: where it stands so far, if it may stay; the
 * best where all of them are covered.
 */
export function freeCorner(
  lines: readonly Box[],
  view: Box,
  size: { readonly width: number; readonly height: number },
  margin: number,
  stood: Corner | null,
): Corner {
  const isFree = (corner: Corner) => {
    const box = inCorner(corner, view, size.width, size.height, margin);
    return !lines.some((line) => isOver(line, box));
  };
  return [...(stood === null ? [] : [stood]), ...CORNERS].find(isFree) ?? stood ?? CORNERS[0];
}
