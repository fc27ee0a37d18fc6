import type { FailureName } from '#core/failure.ts';

/** A paragraph of prose: at least this many UTF-16 code units of text, and at most this share of it in links. */
const PROSE_LENGTH = 80;
const PROSE_LINK_SHARE = 0.3;

/** So little text on a whole page is an empty page; UTF-16 code units. */
const EMPTY = 140;

/** Elements looked at before the look ends: it is to be quick, not complete. */
const AT_MOST = 400;

const isReadableType = (type: string) => type === 'text/html' || type === 'application/xhtml+xml';

/** Length of the text in an element's links. */
function linkLength(element: Element): number {
  let length = 0;
  for (const link of element.getElementsByTagName('a')) length += link.textContent?.length ?? 0;
  return length;
}

/** Total length of prose under one parent: the paragraphs of a story are siblings, those of teasers have a box each. */
function largestFamily(document: Document): number {
  const families = new Map<Element, number>();
  let largest = 0;
  let looked = 0;
  for (const element of document.getElementsByTagName('p')) {
    if (++looked > AT_MOST) break;
    const length = element.textContent?.trim().length ?? 0;
    const parent = element.parentElement;
    if (length < PROSE_LENGTH || parent === null || linkLength(element) > PROSE_LINK_SHARE * length) continue;
    const sum = (families.get(parent) ?? 0) + length;
    families.set(parent, sum);
    if (sum > largest) largest = sum;
  }
  return largest;
}

/** Prose that a story has at the least; UTF-16 code units. */
const STORY = 400;

/** Stories made of `<br><br>` or of divs have no paragraphs: the text beside the links of the whole body decides. */
function isMostlyLinks(body: Element): boolean {
  const all = body.textContent?.length ?? 0;
  return linkLength(body) > 0.4 * all;
}

/**
 * The first, cheap look at a page, before anything else is done: null where a story may be there, else why not.
 * Reads a little of the live tree, clones nothing, forces no layout.
 */
export function quickLook(document: Document): FailureName | null {
  if (!isReadableType(document.contentType)) return 'page-not-readable';
  const { body } = document;
  if (body === null || body.localName !== 'body') return 'empty-page';
  if (largestFamily(document) >= STORY) return null;
  if ((body.textContent ?? '').trim().length < EMPTY) return 'empty-page';
  return isMostlyLinks(body) ? 'list-of-links' : null;
}
