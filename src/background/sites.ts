import browser from 'webextension-polyfill';
import { isOff, isWithin } from '#core/site.ts';
import type { SiteState } from '#messaging/protocol.ts';
import { readSettings } from './settings.ts';

const REGISTERED = 'allowed-by-reader';
const ALL_SITES = ['*://*/*', '<all_urls>', 'http://*/*', 'https://*/*'];

/** The content script as the manifest has it after the build: its files, and the listed news sites. */
function listedScript(): { js: string[]; css: string[]; matches: string[] } {
  const { js = [], css = [], matches = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  return { js, css, matches };
}

const patternOf = (host: string): string => `*://*.${host}/*`;

/** Host patterns that the reader has allowed on top of the listed sites. */
async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const known = new Set(listedScript().matches);
  return origins.filter((origin) => !known.has(origin));
}

/** Runs the content script, from the next page on, wherever the reader has allowed it: no more and no less. */
export async function registerAllowedSites(): Promise<void> {
  const matches = await allowedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  const { js, css, matches: excludeMatches } = listedScript();
  const script = {
    id: REGISTERED,
    matches,
    excludeMatches,
    js,
    css,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
  } else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Reads a tab that is open now. Throws where the browser forbids it: its own pages, stores, no permission. */
export async function injectInto(tabId: number): Promise<void> {
  const { js, css } = listedScript();
  await browser.scripting.insertCSS({ target: { tabId }, files: css });
  await browser.scripting.executeScript({ target: { tabId }, files: js });
}

/** How a site stands with the reader and with the browser. */
export async function siteState(host: string): Promise<SiteState> {
  const allowed = await allowedPatterns();
  const automatic = listedScript().matches.some((pattern) =>
    isWithin(host, pattern.slice('*://*.'.length, -'/*'.length)),
  )
    ? 'listed'
    : allowed.some((pattern) => ALL_SITES.includes(pattern))
      ? 'all-sites'
      : allowed.includes(patternOf(host))
        ? 'this-site'
        : 'no';
  return { host, on: !isOff(await readSettings(), host), automatic };
}
