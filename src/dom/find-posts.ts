import { canonicalUrl } from '#core/canonical-url.ts';
import type { ArticleMetadata } from './article-metadata.ts';
import { collapse } from './collapse.ts';
import { dateHabits } from './date-habits.ts';
import type { LiveRun } from './live-runs.ts';
import { readDate } from './read-date.ts';
import { boxApart } from './story-region.ts';

/** What sites put around each post of several. */
const POST =
  'article, [role="article"], .hentry, .h-entry, .type-post, [itemtype*="Article"], [itemtype*="BlogPosting"]';

const HEADLINE = 'h1, h2';

const NO_POST = '[class*="comment" i], [id*="comment" i], [class*="related" i], aside, footer, nav';

/** As little prose has a teaser of another story, and no story that we would mark; UTF-16 code units. */
const LEAST_PROSE = 400;

/** A shorter headline is a section's: "More news", "Comments". */
const LEAST_HEADLINE = 20;

/** One more post on a page that already has a story. */
export interface Post {
  readonly box: Element;
  readonly metadata: ArticleMetadata;
}

/** The highest post around an element below `apart`, the box that holds nothing of the stories we know. */
function postAround(element: Element, apart: Element): Element | null {
  let post: Element | null = null;
  for (let e: Element | null = element; e !== null; e = e.parentElement) {
    if (e.matches(POST)) post = e;
    if (e === apart) return post ?? (e.querySelector('h1') === null ? null : e);
  }
  return null;
}

/** The address that the headline, or a mark for it, links to; else the page's with the post's place in it. */
function addressOf(box: Element, headline: Element, address: string, title: string): string {
  const link = headline.closest('a') ?? headline.querySelector('a') ?? box.querySelector('a[rel~="bookmark"]');
  const href = link?.getAttribute('href') ?? null;
  if (href !== null && !href.startsWith('#')) return canonicalUrl(address, href);
  const place = box.id || title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${canonicalUrl(address, null)}#${encodeURIComponent(place)}`;
}

function metadataOf(box: Element, headline: Element, address: string, page: ArticleMetadata): ArticleMetadata {
  const title = collapse(headline.textContent ?? '');
  const language = box.getAttribute('lang') ?? page.language;
  const time = box.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
  const habits = dateHabits(language === null ? [] : [language], address, Date.now());
  const publishedAt = readDate(time, habits);
  const byline = collapse(box.querySelector('[rel~="author"], [itemprop~="author"]')?.textContent ?? '');
  return {
    url: addressOf(box, headline, address, title),
    title,
    byline: byline === '' ? null : byline,
    publishedAt,
    publishedFrom: publishedAt === null ? null : 'time',
    modifiedAt: null,
    modifiedFrom: null,
    language,
  };
}

/**
 * Whole posts among new prose: each has a headline, prose enough, stands apart from the stories that are known, and is
 * neither comment nor teaser.
 *
 * @param known - Text nodes of the stories that are known.
 * @param page - The metadata of the page's own story.
 */
export function findPosts(
  news: readonly LiveRun[],
  known: readonly Node[],
  address: string,
  page: ArticleMetadata,
): readonly Post[] {
  const prose = new Map<Element, number>();
  for (const { element, chars } of news) {
    const apart = boxApart([element], known);
    const box = apart === null ? null : postAround(element, apart);
    if (box !== null && box.closest(NO_POST) === null) prose.set(box, (prose.get(box) ?? 0) + chars);
  }
  return [...prose].flatMap(([box, chars]) => {
    const headline = box.querySelector(HEADLINE);
    const isPost = chars >= LEAST_PROSE && collapse(headline?.textContent ?? '').length >= LEAST_HEADLINE;
    return headline !== null && isPost ? [{ box, metadata: metadataOf(box, headline, address, page) }] : [];
  });
}
