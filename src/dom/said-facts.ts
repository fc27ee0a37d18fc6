/** What a page's own data calls it; 0 or 1 where not said otherwise. */
export interface SaidFacts {
  readonly saysArticle: number;
  readonly saysNews: number;
  /** How many articles its JSON-LD speaks of, up to ten: a story's page has one or two, a list many. */
  readonly articlesInData: number;
  readonly saysList: number;
  readonly saysProduct: number;
  readonly saysWebsite: number;
  readonly hasPublished: number;
  readonly hasAuthor: number;
}

/** Ends of type names in JSON-LD, as they stand there. Searched as plain text: a first look has no time for patterns. */
const ARTICLE_TYPES = ['Article"', '"BlogPosting"', '"Report"', '"LiveBlogPosting"'];
const LIST_TYPES = ['"CollectionPage"', '"ItemList"', '"SearchResultsPage"', '"OfferCatalog"'];
const PRODUCT_TYPES = ['"Product"', '"Service"', '"LocalBusiness"', 'Store"', '"ProductGroup"'];

const NEWS_TYPES = ['NewsArticle"'];

const MOST_COUNTED = 10;

/** Data longer than this is looked at only so far; UTF-16 code units. */
const DATA_LENGTH = 20_000;

/** So much of all data together; UTF-16 code units. Real pages have up to two hundred pieces, most of them short. */
const ALL_LENGTH = 400_000;

const flag = (is: boolean) => (is ? 1 : 0);

function countOf(data: string, types: readonly string[]): number {
  let count = 0;
  for (const type of types) {
    let at = data.indexOf(type);
    while (at >= 0 && count < MOST_COUNTED) {
      count++;
      at = data.indexOf(type, at + type.length);
    }
  }
  return count;
}

const hasOne = (data: string, types: readonly string[]) => flag(types.some((type) => data.includes(type)));

/** What one of the page's `<meta>` elements says; empty where there is none. Asked one by one: most pages have dozens. */
const metaOf = (document: Document, selector: string) =>
  document.head?.querySelector(`meta[${selector}]`)?.getAttribute('content') ?? '';

/** Looks for a few words in the page's JSON-LD, without parsing it, and in what its `<meta>` elements say. */
export function saidFacts(document: Document): SaidFacts {
  let data = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (data.length >= ALL_LENGTH) break;
    data += (script.textContent ?? '').slice(0, DATA_LENGTH);
  }
  const type = metaOf(document, 'property="og:type"').toLowerCase();
  return {
    saysArticle: flag(type.startsWith('article')),
    saysNews: hasOne(data, NEWS_TYPES),
    articlesInData: countOf(data, ARTICLE_TYPES),
    saysList: hasOne(data, LIST_TYPES),
    saysProduct: type.startsWith('product') ? 1 : hasOne(data, PRODUCT_TYPES),
    saysWebsite: flag(type === 'website'),
    hasPublished: flag(data.includes('datePublished') || metaOf(document, 'property="article:published_time"') !== ''),
    hasAuthor: flag(data.includes('"author"') || metaOf(document, 'name="author"') !== ''),
  };
}
