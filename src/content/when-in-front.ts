/**
 * Starts at once, or, on a page that the browser only prepares in advance (`document.prerendering`, Chromium), when the
 * reader goes there: until then it has no tab of its own, and nobody reads it.
 */
export function whenInFront(document: Document & { readonly prerendering?: boolean }, start: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
