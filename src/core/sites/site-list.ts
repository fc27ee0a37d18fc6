import { hostOfPattern, isWithin } from '#core/site.ts';

/** All that is known of sites: what comes with the extension, what the browser allows, what the reader has said. */
export interface KnownSites {
  /** Hosts of the listed news sites. */
  readonly listed: readonly string[];
  /** Match patterns that the reader has allowed on top of these, as the browser gives them back. */
  readonly allowed: readonly string[];
  /** Hosts that the reader has switched off; each covers its subdomains. */
  readonly off: readonly string[];
  /** Listed hosts that the reader wants read by itself while others wait for a click. */
  readonly always: readonly string[];
  /** Hosts where the reader has shown where the articles stand. */
  readonly ruled: readonly string[];
}

/** One site of the list. */
export interface SiteRow {
  /** Without `www.`. */
  readonly host: string;
  /** Comes with the extension, was added by the reader, or is only named by something that the reader said. */
  readonly origin: 'listed' | 'added' | 'said';
  /** The reader's switch. */
  readonly on: boolean;
  /** Listed, and read by itself by the reader's word, while others wait for a click. */
  readonly isAlways: boolean;
  /** The reader has shown where its articles stand. */
  readonly hasRule: boolean;
}

/** Which rows are listed. */
export const SITE_FILTERS = ['all', 'mine', 'off'] as const;
export type SiteFilter = (typeof SITE_FILTERS)[number];

/** The listed site that covers a host, or null. */
export const listedSiteOf = (host: string, listed: readonly string[]): string | null =>
  listed.find((site) => isWithin(host, site)) ?? null;

/** Every site that there is something to say of, by the alphabet: an order in which no switch moves a row. */
export function siteRows({ listed, allowed, off, always, ruled }: KnownSites): SiteRow[] {
  const added = allowed.flatMap((pattern) => hostOfPattern(pattern) ?? []);
  const listedSites = new Set(listed);
  const hosts = new Set([...added, ...off, ...always, ...ruled, ...listed]);
  const rows = [...hosts].map((host): SiteRow => {
    const origin = listedSites.has(host) ? 'listed' : added.includes(host) ? 'added' : 'said';
    const on = !off.some((site) => isWithin(host, site));
    return { host, origin, on, isAlways: always.includes(host), hasRule: ruled.includes(host) };
  });
  return rows.sort((a, b) => (a.host < b.host ? -1 : 1));
}

/** Whether the reader has added the site, or said something of it. */
const isMine = ({ origin, on, isAlways, hasRule }: SiteRow): boolean =>
  origin !== 'listed' || !on || isAlways || hasRule;

/** The rows that fit: by filter, and by words that stand in their host in whatever order. */
export function filterSites(rows: readonly SiteRow[], filter: SiteFilter, query: string): SiteRow[] {
  const words = query.toLowerCase().trim().split(/\s+/).filter(Boolean).map(asHostWord);
  return rows.filter(
    (row) =>
      (filter === 'all' || (filter === 'mine' ? isMine(row) : !row.on)) &&
      words.every((word) => row.host.includes(word)),
  );
}

/** A whole address is looked for by its host. */
const asHostWord = (word: string): string =>
  word
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
