/**
 * Starts at once, or, on a page that the browser only prepares in advance (`document.prerendering`, Chromium), when the
 * reader goes there: until then it has no tab of its own, and nobody reads it. An element that a page has named
 * `prerendering` stands in that place in Firefox, and means nothing.
 */
export function whenInFront(document: Document & { readonly prerendering?: unknown }, start: () => void): void {
  if (document.prerendering === true) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
