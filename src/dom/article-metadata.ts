import type { Article } from '#core/article.ts';
import { canonicalUrl } from '#core/canonical-url.ts';
import { findByline } from './find-byline.ts';
import { findPublishedAt } from './find-published-at.ts';
import { findTitle } from './find-title.ts';
import { type Meta, metaContent } from './meta-content.ts';
import type { PageModel } from './page-model.ts';
import { readStructuredData, type StructuredData } from './structured-data.ts';

/** What a page says of its story beside the text. */
export type ArticleMetadata = Pick<Article, 'url' | 'title' | 'byline' | 'publishedAt' | 'language'>;

/** `en_US` as `en-US`; null for what is no language tag. */
function languageTag(text: string | null): string | null {
  try {
    return text === null ? null : (Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0] ?? null);
  } catch {
    return null;
  }
}

function findLanguage(document: Document, meta: Meta, data: StructuredData | null): string | null {
  const root = document.documentElement;
  return (
    languageTag(root.getAttribute('lang') || null) ??
    languageTag(root.getAttribute('xml:lang') || null) ??
    languageTag(metaContent(meta, ['content-language', 'og:locale', 'language'])) ??
    languageTag(data?.language ?? null)
  );
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
  const data = readStructuredData(document);
  return {
    url: canonicalUrl(address, canonicalLink(document)),
    title: findTitle(document, address, meta, data),
    byline: findByline(document, meta, data),
    publishedAt: findPublishedAt({ document, address, meta, data, page }, now),
    language: findLanguage(document, meta, data),
  };
}
