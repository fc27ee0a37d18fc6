import type { MarkStyle } from '#core/mark-style.ts';
import type { Density } from '#core/mentions/mention.ts';

/** What the reader has chosen. Kept in `storage.local`, never in the page. */
export interface Settings {
  readonly density: Density;
  readonly markStyle: MarkStyle;
  /** Hosts (without `www.`) where Sidelight is off; a host covers its subdomains. */
  readonly sitesOff: readonly string[];
  /** Whether the listed sites are read by themselves. What is allowed beyond them the browser knows: `where-it-runs.ts`. */
  readonly runs: 'by-itself' | 'on-click';
  /** Listed hosts (without `www.`) that are read by themselves while all others wait for a click; a host covers its subdomains. */
  readonly sitesAlways: readonly string[];
  /** Explainers that are not marked anywhere. */
  readonly hiddenEverywhere: readonly string[];
  /** Host (without `www.`) → explainers that are not marked there. */
  readonly hiddenOnSite: Readonly<Record<string, readonly string[]>>;
  /** Whether the name under a draft is offered for the next one, on any site. */
  readonly remembersName: boolean;
  /** The last name under a draft; empty unless it is remembered. */
  readonly name: string;
}

export const DEFAULT_SETTINGS: Settings = {
  density: 'first',
  markStyle: 'kinds',
  sitesOff: [],
  runs: 'by-itself',
  sitesAlways: [],
  hiddenEverywhere: [],
  hiddenOnSite: {},
  remembersName: false,
  name: '',
};

/** Where a term is hidden: on this page until it is left, on this site, or everywhere. */
export type HideScope = 'page' | 'site' | 'everywhere';
