import * as v from 'valibot';
import { packEntry } from '#core/explainer-pack/pack-entry.ts';
import { MOST_ENTRIES } from '#core/explainer-pack/read-pack.ts';
import type { ExplainerRequests } from './explainers-protocol.ts';
import { article, none, privateWindow, recordId, revision, seen, time, writer } from './shapes.ts';

const version = { revision, editedAt: time, entry: packEntry };

/** One of the reader's explainers, with all its versions. */
export const ownExplainer = v.strictObject({
  id: recordId,
  createdAt: time,
  ...version,
  seen,
  outlived: v.nullable(time),
  rivals: v.pipe(v.array(v.strictObject(version)), v.maxLength(1000)),
});

const aPack = v.strictObject({
  entries: v.pipe(v.array(packEntry), v.maxLength(MOST_ENTRIES)),
  writer,
  at: time,
  privateWindow,
});

export const explainerSchemas: { readonly [N in keyof ExplainerRequests]: v.GenericSchema } = {
  'own/list': none,
  'own/save': v.strictObject({
    id: recordId,
    revision,
    replaces: seen,
    editedAt: time,
    entry: packEntry,
    privateWindow,
  }),
  'own/delete': v.strictObject({ ids: v.pipe(v.array(recordId), v.maxLength(MOST_ENTRIES)), at: time }),
  'own/undelete': v.strictObject({
    explainers: v.pipe(v.array(ownExplainer), v.maxLength(MOST_ENTRIES)),
    writer,
    at: time,
  }),
  'own/plan-pack': aPack,
  'own/apply-pack': aPack,
  'own/find': v.strictObject({ article: v.pick(article, ['title', 'text', 'blocks', 'language']) }),
};
