import { type Meta, metaContent } from './meta-content.ts';
import type { PageModel } from './page-model.ts';
import { headlineRun } from './page-scope.ts';
import type { StructuredData } from './structured-data.ts';

/** Longer is no name but a line about the writer; UTF-16 code units. */
const LONGEST = 100;

const META = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'];

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

/** Whatever else sites call it: `post-author`, `article__author-name`; how many of them are looked at. */
const CALLED_LIKE_IT = '[class*="author" i]:not([class*="comment" i])';
const AT_MOST = 12;

const ELSEWHERE =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], [class*="card" i], nav, body > footer';

/** How a line says who wrote: "By Ann", "Words: Ann"; and "ByAnn" where two elements stand side by side. */
const BY =
  /^(?:(?:written |posted |published |words |story |text )?(?:by|von|par|por|di|door)[:\s]+|(?:author|words)s?:\s*)/i;
const GLUED_BY = /^By(?=[A-Z])/;

/** In how many runs below the headline the writer is named. */
const BELOW = 6;

/** What is no name at all: an address, an account, a number, a variable, a role. */
const NO_NAME = /^https?:|^@|^\d+$|^\w+(?:\.\w+)+$|^(?:admin|editor|staff|(?:the |about the )?authors?)$/i;

/** A name without "By" before it and without what comes after it on the line; null where that leaves none. */
function name(text: string | null | undefined): string | null {
  const plain = (text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BY, '')
    .replace(GLUED_BY, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(/\s*\d{1,2}[/.]\d{1,2}[/.]\d{2}.*$/, '')
    .replace(/[\s,:–—-]+$/, '');
  return plain !== '' && plain.length <= LONGEST && !NO_NAME.test(plain) ? plain : null;
}

/** A name by its looks alone: two to four words that begin with capitals, and no number. */
function looksLikeName(text: string): boolean {
  const words = text.split(' ');
  const isCapital = (word: string) => word[0] !== undefined && word[0] !== word[0].toLowerCase();
  return words.length > 1 && words.length < 5 && words.every(isCapital) && !/[\d:;!?]/.test(text);
}

function shownName(document: Document): string | null {
  for (const selector of SHOWN) {
    const found = name(document.querySelector(selector)?.textContent);
    if (found !== null) return found;
  }
  for (const element of [...document.querySelectorAll(CALLED_LIKE_IT)].slice(0, AT_MOST)) {
    const found = element.childElementCount > 3 ? null : name(element.textContent);
    if (found !== null && looksLikeName(found) && element.closest(ELSEWHERE) === null) return found;
  }
  return null;
}

/** "By Ann Example - June 12, 2025" below the headline. */
function nameInLine(page: PageModel): string | null {
  const headline = headlineRun(page);
  const lines = headline < 0 ? [] : page.runs.slice(headline + 1, headline + 1 + BELOW);
  for (const { text, chars } of lines) {
    if (chars > LONGEST || !(BY.test(text) || GLUED_BY.test(text))) continue;
    const found = name(text.replace(/\s*[-–—,|(]\s.*$/, ''));
    if (found !== null && looksLikeName(found)) return found;
  }
  return null;
}

/** Who wrote the story, as the page says; null where it does not. Several names are joined by a comma. */
export function findByline(
  document: Document,
  meta: Meta,
  data: StructuredData | null,
  page: PageModel,
): string | null {
  const authors = [...new Set((data?.authors ?? []).map(name))].filter((author) => author !== null);
  const people = authors.filter((author) => author !== data?.publisher);
  if (people.length > 0) return people.slice(0, 5).join(', ');
  return name(metaContent(meta, META)) ?? shownName(document) ?? nameInLine(page) ?? authors[0] ?? null;
}
