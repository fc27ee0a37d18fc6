import type { FailureName } from '#core/failure.ts';
import { mayBeArticle } from './may-be-article.ts';
import { hasLinkShare } from './prose-facts.ts';
import { type QuickFacts, quickFacts } from './quick-facts.ts';
import { hasTooManyElements } from './too-large.ts';

/** So little text on a whole page is an empty page; UTF-16 code units. */
const EMPTY = 140;

/** More of a page's text than this in links: a list of them. */
const LINK_SHARE = 0.4;

const isReadableType = (type: string) => type === 'text/html' || type === 'application/xhtml+xml';

/** Prose that a story has at the least; UTF-16 code units. */
const STORY = 400;

/** Why a page with hardly any prose is no story; null where it may be one all the same, made of line breaks or boxes. */
function doubtOf(body: Element, text: string): FailureName | null {
  const all = text.trim().length;
  if (all < EMPTY) return 'empty-page';
  return hasLinkShare(body, LINK_SHARE, all) ? 'list-of-links' : null;
}

/** What a glance at a page found: its facts, and null where a story may be there, else why not. */
export interface QuickLook {
  readonly doubt: FailureName | null;
  /** Null where the page can not be read at all. */
  readonly facts: QuickFacts | null;
  /** The length of all text of the page (see `when-grown.ts`), where it had to be counted: that alone can take milliseconds. */
  readonly length: number | null;
}

/**
 * The first, cheap look at a page, before anything else is done: reads a little of the live tree, clones nothing, forces
 * no layout. Doubts: `file-not-readable`, `empty-page`, `page-too-large`, `list-of-links`, `no-article`.
 *
 * @param address - The page's own address.
 */
export function quickLook(document: Document, address: string): QuickLook {
  const { body } = document;
  if (!isReadableType(document.contentType)) return { doubt: 'file-not-readable', facts: null, length: null };
  if (body === null || body.localName !== 'body') return { doubt: 'empty-page', facts: null, length: null };
  if (hasTooManyElements(document)) return { doubt: 'page-too-large', facts: null, length: null };
  const facts = quickFacts(document, address);
  const text = facts.familyLength < STORY ? (body.textContent ?? '') : null;
  const doubt = text === null ? null : doubtOf(body, text);
  return { doubt: doubt ?? (mayBeArticle(facts) ? null : 'no-article'), facts, length: text?.length ?? null };
}
