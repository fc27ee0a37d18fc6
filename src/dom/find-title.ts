import { bareText } from './bare-text.ts';
import { type Meta, metaContent } from './meta-content.ts';
import type { StructuredData } from './structured-data.ts';

const collapse = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Not `[^\p{L}\p{N}]`: that would be one more table of all letters to compile on every page. */
const BETWEEN_WORDS = /[\s\-–—/:;,.|&()]+/;

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

/** "Rust Blog" on rust-lang.org: of the letters in a short name, this share is in words that the site's name holds. */
const LEAST_OF_NAME = 0.6;
const LONGEST_NAME = 40;

/** Whether the words of a name are in the site's. */
function isMadeOfSite(name: string, sites: readonly string[]): boolean {
  if (name.length > LONGEST_NAME) return false;
  const words = name
    .split(BETWEEN_WORDS)
    .map(bareText)
    .filter((word) => word !== '');
  const isIn = (word: string) => word.length > 2 && sites.some((site) => site.includes(word));
  const letters = (list: readonly string[]) => list.join('').length;
  return letters(words.filter(isIn)) >= LEAST_OF_NAME * letters(words);
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
  [...title.matchAll(SEPARATOR)].map((m) => ({ at: m.index, end: m.index + m[0].length, sign: m[0].trim() }));

/** Takes the site's name off the end (often with a section before it) or the beginning. */
function withoutSite(title: string, sites: readonly string[]): string {
  const places = cuts(title);
  const last = places.at(-1);
  const end = last === undefined ? '' : title.slice(last.end);
  if (last !== undefined && (isSiteName(end, sites) || (last.sign === '|' && isMadeOfSite(end, sites))))
    return withoutSite(title.slice(0, last.at).trim(), sites);
  const first = places[0];
  if (first !== undefined && isSiteName(title.slice(0, first.at), sites)) return title.slice(first.end).trim();
  return title;
}

/** Of a title's length: a shorter heading is a word of the title and not the headline. */
const LEAST_OF_TITLE = 0.25;

/** Shorter words (of, the, what) are in any two titles. UTF-16 code units. */
const SHORTEST_WORD = 4;

/** Of the headline's words, or the title's if those are fewer, that both have: then they are two names of one story. */
const LEAST_SHARED = 0.5;

const wordsOf = (text: string) =>
  new Set(
    text
      .split(BETWEEN_WORDS)
      .map(bareText)
      .filter((word) => word.length >= SHORTEST_WORD),
  );

/** How much two titles say the same; 0 where they share less than two words. */
function sharedWords(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both < 2 ? 0 : both / Math.min(x.size, y.size);
}

/** A date or a label before the title: "3 May 2021 …", "Title: …". */
const LEAD = /\d|:$/;

function withoutLead(heading: string, titles: readonly string[]): string {
  const lead = (title: string) => heading.slice(0, heading.length - title.length).trim();
  const isAtEnd = (title: string) => title.length > 7 && heading.endsWith(title) && LEAD.test(lead(title));
  return titles.find(isAtEnd) ?? heading;
}

/** The headline as the page shows it: the `h1` that the page's own title repeats, or that says the same in other words. */
function shownHeadline(document: Document, titles: readonly string[], sites: readonly string[]): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((h) => collapse(h.textContent))
    .filter((text) => text !== '' && !isSiteName(text, sites));
  const plain = titles.map(bareText).filter((title) => title.length > 3);
  const repeats = (heading: string) => {
    const own = bareText(heading);
    const isPart = (title: string) => title.includes(own) && own.length >= LEAST_OF_TITLE * title.length;
    return own.length > 7 && plain.some((title) => isPart(title) || own.includes(title));
  };
  const repeated = headings.find(repeats);
  if (repeated !== undefined) return withoutLead(repeated, titles);
  return headings.find((heading) => titles.some((title) => sharedWords(heading, title) >= LEAST_SHARED)) ?? null;
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
  const shown = shownHeadline(document, said, sites);
  if (shown !== null) return withoutSite(shown, sites);
  return said[0] ?? collapse(document.querySelector('h1')?.textContent);
}
