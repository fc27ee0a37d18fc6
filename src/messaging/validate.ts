import * as v from 'valibot';
import { MARK_STYLES } from '#core/mark-style.ts';
import { DENSITIES } from '#core/mentions/mention.ts';
import { isStoryRule } from '#core/story-rule.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { RUN_CHOICES } from '#core/where-it-runs.ts';
import type { BackgroundRequests } from './protocol.ts';
import { article, explainerId, explainerIds, none, offset, url } from './shapes.ts';
import { explainerSchemas } from './validate-explainers.ts';
import { draftSchemas, keepingSchemas, noteSchemas } from './validate-notes.ts';

const host = v.pipe(v.string(), v.maxLength(253));
const failure = v.picklist(Object.keys(FAILURE_KEYS));
const scope = v.picklist(['site', 'everywhere']);
const short = v.nullable(v.pipe(v.string(), v.maxLength(500)));

const schemas: { readonly [N in keyof BackgroundRequests]: v.GenericSchema } = {
  'page/may-read': v.strictObject({ address: url, asked: v.boolean() }),
  'page/read-on': v.strictObject({ address: url, reason: v.picklist(['story', 'rule', 'request']) }),
  'page/keep-story': v.strictObject({ story: v.nullable(v.custom(isStoryRule)) }),
  'page/dismiss': v.strictObject({ address: url, isDismissed: v.boolean() }),
  'page/analyse': v.strictObject({ article }),
  'page/style': none,
  'page/draw': none,
  'page/since': v.strictObject({ explainers: explainerIds, publishedAt: short }),
  'page/explain': v.strictObject({ explainer: explainerId }),
  'page/note-on-term': v.strictObject({ explainer: explainerId }),
  'page/hide-term': v.strictObject({ explainer: explainerId, scope }),
  'page/outcome': v.strictObject({ terms: offset, failure: v.nullable(failure) }),
  ...noteSchemas,
  ...draftSchemas,
  ...keepingSchemas,
  ...explainerSchemas,
  'explainer/lines': v.strictObject({ explainers: explainerIds }),
  'explainer/read': v.strictObject({ explainers: explainerIds }),
  'site/read': v.strictObject({ host }),
  'site/set': v.strictObject({ host, on: v.boolean() }),
  'site/always': v.strictObject({ host, where: v.picklist(['this-site', 'all-sites']), on: v.boolean() }),
  'runs/read': none,
  'runs/set': v.strictObject({ choice: v.picklist(RUN_CHOICES) }),
  'selection/wanted': v.strictObject({ tabId: offset }),
  'term/wanted': v.strictObject({ tabId: offset }),
  'tab/read-now': v.strictObject({ tabId: offset }),
  'term/hidden': v.strictObject({ host }),
  'term/show': v.strictObject({ explainer: explainerId, host }),
  'demo/explain': v.strictObject({ explainer: explainerId }),
  'site/list': none,
  'site/forget-rule': v.strictObject({ host }),
  'marks/read': none,
  'marks/set-style': v.strictObject({ style: v.picklist(MARK_STYLES) }),
  'term/all-hidden': none,
  'term/show-there': v.strictObject({ explainer: explainerId, host: v.nullable(host) }),
  'dataset/about': none,
  'demo/mentions': v.strictObject({ article }),
  'density/set': v.strictObject({ density: v.picklist(DENSITIES) }),
};

/** Whether a request to the background has exactly the shape that `protocol.ts` promises. */
export const fitsSchema = (name: string, request: unknown): boolean =>
  Object.hasOwn(schemas, name) && v.is(schemas[name as keyof BackgroundRequests], request);
