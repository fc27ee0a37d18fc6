/** Scrolls, at once and only if needed, until the first line of a range stands in the window. */
export function bringIntoView(range: Range): void {
  const window = range.startContainer.ownerDocument?.defaultView;
  const element = range.startContainer.parentElement;
  const line = range.getClientRects()[0];
  if (!window || !element || !line) return;
  const isInView =
    line.top >= 0 && line.bottom <= window.innerHeight && line.left >= 0 && line.right <= window.innerWidth;
  if (!isInView) element.scrollIntoView({ block: 'center', behavior: 'instant' });
}
