import * as v from 'valibot';
import { DATE_SOURCES } from '#core/article.ts';
import { RECORD_ID } from '#core/notes/record-id.ts';
import { MOST_WRITERS, REVISION } from '#core/notes/revision.ts';

/** UTF-16 code units; far above any text that a reader or a page could mean, far below what would hurt. */
const LONG = 4_000_000;

/** Blocks of an article; more than a page that is read can have elements (see `dom/too-large.ts`). */
const MOST_BLOCKS = 100_000;

export const explainerId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
export const explainerIds = v.pipe(v.array(explainerId), v.maxLength(2000));
export const url = v.pipe(v.string(), v.maxLength(8192), v.regex(/^(?:https?|file):\/\//));
export const title = v.pipe(v.string(), v.maxLength(2000));
export const text = v.pipe(v.string(), v.maxLength(LONG));
/** Milliseconds since 1970. */
export const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const none = v.strictObject({});
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const recordId = v.pipe(v.string(), v.regex(RECORD_ID));
export const revision = v.pipe(v.string(), v.regex(REVISION));
export const writer = v.pipe(v.string(), v.regex(/^[0-9a-z]{17}$/));
/** Twice as many as a record keeps: a merge of two may hold more than one. */
export const seen = v.pipe(v.array(revision), v.maxLength(2 * MOST_WRITERS));
/** Id of a browser window; -1 is "none". */
export const windowId = v.pipe(v.number(), v.safeInteger());
export const privateWindow = v.nullable(windowId);

const short = v.nullable(v.pipe(v.string(), v.maxLength(500)));
const dateSource = v.nullable(v.picklist(DATE_SOURCES));

export const article = v.strictObject({
  url,
  title,
  byline: short,
  publishedAt: short,
  publishedFrom: dateSource,
  modifiedAt: short,
  modifiedFrom: dateSource,
  language: short,
  text,
  blocks: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['heading', 'paragraph', 'list-item', 'quote', 'table']),
        start: offset,
        end: offset,
      }),
    ),
    v.maxLength(MOST_BLOCKS),
  ),
});
