import { isMarkingSupported } from './marks.ts';

/** Milliseconds: long enough to be found by an eye that comes from the popup, and to be read. */
export const FLASH_MS = 3000;

/** The name that `public/content/marks.css` knows it by. */
const NAME = 'sidelight-sentence';

/** Below our marks, which stand as they are upon it. */
const PRIORITY = -2;

/**
 * Shows a stretch of the page for {@link FLASH_MS} on a ground of another colour. That comes and goes at once, so nothing
 * moves, whatever the reader prefers. Changes nothing of the page's tree; a newer one ends an older one.
 */
export function flash(document: Document, range: AbstractRange): void {
  const window = document.defaultView;
  if (window === null || !isMarkingSupported(document)) return;
  const { highlights } = window.CSS;
  const highlight = new window.Highlight(range);
  highlight.priority = PRIORITY;
  highlights.set(NAME, highlight);
  window.setTimeout(() => {
    if (highlights.get(NAME) === highlight) highlights.delete(NAME);
  }, FLASH_MS);
}
