/** What a block of an article is; captions of the story's own pictures are not part of its text. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table';

/** One paragraph, heading, list item or quote of an article. */
export interface Block {
  readonly kind: BlockKind;
  /** UTF-16 code units into {@link Article.text}; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * How the date of a story was found: in the page's JSON-LD, in a `<meta>`, in an element made for dates, in the lines that
 * the reader sees, or in the address. `update`: the page gives only the date of its last change.
 */
export const DATE_SOURCES = ['json-ld', 'meta', 'time', 'text', 'address', 'update'] as const;
export type DateSource = (typeof DATE_SOURCES)[number];

/** When a story was published and last changed: ISO 8601 dates or date-times, as exact as the page says. */
export interface ArticleDates {
  /** Null where the page says nothing. */
  readonly publishedAt: string | null;
  readonly publishedFrom: DateSource | null;
  /** Null where the page does not say, or where it is not later than `publishedAt`. */
  readonly modifiedAt: string | null;
  readonly modifiedFrom: DateSource | null;
}

/**
 * A story as it was found on a page. `text` is its blocks, each with white space collapsed as a browser would draw it,
 * joined by {@link BLOCK_SEPARATOR}. The headline is in `title`, not in `text`.
 */
export interface Article extends ArticleDates {
  /** Canonical URL without fragment and tracking parameters: the key of notes and drafts. */
  readonly url: string;
  readonly title: string;
  readonly byline: string | null;
  /** BCP 47 language tag; null where the page does not say and the text is too short to tell. */
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Stands between two blocks in {@link Article.text}; no mention and no sentence ever spans it. */
export const BLOCK_SEPARATOR = '\n\n';
