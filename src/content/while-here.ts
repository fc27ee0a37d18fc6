import { clearLeftMarks } from '#dom/marks.ts';
import { clearLeftBehind } from '#dom/shadow-host.ts';

/** Milliseconds between two looks whether the extension is still there. A look reads one property. */
const LOOK_EVERY_MS = 2000;

/**
 * Calls `onGone` once the extension was updated, turned off or removed: Chromium tells a page's script nothing of that, and its
 * marks would stay. A tab that comes to the front is looked at at once, as its timers may have slept.
 *
 * @param isHere - Whether the extension is there.
 * @param signal - Ends the looking.
 */
export function whileHere(document: Document, isHere: () => boolean, onGone: () => void, signal: AbortSignal): void {
  const look = (): void => {
    if (!isHere()) onGone();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  document.addEventListener('visibilitychange', look, { signal });
}

/** Takes away what an earlier script of ours could not, whose extension was turned off under it. */
export function clearEarlier(document: Document): void {
  if (clearLeftBehind(document, '.sidelight')) clearLeftMarks(document);
}
