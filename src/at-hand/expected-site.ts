import browser from 'webextension-polyfill';
import { siteOf } from '#core/site.ts';
import { isListed } from '#core/where-it-runs.ts';
import type { SiteView } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';

/**
 * How the site of a tab most likely stands, known without asking anybody, to keep the room for what the background says of it: one
 * of the manifest's list is read by itself, another when the reader presses the button. Null where nothing will be said.
 */
export function expectedSite({ url, incognito }: CurrentTab): SiteView | null {
  const host = siteOf(url);
  if (host === null || incognito) return null;
  const { matches = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  return { host, on: true, automatic: isListed(host, matches) ? 'listed' : 'no', isExpected: true };
}
