/** Scrolls, at once and only if needed, until the first line of a range stands in the window. */
export function bringIntoView(range: Range): void {
  const window = range.startContainer.ownerDocument?.defaultView;
  const element = range.startContainer.parentElement;
  if (!window || !element || !lineOutside(range, window)) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // An element can be higher than the window: a whole story that is broken by <br> alone.
  const line = lineOutside(range, window);
  if (line) window.scrollBy({ top: line.top - window.innerHeight / 2, behavior: 'instant' });
}

/** The first line of a range where it is not in the window; null where it is, or where nothing is drawn of it. */
function lineOutside(range: Range, { innerHeight, innerWidth }: Window): DOMRect | null {
  const line = range.getClientRects()[0];
  if (!line) return null;
  return line.top >= 0 && line.bottom <= innerHeight && line.left >= 0 && line.right <= innerWidth ? null : line;
}
