// @ts-expect-error jsdom ships no types
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><html lang="en"><head><title>A page</title></head><body></body></html>', {
  pretendToBeVisual: true,
  url: 'https://www.example.com/2014/11/a-story',
});

// What the code for pages takes from its world, as the unit tests have it.
for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: window[name], configurable: true });

/** The one document of this process, with another body. */
export function inDocument(html: string): Document {
  window.document.body.innerHTML = html;
  return window.document;
}
