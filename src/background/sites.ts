import browser from 'webextension-polyfill';
import { ALL_SITES, isOff, isWithin, patternOf } from '#core/site.ts';
import type { SiteState } from '#messaging/protocol.ts';
import { readSettings } from './settings.ts';

const REGISTERED = 'allowed-by-reader';

/**
 * The content script as the manifest has it after the build: its files, and the listed news sites. Firefox gives whole
 * addresses of the files, and takes none back where a script is registered (seen in 153).
 */
function listedScript(): { js: string[]; matches: string[] } {
  const { js = [], matches = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  return { js: js.map((file) => file.replace(browser.runtime.getURL(''), '')), matches };
}

/** Host patterns that the reader has allowed on top of the listed sites. */
async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const known = new Set(listedScript().matches);
  return origins.filter((origin) => !known.has(origin));
}

/** One registration after the other: two at once would both find nothing registered, and the second would fail. */
let queue: Promise<void> = Promise.resolve();

/**
 * Runs the content script, from the next page on, wherever the reader has allowed it: no more and no less. Where the
 * browser refuses, the toolbar button still reads a page.
 */
export function registerAllowedSites(): Promise<void> {
  queue = queue.then(register).catch(() => undefined);
  return queue;
}

async function register(): Promise<void> {
  const matches = await allowedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  const { js, matches: excludeMatches } = listedScript();
  const script = {
    id: REGISTERED,
    matches,
    excludeMatches,
    js,
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
  const { js } = listedScript();
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: js });
  // Firefox does not throw for its own pages: it answers with nothing, or with an error.
  if (injected === undefined || injected.error) throw new Error('not injected');
}

/**
 * Whether the browser still lets us read a tab that we read: a browser tells the address of no other, whether the right is a
 * site's or came with the toolbar button. Where the tab can not be asked for it is not for us to end anything.
 */
export async function mayStillRead(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab === null || tab.url !== undefined;
}

/** The sites of host patterns; null among them for all sites. */
export const sitesOf = (patterns: readonly string[]): (string | null)[] =>
  patterns.map((pattern) => /^[^:]+:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1] ?? null);

/** Whether a host is of a listed site that the browser lets us read: a reader may have taken that right away. */
async function isListed(host: string): Promise<boolean> {
  const pattern = listedScript().matches.find((each) => isWithin(host, each.slice('*://*.'.length, -'/*'.length)));
  return pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
}

/** How a site stands with the reader and with the browser. */
export async function siteState(host: string): Promise<SiteState> {
  const [listed, allowed] = await Promise.all([isListed(host), allowedPatterns()]);
  const automatic = listed
    ? 'listed'
    : allowed.some((pattern) => (ALL_SITES as readonly string[]).includes(pattern))
      ? 'all-sites'
      : allowed.includes(patternOf(host))
        ? 'this-site'
        : 'no';
  return { host, on: !isOff(await readSettings(), host), automatic };
}
