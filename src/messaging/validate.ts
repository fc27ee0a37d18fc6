import * as v from 'valibot';
import { DATE_SOURCES } from '#core/article.ts';
import { DENSITIES } from '#core/mentions/mention.ts';
import { isStoryRule } from '#core/story-rule.ts';
import type { BackgroundRequests } from './protocol.ts';

/** UTF-16 code units; far above any text that a reader or a page could mean, far below what would hurt. */
const LONG = 4_000_000;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const ids = v.pipe(v.array(id), v.maxLength(2000));
const host = v.pipe(v.string(), v.maxLength(253));
const url = v.pipe(v.string(), v.maxLength(8192), v.regex(/^(?:https?|file):\/\//));
const title = v.pipe(v.string(), v.maxLength(2000));
const text = v.pipe(v.string(), v.maxLength(LONG));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const none = v.strictObject({});
const scope = v.picklist(['site', 'everywhere']);
const short = v.nullable(v.pipe(v.string(), v.maxLength(500)));

const dateSource = v.nullable(v.picklist(DATE_SOURCES));

const article = v.strictObject({
  url,
  title,
  byline: short,
  publishedAt: short,
  publishedFrom: dateSource,
  modifiedAt: short,
  modifiedFrom: dateSource,
  language: short,
  text,
  blocks: v.array(
    v.strictObject({
      kind: v.picklist(['heading', 'paragraph', 'list-item', 'quote', 'table']),
      start: offset,
      end: offset,
    }),
  ),
});

const edit = { url, title, editedAt: time, incognito: v.boolean() };

const schemas: { readonly [N in keyof BackgroundRequests]: v.GenericSchema } = {
  'page/may-read': v.strictObject({ address: url }),
  'page/read-on': v.strictObject({ address: url, reason: v.picklist(['story', 'rule', 'request']) }),
  'page/keep-story': v.strictObject({ story: v.nullable(v.custom(isStoryRule)) }),
  'page/dismiss': v.strictObject({ address: url, isDismissed: v.boolean() }),
  'page/analyse': v.strictObject({ article }),
  'page/since': v.strictObject({ explainers: ids, publishedAt: short }),
  'page/explain': v.strictObject({ explainer: id }),
  'page/hide-term': v.strictObject({ explainer: id, scope }),
  'page/outcome': v.strictObject({ terms: offset, failure: v.nullable(v.pipe(v.string(), v.maxLength(40))) }),
  'explainer/lines': v.strictObject({ explainers: ids }),
  'explainer/read': v.strictObject({ explainers: ids }),
  'note/read': v.strictObject({ url }),
  'note/save': v.strictObject({ ...edit, text }),
  'draft/read': v.strictObject({ url }),
  'draft/save': v.strictObject({ ...edit, name: text, comment: text }),
  'site/read': v.strictObject({ host }),
  'site/set': v.strictObject({ host, on: v.boolean() }),
  'tab/read-now': v.strictObject({ tabId: offset }),
  'term/hidden': v.strictObject({ host }),
  'term/show': v.strictObject({ explainer: id, host }),
  'density/read': none,
  'density/set': v.strictObject({ density: v.picklist(DENSITIES) }),
};

/** Whether a request to the background has exactly the shape that `protocol.ts` promises. */
export const fitsSchema = (name: string, request: unknown): boolean =>
  Object.hasOwn(schemas, name) && v.is(schemas[name as keyof BackgroundRequests], request);
