import { metaContent } from './meta-content.ts';
import { findDateInText, readDate } from './read-date.ts';
import type { StructuredData } from './structured-data.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'published-date',
  'publish-date',
  'publishdate',
  'publication_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
  'cXenseParse:recs:publishtime',
  'DC.date.created',
  'lastmod',
];

/** Elements that say when the story was published, the surest first. Those of teasers and comments are skipped. */
const SHOWN = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'time.published, time.entry-date, .entry-date time, .post-date time, .byline time, header time',
  'time[datetime]',
  '.entry-date, .post-date, .published, .article-date, .date-published, .timestamp, .publish-date, .posted-on, .dateline, .date',
];

const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="comment" i], [id*="comment" i], [class*="sidebar" i], [class*="widget" i]';

/** How many elements of a kind are looked at before the next kind. */
const AT_MOST = 5;

/** Text of a box that may be more than a date; UTF-16 code units. */
const LONGEST_TEXT = 200;

const IN_ADDRESS = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/-]|$|\D)/;

function dateOf(element: Element, now: number): string | null {
  const said = element.getAttribute('datetime') ?? element.getAttribute('content');
  const read = said === null ? null : readDate(said, now);
  return read ?? findDateInText((element.textContent ?? '').slice(0, LONGEST_TEXT), now);
}

function shownDate(document: Document, now: number): string | null {
  for (const selector of SHOWN) {
    const elements = [...document.querySelectorAll(selector)].filter((e) => e.closest(ELSEWHERE) === null);
    for (const element of elements.slice(0, AT_MOST)) {
      const date = dateOf(element, now);
      if (date !== null) return date;
    }
  }
  return null;
}

function dateInAddress(address: string, now: number): string | null {
  const match = IN_ADDRESS.exec(address);
  return match === null ? null : readDate(`${match[1]}-${match[2]}-${match[3]}`, now);
}

/**
 * When the story was published, as ISO 8601 and as exact as the page says: from JSON-LD, `<meta>`, shown dates, or the
 * address, in this order; null where the page says nothing that can be read for sure.
 */
export function findPublishedAt(
  document: Document,
  address: string,
  data: StructuredData | null,
  now: number,
): string | null {
  const meta = metaContent(document, META);
  return (
    (data?.datePublished ? readDate(data.datePublished, now) : null) ??
    (meta === null ? null : readDate(meta, now)) ??
    shownDate(document, now) ??
    dateInAddress(address, now)
  );
}
