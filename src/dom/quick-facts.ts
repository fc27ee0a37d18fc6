import { type Meta, metaContent, readMeta } from './meta-content.ts';

/** What can be told of a page at a glance; counts, UTF-16 code units, and 0 or 1. */
export interface QuickFacts {
  /** Paragraphs of prose among the first that stand on the page, their text, and the longest of them. */
  readonly prose: number;
  readonly proseLength: number;
  readonly longestProse: number;
  /** Paragraphs that are short or mostly links. */
  readonly otherParagraphs: number;
  /** The most prose that one parent holds directly, how many paragraphs that is, and the same one level higher. */
  readonly familyLength: number;
  readonly familySize: number;
  readonly clanLength: number;
  /** How many parents hold prose. */
  readonly families: number;
  readonly links: number;
  readonly firstHeadings: number;
  readonly secondHeadings: number;
  readonly thirdHeadings: number;
  readonly articles: number;
  readonly times: number;
  readonly images: number;
  readonly buttons: number;
  readonly lists: number;
  readonly breaks: number;
  /** What the page's own data calls it. */
  readonly saysArticle: number;
  readonly saysArticleInData: number;
  readonly saysList: number;
  readonly saysProduct: number;
  readonly saysWebsite: number;
  readonly hasPublished: number;
  readonly hasAuthor: number;
  /** The address: segments of its path, words and digits of the last one, a date in it. */
  readonly pathSegments: number;
  readonly slugWords: number;
  readonly slugLength: number;
  readonly addressDigits: number;
  readonly hasDateInAddress: number;
  readonly isRoot: number;
  readonly titleLength: number;
  /** Whether the first headline stands in the page's title. */
  readonly headlineLength: number;
  readonly headlineInTitle: number;
}

/** A paragraph of prose has at least this much text; UTF-16 code units. */
const PROSE_LENGTH = 80;

/** And at most this share of it in links. */
const PROSE_LINK_SHARE = 0.4;

/** Paragraphs looked at: enough to know, and few enough for pages with thousands. */
const AT_MOST = 150;

/** Data longer than this is looked at only so far; UTF-16 code units. */
const DATA_LENGTH = 20_000;

const flag = (is: boolean) => (is ? 1 : 0);

/** Length of the text in an element's links. */
function linkLength(element: Element): number {
  const links = element.getElementsByTagName('a');
  let length = 0;
  for (let i = 0; i < links.length; i++) length += links[i]?.textContent?.length ?? 0;
  return length;
}

const largest = (values: Iterable<number>) => {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
};

const add = (sums: Map<Element, number>, key: Element, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);

/** Looks at the first paragraphs: which of them are prose, and how they stand together. */
function proseFacts(document: Document) {
  const paragraphs = document.getElementsByTagName('p');
  const count = Math.min(paragraphs.length, AT_MOST);
  const [families, sizes, clans] = [new Map<Element, number>(), new Map<Element, number>(), new Map<Element, number>()];
  let [prose, proseLength, longestProse] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const element = paragraphs[i];
    const length = element?.textContent?.trim().length ?? 0;
    const parent = element?.parentElement ?? null;
    if (element === undefined || parent === null || length < PROSE_LENGTH) continue;
    if (linkLength(element) > PROSE_LINK_SHARE * length) continue;
    prose++;
    proseLength += length;
    if (length > longestProse) longestProse = length;
    add(families, parent, length);
    add(sizes, parent, 1);
    add(clans, parent.parentElement ?? parent, length);
  }
  return {
    prose,
    proseLength,
    longestProse,
    otherParagraphs: paragraphs.length - prose,
    familyLength: largest(families.values()),
    familySize: largest(sizes.values()),
    clanLength: largest(clans.values()),
    families: families.size,
  };
}

function countFacts(document: Document) {
  const count = (tag: string) => document.getElementsByTagName(tag).length;
  return {
    links: count('a'),
    firstHeadings: count('h1'),
    secondHeadings: count('h2'),
    thirdHeadings: count('h3'),
    articles: count('article'),
    times: count('time'),
    images: count('img'),
    buttons: count('button'),
    lists: count('li'),
    breaks: count('br'),
  };
}

const ARTICLE_DATA = /"(?:\w*Article|BlogPosting|Report|LiveBlogPosting)"/;
const LIST_DATA = /"(?:CollectionPage|ItemList|SearchResultsPage|OfferCatalog)"/;
const PRODUCT_DATA = /"(?:Product|Service|LocalBusiness|\w*Store|ProductGroup)"/;

function dataFacts(document: Document, meta: Meta) {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  let data = '';
  for (const script of scripts) data += (script.textContent ?? '').slice(0, DATA_LENGTH);
  const type = metaContent(meta, ['og:type'])?.toLowerCase() ?? '';
  return {
    saysArticle: flag(type.startsWith('article')),
    saysArticleInData: flag(ARTICLE_DATA.test(data)),
    saysList: flag(LIST_DATA.test(data)),
    saysProduct: flag(type.startsWith('product') || PRODUCT_DATA.test(data)),
    saysWebsite: flag(type === 'website'),
    hasPublished: flag(data.includes('datePublished') || metaContent(meta, ['article:published_time']) !== null),
    hasAuthor: flag(data.includes('"author"') || metaContent(meta, ['author']) !== null),
  };
}

function addressFacts(href: string) {
  const path = URL.canParse(href) ? new URL(href).pathname : '';
  const segments = path.split('/').filter((segment) => segment !== '' && !/^index\.\w+$/.test(segment));
  const slug = (segments.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  return {
    pathSegments: segments.length,
    slugWords: slug.split(/[-_]/).length,
    slugLength: slug.length,
    addressDigits: largest((path.match(/\d+/g) ?? []).map((digits) => digits.length)),
    hasDateInAddress: flag(/\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d\d)/.test(path)),
    isRoot: flag(segments.length === 0),
  };
}

function titleFacts(document: Document) {
  const headline = document.getElementsByTagName('h1')[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const isIn = headline.length > 7 && document.title.toLowerCase().includes(headline.toLowerCase());
  return {
    titleLength: document.title.length,
    headlineLength: Math.min(headline.length, 300),
    headlineInTitle: flag(isIn),
  };
}

/** A glance at a page: counts a little of the live tree, clones nothing, forces no layout. */
export function quickFacts(document: Document): QuickFacts {
  return {
    ...proseFacts(document),
    ...countFacts(document),
    ...dataFacts(document, readMeta(document)),
    ...addressFacts(document.URL),
    ...titleFacts(document),
  };
}
export const parts = {
  prose: proseFacts,
  count: countFacts,
  meta: readMeta,
  data: (d: Document) => dataFacts(d, readMeta(d)),
  address: (d: Document) => addressFacts(d.URL),
  title: titleFacts,
};
