import * as v from 'valibot';
import { DATE_SOURCES } from '#core/article.ts';
import { MARK_STYLES } from '#core/mark-style.ts';
import { DENSITIES } from '#core/mentions/mention.ts';
import { isStoryRule } from '#core/story-rule.ts';
import { RUN_CHOICES } from '#core/where-it-runs.ts';
import type { BackgroundRequests } from './protocol.ts';
import { explainerId, explainerIds, none, text, title, url } from './shapes.ts';
import { draftSchemas, keepingSchemas, noteSchemas } from './validate-notes.ts';

const host = v.pipe(v.string(), v.maxLength(253));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
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

const schemas: { readonly [N in keyof BackgroundRequests]: v.GenericSchema } = {
  'page/may-read': v.strictObject({ address: url, asked: v.boolean() }),
  'page/read-on': v.strictObject({ address: url, reason: v.picklist(['story', 'rule', 'request']) }),
  'page/keep-story': v.strictObject({ story: v.nullable(v.custom(isStoryRule)) }),
  'page/dismiss': v.strictObject({ address: url, isDismissed: v.boolean() }),
  'page/analyse': v.strictObject({ article }),
  'page/since': v.strictObject({ explainers: explainerIds, publishedAt: short }),
  'page/explain': v.strictObject({ explainer: explainerId }),
  'page/hide-term': v.strictObject({ explainer: explainerId, scope }),
  'page/outcome': v.strictObject({ terms: offset, failure: v.nullable(v.pipe(v.string(), v.maxLength(40))) }),
  ...noteSchemas,
  ...draftSchemas,
  ...keepingSchemas,
  'explainer/lines': v.strictObject({ explainers: explainerIds }),
  'explainer/read': v.strictObject({ explainers: explainerIds }),
  'site/read': v.strictObject({ host }),
  'site/set': v.strictObject({ host, on: v.boolean() }),
  'site/always': v.strictObject({ host, where: v.picklist(['this-site', 'all-sites']), on: v.boolean() }),
  'runs/read': none,
  'runs/set': v.strictObject({ choice: v.picklist(RUN_CHOICES) }),
  'selection/wanted': v.strictObject({ tabId: offset }),
  'tab/read-now': v.strictObject({ tabId: offset }),
  'term/hidden': v.strictObject({ host }),
  'term/show': v.strictObject({ explainer: explainerId, host }),
  'site/list': none,
  'site/forget-rule': v.strictObject({ host }),
  'marks/read': none,
  'marks/set-style': v.strictObject({ style: v.picklist(MARK_STYLES) }),
  'term/all-hidden': none,
  'term/show-there': v.strictObject({ explainer: explainerId, host: v.nullable(host) }),
  'dataset/about': none,
  'demo/mentions': v.strictObject({ article }),
  'density/read': none,
  'density/set': v.strictObject({ density: v.picklist(DENSITIES) }),
};

/** Whether a request to the background has exactly the shape that `protocol.ts` promises. */
export const fitsSchema = (name: string, request: unknown): boolean =>
  Object.hasOwn(schemas, name) && v.is(schemas[name as keyof BackgroundRequests], request);
