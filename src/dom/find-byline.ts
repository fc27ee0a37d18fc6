import { type Meta, metaContent } from './meta-content.ts';
import type { StructuredData } from './structured-data.ts';

/** Longer is no name but a line about the writer; UTF-16 code units. */
const LONGEST = 100;

const SHOWN = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '.byline a',
  '.byline-name',
  '.author-name',
  '.byline',
  '.author',
];

/** A name without "By" before it and without what comes after it on the line; null where that leaves none. */
function name(text: string | null | undefined): string | null {
  const plain = (text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:written |posted |published )?(?:by|von|par|por|di|door)[:\s]+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .trim();
  const isName = plain !== '' && plain.length <= LONGEST && !/^https?:|^@|^(?:admin|editor|staff)$/i.test(plain);
  return isName ? plain : null;
}

function shownName(document: Document): string | null {
  for (const selector of SHOWN) {
    const found = name(document.querySelector(selector)?.textContent);
    if (found !== null) return found;
  }
  return null;
}

/** Who wrote the story, as the page says; null where it does not. Several names are joined by a comma. */
export function findByline(document: Document, meta: Meta, data: StructuredData | null): string | null {
  const authors = [...new Set((data?.authors ?? []).map(name))].filter((author) => author !== null);
  if (authors.length > 0) return authors.slice(0, 5).join(', ');
  const names = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'];
  return name(metaContent(meta, names)) ?? shownName(document);
}
