/** `moved`: the page now has another address without a load. `returned`: it is back from the back/forward cache. */
export type NavigationKind = 'moved' | 'returned';

/** How often the address is compared where the browser tells nothing of `pushState`; milliseconds. A reader hardly notices one second. */
const CHECK_EVERY_MS = 1000;

const withoutFragment = (href: string) => href.split('#', 1)[0] ?? '';

/** The part of the Navigation API that is used; not every browser and no jsdom has it. */
const navigationOf = (window: Window): EventTarget | null =>
  (window as Window & { readonly navigation?: EventTarget }).navigation ?? null;

/** Before Chromium 102 and Firefox 147: back and forward are told, `pushState` is not. */
function watchByChecking(window: Window, signal: AbortSignal, check: () => void): void {
  window.addEventListener('popstate', check, { signal });
  const timer = window.setInterval(() => {
    if (window.document.visibilityState === 'visible') check();
  }, CHECK_EVERY_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });
}

/**
 * Calls back when the document has become another page without being loaded, or has come back from the back/forward
 * cache. A change of the fragment alone is no navigation. Right after `moved` the old story may still stand there: see
 * `settled.ts`. Stops with the signal.
 */
export function onNavigation(document: Document, signal: AbortSignal, callback: (kind: NavigationKind) => void): void {
  const window = document.defaultView;
  if (window === null || signal.aborted) return;
  let address = withoutFragment(window.location.href);
  const check = () => {
    const now = withoutFragment(window.location.href);
    if (now === address) return;
    address = now;
    callback('moved');
  };
  const navigation = navigationOf(window);
  if (navigation !== null) navigation.addEventListener('currententrychange', check, { signal });
  else watchByChecking(window, signal, check);
  window.addEventListener('pageshow', (event) => event.persisted && callback('returned'), { signal });
}
