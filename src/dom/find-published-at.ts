import { type Meta, metaContent } from './meta-content.ts';
import type { PageModel } from './page-model.ts';
import { headlineRun } from './page-scope.ts';
import { findDateInText, readDate } from './read-date.ts';
import type { StructuredData } from './structured-data.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'published-date',
  'publish-date',
  'publishdate',
  'publication_date',
  'publication-date',
  'pubdate',
  'published',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'date',
];

/** Elements made for saying when a story was published. */
const MARKED = '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date';

/** Other elements with dates: which of a page's dates they hold is a guess. */
const OTHER = 'time[datetime], .entry-date, .post-date, .article-date, .date-published, .publish-date, .posted-on';

const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="comment" i], [id*="comment" i], [class*="sidebar" i], [class*="widget" i]';

/** How many elements of a kind are looked at. */
const AT_MOST = 5;

/** A date stands in a line of its own or beside the writer's name; UTF-16 code units. */
const LONGEST_LINE = 160;

/** Where dates stand, in runs from the headline: mostly below it, sometimes above. */
const NEAR = [1, 2, 3, -1, 4, -2, 5, 6, -3, 7, 8, -4, -5, -6, -7];

const UPDATED = /updated|modified|revised|aktualisiert|actuali[sz]|mis à jour|reviewed/i;

const IN_ADDRESS = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/-]|$|\D)/;

function dateOf(element: Element, now: number): string | null {
  const said = element.getAttribute('datetime') ?? element.getAttribute('content');
  const read = said === null ? null : readDate(said, now);
  return read ?? findDateInText((element.textContent ?? '').slice(0, LONGEST_LINE), now);
}

function dateIn(document: Document, selector: string, now: number): string | null {
  let looked = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (++looked > AT_MOST) break;
    const date = element.closest(ELSEWHERE) === null ? dateOf(element, now) : null;
    if (date !== null) return date;
  }
  return null;
}

/** The date that stands near the headline; with `isUpdate`, one that says that it is of a change. */
function dateNearHeadline(page: PageModel, now: number, isUpdate: boolean): string | null {
  const headline = headlineRun(page);
  if (headline < 0) return null;
  for (const step of NEAR) {
    const run = page.runs[headline + step];
    if (run === undefined || run.chars > LONGEST_LINE || UPDATED.test(run.text) !== isUpdate) continue;
    const date = findDateInText(run.text, now);
    if (date !== null) return date;
  }
  return null;
}

function dateInAddress(address: string, now: number): string | null {
  const match = IN_ADDRESS.exec(address);
  return match === null ? null : readDate(`${match[1]}-${match[2]}-${match[3]}`, now);
}

const readOrNull = (text: string | null, now: number) => (text === null ? null : readDate(text, now));

/** A page and what it says of itself, for finding the date. */
export interface DatedPage {
  readonly document: Document;
  readonly address: string;
  readonly meta: Meta;
  readonly data: StructuredData | null;
  readonly page: PageModel;
}

/**
 * When the story was published, as ISO 8601 and as exact as the page says: from JSON-LD, `<meta>`, elements made for it,
 * the lines around the headline, the address, other elements, and last the date of its last change; null where the page
 * says nothing that can be read for sure. `now` is milliseconds since 1970.
 */
export function findPublishedAt({ document, address, meta, data, page }: DatedPage, now: number): string | null {
  return (
    readOrNull(data?.datePublished ?? null, now) ??
    readOrNull(metaContent(meta, META), now) ??
    dateIn(document, MARKED, now) ??
    dateNearHeadline(page, now, false) ??
    dateInAddress(address, now) ??
    dateIn(document, OTHER, now) ??
    dateNearHeadline(page, now, true) ??
    readOrNull(data?.dateModified ?? null, now)
  );
}
