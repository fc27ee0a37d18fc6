import { bareText } from './bare-text.ts';
import { type Meta, metaContent } from './meta-content.ts';
import type { StructuredData } from './structured-data.ts';

const collapse = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Between a title and the site's name. A colon and a plain hyphen without spaces are part of titles. */
const SEPARATOR = /\s+[|–—\-·•»›:/]+\s+|\s*[|»]\s*/g;

/** What the site calls itself; its host without ending is the last hint. */
function siteNames(meta: Meta, address: string, data: StructuredData | null): string[] {
  const names = [metaContent(meta, ['og:site_name', 'application-name', 'twitter:site']), data?.publisher ?? null];
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
  return [...names, host, host.split('.').at(-2) ?? '']
    .map((name) => bareText(name ?? ''))
    .filter((name) => name.length > 2);
}

const isSiteName = (part: string, sites: readonly string[]) => {
  const plain = bareText(part);
  return (
    plain !== '' &&
    sites.some(
      (site) =>
        plain === site ||
        (plain.length > 4 && (site.includes(plain) || plain.includes(site)) && plain.length < site.length + 12),
    )
  );
};

/** Where the title is cut in two: each separator's place and length. */
const cuts = (title: string) =>
  [...title.matchAll(SEPARATOR)].map((m) => ({ at: m.index, end: m.index + m[0].length }));

/** Takes the site's name off the end (often with a section before it) or the beginning. */
function withoutSite(title: string, sites: readonly string[]): string {
  const places = cuts(title);
  const last = places.at(-1);
  if (last !== undefined && isSiteName(title.slice(last.end), sites))
    return withoutSite(title.slice(0, last.at).trim(), sites);
  const first = places[0];
  if (first !== undefined && isSiteName(title.slice(0, first.at), sites)) return title.slice(first.end).trim();
  return title;
}

/** The headline as the page shows it: an `h1` that the page's own title repeats, or the only one. */
function shownHeadline(document: Document, wanted: readonly string[]): string | null {
  const headings = [...document.querySelectorAll('h1')].map((h) => collapse(h.textContent)).filter((t) => t !== '');
  const plain = wanted.map(bareText).filter((t) => t.length > 3);
  const repeats = (heading: string) => {
    const own = bareText(heading);
    return own.length > 7 && plain.some((t) => t.includes(own) || own.includes(t));
  };
  return headings.find(repeats) ?? null;
}

/**
 * The story's title without the site's name: as the headline shows it where title and headline agree, else as the page's
 * markup says. Empty only for a page that has no title at all.
 */
export function findTitle(document: Document, address: string, meta: Meta, data: StructuredData | null): string {
  const sites = siteNames(meta, address, data);
  const said = [metaContent(meta, ['og:title', 'twitter:title', 'dc.title']), data?.headline ?? null, document.title]
    .map((title) => withoutSite(collapse(title), sites))
    .filter((title) => title !== '');
  const shown = shownHeadline(document, said);
  if (shown !== null) return withoutSite(shown, sites);
  return said[0] ?? collapse(document.querySelector('h1')?.textContent);
}
