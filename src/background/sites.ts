import browser from 'webextension-polyfill';
import contentScript from '#content/main.iife.ts?script&iife';
import { isOff, isWithin } from '#core/site.ts';
import type { SiteState } from '#messaging/protocol.ts';
import { readSettings } from './settings.ts';

const STYLES = 'content/marks.css';
const REGISTERED = 'allowed-by-reader';
const ALL_SITES = ['*://*/*', '<all_urls>', 'http://*/*', 'https://*/*'];

const script = contentScript.replace(/^\//, '');

/** The match patterns on which the manifest runs the content script: the listed news sites. */
const listed = (): string[] => browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];

const patternOf = (host: string): string => `*://*.${host}/*`;

/** Host patterns that the reader has allowed on top of the listed sites. */
async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const known = new Set(listed());
  return origins.filter((origin) => !known.has(origin));
}

/** Runs the content script, from the next page on, wherever the reader has allowed it: no more and no less. */
export async function registerAllowedSites(): Promise<void> {
  const matches = await allowedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  const excludeMatches = listed();
  const script_ = {
    id: REGISTERED,
    matches,
    excludeMatches,
    js: [script],
    css: [STYLES],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
  } else if (registered.length > 0) await browser.scripting.updateContentScripts([script_]);
  else await browser.scripting.registerContentScripts([script_]);
}

/** Reads a tab that is open now. Throws where the browser forbids it: its own pages, stores, no permission. */
export async function injectInto(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [STYLES] });
  await browser.scripting.executeScript({ target: { tabId }, files: [script] });
}

/** How a site stands with the reader and with the browser. */
export async function siteState(host: string): Promise<SiteState> {
  const allowed = await allowedPatterns();
  const automatic = listed().some((pattern) => isWithin(host, pattern.slice('*://*.'.length, -'/*'.length)))
    ? 'listed'
    : allowed.some((pattern) => ALL_SITES.includes(pattern))
      ? 'all-sites'
      : allowed.includes(patternOf(host))
        ? 'this-site'
        : 'no';
  return { host, on: !isOff(await readSettings(), host), automatic };
}
