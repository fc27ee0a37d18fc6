import type { HideScope, Settings } from '#core/settings.ts';
import { parseAddress } from './web-address.ts';

/** The host of an address without `www.`, or null where it has none that a content script could see. */
export function siteOf(address: string): string | null {
  if (!/^https?:/i.test(address)) return null;
  return parseAddress(address)?.hostname.replace(/^www\./, '') || null;
}

/** Whether `host` is `site` or one of its subdomains. */
export const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/** Match patterns that cover every site, in the ways in which browsers give them back; the first is the one we ask for. */
export const ALL_SITES = ['*://*/*', '<all_urls>', 'http://*/*', 'https://*/*'] as const;

const isAllSites = (pattern: string): boolean => (ALL_SITES as readonly string[]).includes(pattern);

/** Those of some match patterns that cover every site. */
export const allSitesIn = (patterns: readonly string[]): string[] => patterns.filter(isAllSites);

/** The match pattern of a host and its subdomains. */
export const patternOf = (host: string): string => `*://*.${host}/*`;

/** The host of a match pattern; null where it covers every site. @example hostOfPattern('*://*.a.example/*') // 'a.example' */
export function hostOfPattern(pattern: string): string | null {
  if (isAllSites(pattern)) return null;
  return /^(?:\*|https?):\/\/(?:\*\.)?(?:www\.)?([^/*]+)\//.exec(pattern)?.[1] ?? null;
}

/** Whether the reader has turned Sidelight off for this host. */
export const isOff = (settings: Settings, host: string): boolean =>
  settings.sitesOff.some((site) => isWithin(host, site));

/** Settings with the switch of a site as given. Turning a subdomain on turns on what covers it. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => !isWithin(host, site));
  return { ...settings, sitesOff: on ? others : [...others, host] };
}

/** The explainers that are not marked on this host. */
export const hiddenOn = (settings: Settings, host: string): ReadonlySet<string> =>
  new Set([...settings.hiddenEverywhere, ...(settings.hiddenOnSite[host] ?? [])]);

/** Settings with a term hidden on a host or everywhere. */
export function withHidden(
  settings: Settings,
  explainer: string,
  host: string,
  scope: Exclude<HideScope, 'page'>,
): Settings {
  if (scope === 'everywhere')
    return { ...settings, hiddenEverywhere: [...new Set([...settings.hiddenEverywhere, explainer])] };
  const onSite = new Set([...(settings.hiddenOnSite[host] ?? []), explainer]);
  return { ...settings, hiddenOnSite: { ...settings.hiddenOnSite, [host]: [...onSite] } };
}

/** Settings with a term shown again, wherever it was hidden that concerns this host. Nothing of the host stays behind. */
export function withShown(settings: Settings, explainer: string, host: string): Settings {
  const others = (ids: readonly string[] = []) => ids.filter((id) => id !== explainer);
  const { [host]: onSite, ...hiddenOnSite } = settings.hiddenOnSite;
  const left = others(onSite);
  return {
    ...settings,
    hiddenEverywhere: others(settings.hiddenEverywhere),
    hiddenOnSite: left.length > 0 ? { ...hiddenOnSite, [host]: left } : hiddenOnSite,
  };
}
