/** Nothing has been added or removed for this long: the page has settled; milliseconds. */
const QUIET_MS = 250;

/** Pages with a clock or a carousel never settle; read them as they are after this long; milliseconds. */
const AT_MOST_MS = 3000;

/** Resolves when the page's tree has been left alone for a moment, at the latest after three seconds, or with the signal. */
export function whenSettled(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(finish, QUIET_MS);
    const deadline = setTimeout(finish, AT_MOST_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, QUIET_MS);
    });
    function finish(): void {
      clearTimeout(timer);
      clearTimeout(deadline);
      observer.disconnect();
      signal.removeEventListener('abort', finish);
      resolve();
    }
    signal.addEventListener('abort', finish, { once: true });
    observer.observe(document.documentElement ?? document, { childList: true, subtree: true });
  });
}
