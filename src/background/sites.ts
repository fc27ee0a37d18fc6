import browser from 'webextension-polyfill';
import type { Settings } from '#core/settings.ts';
import { allSitesIn, hostOfPattern, isOff, patternOf } from '#core/site.ts';
import type { KnownSites } from '#core/sites/site-list.ts';
import { isListed, waitsForClick } from '#core/where-it-runs.ts';
import type { SiteState } from '#messaging/protocol.ts';
import { readSettings } from './settings.ts';

const REGISTERED = 'allowed-by-reader';

/** The content script as the manifest has it after the build: its files, and the match patterns of the listed news sites. */
export function listedScript(): { js: string[]; matches: string[] } {
  const { js = [], matches = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  // Firefox gives full addresses where it has been given paths, and then refuses them in a registration (seen in 153).
  const origin = browser.runtime.getURL('');
  return { js: js.map((file) => file.replace(origin, '')), matches };
}

/** Hosts of the listed news sites, and the patterns that the reader has allowed on top of them. */
export async function knownSites(): Promise<Pick<KnownSites, 'listed' | 'allowed'>> {
  const listed = listedScript().matches.flatMap((pattern) => hostOfPattern(pattern) ?? []);
  return { listed, allowed: await allowedPatterns() };
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
  const [allowed, { runs }] = await Promise.all([allowedPatterns(), readSettings()]);
  // The browser's own settings can allow every site, too: a reader who has said "on click" here is still taken at their word.
  const general = new Set(runs === 'on-click' ? allSitesIn(allowed) : []);
  const matches = allowed.filter((pattern) => !general.has(pattern));
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

/** Whether the browser lets us read a listed site: a reader may have taken that right away. */
async function hasRight(host: string, listed: readonly string[]): Promise<boolean> {
  const origins = listed.filter((pattern) => isListed(host, [pattern]));
  return browser.permissions.contains({ origins });
}

/** How a site stands with the reader and with the browser. */
export async function siteState(host: string): Promise<SiteState> {
  const [allowed, settings] = await Promise.all([allowedPatterns(), readSettings()]);
  const listed = listedScript().matches;
  const isEverywhere = settings.runs !== 'on-click' && allSitesIn(allowed).length > 0;
  const automatic = isEverywhere
    ? 'all-sites'
    : isListed(host, listed) && (await hasRight(host, listed))
      ? ofListed(settings, host, listed)
      : allowed.includes(patternOf(host))
        ? 'this-site'
        : 'no';
  return { host, on: !isOff(settings, host), automatic };
}

/** How a listed site stands where not every site is read. */
function ofListed(settings: Settings, host: string, listed: readonly string[]): SiteState['automatic'] {
  if (waitsForClick(settings, host, listed)) return 'no';
  return settings.runs === 'on-click' ? 'this-site' : 'listed';
}
