import type { Settings } from './settings.ts';
import { allSitesIn, hostOfPattern, isWithin } from './site.ts';

/**
 * Where Sidelight reads pages by itself: nowhere, until its button is pressed (`on-click`); on the built-in list of news sites
 * and those that the reader has added one by one (`listed`); on every site (`everywhere`).
 */
export type RunChoice = (typeof RUN_CHOICES)[number];

/** From the least to the most. */
export const RUN_CHOICES = ['on-click', 'listed', 'everywhere'] as const;

/** What is chosen, as it is in truth: by the reader's setting and by what the browser allows now. */
export interface WhereItRuns {
  readonly choice: RunChoice;
  /** How many sites are on the built-in list. */
  readonly listed: number;
  /** How many of these the browser keeps us out of: its own settings can do that at any time. */
  readonly withheld: number;
}

/** Whether a host is on the list, given as match patterns. */
export const isListed = (host: string, listed: readonly string[]): boolean =>
  listed.some((pattern) => {
    const site = hostOfPattern(pattern);
    return site === null || isWithin(host, site);
  });

/**
 * Where it runs. That every site is allowed is known by the browser alone and kept nowhere beside: so a permission that is
 * refused, or taken away later, never leaves a choice behind that is not true.
 *
 * @param listed - Match patterns of the built-in list.
 * @param allowed - Match patterns that the browser allows now.
 */
export function whereItRuns(
  { runs }: Pick<Settings, 'runs'>,
  listed: readonly string[],
  allowed: readonly string[],
): WhereItRuns {
  const isEverywhere = allSitesIn(allowed).length > 0;
  const open = new Set(allowed);
  const withheld = isEverywhere ? 0 : listed.filter((pattern) => !open.has(pattern)).length;
  const choice = runs === 'on-click' ? 'on-click' : isEverywhere ? 'everywhere' : 'listed';
  return { choice, listed: listed.length, withheld };
}

/**
 * Whether a page of this host is left alone until the reader asks for it. Only on the list can something of ours be in a page
 * that nobody asked for and the reader has not allowed by itself: elsewhere the browser brings it on the reader's word alone.
 */
export const waitsForClick = (
  { runs, sitesAlways }: Pick<Settings, 'runs' | 'sitesAlways'>,
  host: string,
  listed: readonly string[],
): boolean => runs === 'on-click' && isListed(host, listed) && !sitesAlways.some((site) => isWithin(host, site));

/** Settings with a listed site, its subdomains with it, read by itself or not, while all others wait for a click. */
export function withAlways(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesAlways.filter((site) => !isWithin(host, site) && !isWithin(site, host));
  return { ...settings, sitesAlways: on ? [...others, host] : others };
}
