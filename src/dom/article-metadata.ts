import type { Article, ArticleDates } from '#core/article.ts';
import { canonicalUrl } from '#core/canonical-url.ts';
import { dateHabits } from './date-habits.ts';
import { findByline } from './find-byline.ts';
import { findDates } from './find-dates.ts';
import { findTitle } from './find-title.ts';
import { type Meta, metaContent } from './meta-content.ts';
import type { PageModel } from './page-model.ts';
import { readStructuredData, type StructuredData } from './structured-data.ts';

/** What a page says of its story beside the text. */
export type ArticleMetadata = Pick<Article, 'url' | 'title' | 'byline' | 'language'> & ArticleDates;

/** `en_US` as `en-US`; null for what is no language tag. */
function languageTag(text: string | null): string | null {
  try {
    return text === null ? null : (Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0] ?? null);
  } catch {
    return null;
  }
}

/** The tags by which a page names its language, the surest first. */
function languageTags(document: Document, meta: Meta, data: StructuredData | null): string[] {
  const root = document.documentElement;
  const said = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    metaContent(meta, ['content-language']),
    metaContent(meta, ['og:locale', 'language']),
    data?.language ?? null,
  ];
  return said.map((tag) => languageTag(tag || null)).filter((tag) => tag !== null);
}

/** Only the document's own head counts: a story may quote markup. */
const canonicalLink = (document: Document) =>
  document.head?.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;

/**
 * Title, byline, date, language and canonical address of the story on a page, each from where pages most reliably say it.
 * Reads only. `now` is milliseconds since 1970: a story is not from the future.
 */
export function readMetadata(
  document: Document,
  address: string,
  meta: Meta,
  page: PageModel,
  now: number = Date.now(),
): ArticleMetadata {
  const data = readStructuredData(document, meta);
  const title = findTitle(document, address, meta, data);
  const tags = languageTags(document, meta, data);
  return {
    url: canonicalUrl(address, canonicalLink(document)),
    title,
    byline: findByline(document, meta, data, page),
    ...findDates({ document, address, meta, data, page, title }, dateHabits(tags, address, now)),
    language: tags[0] ?? null,
  };
}
