/** A page that draws nothing is looked at all the same after this long; milliseconds. */
const AT_MOST_MS = 100;

/**
 * Starts work once what is about to be drawn is drawn: a page that has just been parsed is shown first, and not later for
 * us. At once where the page is drawn already, or is in no window that could draw it.
 */
export function afterPaint(document: Document, work: () => void): void {
  const window = document.defaultView;
  const isDrawn = performance.getEntriesByType('paint').length > 0;
  if (window === null || isDrawn || document.visibilityState === 'hidden') {
    work();
    return;
  }
  let isDue = true;
  const workOnce = (): void => {
    if (isDue) work();
    isDue = false;
  };
  // A frame's own callbacks come before its drawing, and a task after it.
  window.requestAnimationFrame(() => setTimeout(workOnce));
  setTimeout(workOnce, AT_MOST_MS);
}
