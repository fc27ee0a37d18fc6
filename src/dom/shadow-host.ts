/** Our one element in the page, with all that we draw below it. */
export interface ShadowHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Leaves the page as it was. */
  remove(): void;
}

/**
 * Declared on the element and `!important`, which no style sheet of a page can outdo. `all` leaves out `direction`.
 * The host has no size: what is inside places itself, and nothing of the page is covered by an empty host.
 */
const HOST_STYLE: readonly (readonly [name: string, value: string])[] = [
  ['all', 'initial'],
  // The browser's own rule: an open popover is drawn, a closed one is not.
  ['display', 'revert'],
  ['direction', 'ltr'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['width', '0'],
  ['height', '0'],
  ['overflow', 'visible'],
  // For browsers without popovers; in the top layer it means nothing.
  ['z-index', '2147483647'],
  // By `marks.css`, which goes with the extension: Firefox ends a script of one that is turned off without a word to it.
  ['visibility', 'var(--sidelight-here, hidden)'],
];

/** The same element, as {@link clearLeftBehind} and `marks.css` know it. */
const HOST = ':root > div[lang=""][dir="ltr"]';

/** By `setProperty`: a page's content security policy may forbid a `style` attribute, never this. */
function setStyle(host: HTMLElement, name: string, value: string): void {
  host.style.setProperty(name, value, 'important');
}

function styleElement(document: Document, styles: string): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = styles;
  return element;
}

/** In Firefox content scripts may look into closed roots. */
type Openable = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Takes away the host that a script of ours has left, whose extension was turned off or updated in Firefox while it ran. Says
 * whether there was one.
 *
 * @param ours - Stands in the styles of our hosts, and of no page's.
 */
export function clearLeftBehind(document: Document, ours: string): boolean {
  const left = [...document.querySelectorAll<Openable>(HOST)].filter((element) =>
    element.openOrClosedShadowRoot?.firstElementChild?.textContent?.includes(ours),
  );
  for (const element of left) element.remove();
  return left.length > 0;
}

/**
 * Puts our one host element at the end of the document, with a closed shadow root and the given styles in it. Nothing
 * is drawn before `host.showPopover()`, which puts it above everything (browsers without popovers draw it at once).
 * The page's language and direction end here: what is drawn inside says its own.
 *
 * A `<style>` element and no constructed sheet: Firefox refuses `adoptedStyleSheets` from a content script.
 */
export function createShadowHost(document: Document, styles: string): ShadowHost {
  const host = document.createElement('div');
  host.setAttribute('lang', '');
  host.setAttribute('dir', 'ltr');
  for (const [name, value] of HOST_STYLE) setStyle(host, name, value);
  if (typeof host.showPopover === 'function') host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(styleElement(document, styles));
  document.documentElement.append(host);
  return { host, root, remove: () => host.remove() };
}
