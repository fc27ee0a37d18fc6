import type { FailureName } from './failure.ts';

/** Addresses that begin so are the browser's own, or other extensions'. */
const BROWSER_PAGE =
  /^(?:about|chrome|edge|brave|vivaldi|opera|devtools|view-source|resource|(?:chrome|moz|edge)-extension|chrome-search|chrome-untrusted):/;

/** Where browsers let no extension in: the places that extensions come from. */
const STORE =
  /^https:\/\/(?:chromewebstore\.google\.com|addons\.mozilla\.org|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;

/** Shown by a viewer of the browser's, in which there is no page. Told by its ending, as the browser tells us no more. */
const FILE = /^(?:file|data|blob|content):|^https?:[^?#]*\.(?:pdf|jpe?g|png|gif|webp|avif|svg|mp4|webm|mp3)(?:[?#]|$)/i;

/**
 * Why a page with this address can not be read, as far as its address says.
 *
 * @example whyNotReadable('about:config') // 'browser-page'
 */
export function whyNotReadable(url: string): FailureName {
  if (BROWSER_PAGE.test(url) || STORE.test(url)) return 'browser-page';
  return FILE.test(url) ? 'file-not-readable' : 'page-not-readable';
}
