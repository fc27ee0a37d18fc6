import partsStyles from '#ui/parts/parts.css?inline';
import popoverStyles from '#ui/popover/popover.css?inline';
import tokens from '#ui/tokens.css?inline';

/** Our own page lets a reader's own size of letters count. */
const OWN_PAGE = '.sidelight { --unit: 1rem; }';

/**
 * The element that a popover stands in, as `dom/shadow-host.ts` makes one for a page of the web. Here nobody's styles are to be
 * kept out, and our own policy allows no `<style>`: a constructed sheet it does.
 */
export function createDemoHost(document: Document): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement('div');
  host.className = 'sl-demo-host';
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + partsStyles + popoverStyles + OWN_PAGE);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  return { host, root };
}
