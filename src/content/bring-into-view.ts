/** In a lower window (zoom 400 %) there is room for a popover only if its words stand near an edge. CSS pixels. */
const LOW_WINDOW_PX = 480;

/** Scrolls, at once and only if needed, until the first line of a range stands in the window; in a low one, near its upper edge. */
export function bringIntoView(range: Range): void {
  const window = range.startContainer.ownerDocument?.defaultView;
  const element = range.startContainer.parentElement;
  if (!window || !element || !lineOutside(range, window)) return;
  const isLow = window.innerHeight < LOW_WINDOW_PX;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // An element can be higher than the window: a whole story that is broken by <br> alone.
  const line = lineOutside(range, window);
  if (line) window.scrollBy({ top: line.top - window.innerHeight / (isLow ? 8 : 2), behavior: 'instant' });
}

/** The first line of a range where it does not stand well; null where it does, or where nothing is drawn of it. */
function lineOutside(range: Range, { innerHeight, innerWidth }: Window): DOMRect | null {
  const line = range.getClientRects()[0];
  if (!line) return null;
  const lowest = innerHeight < LOW_WINDOW_PX ? innerHeight / 3 : innerHeight;
  return line.top >= 0 && line.bottom <= lowest && line.left >= 0 && line.right <= innerWidth ? null : line;
}
