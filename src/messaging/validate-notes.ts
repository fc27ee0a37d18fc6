import * as v from 'valibot';
import type { UserTexts } from '#core/notes/user-texts.ts';
import type { DraftRequests, KeepingRequests, NoteRequests } from './notes-protocol.ts';
import {
  explainerId,
  explainerIds,
  none,
  offset,
  privateWindow,
  recordId,
  revision,
  seen,
  text,
  time,
  title,
  url,
  windowId,
  writer,
} from './shapes.ts';
import { ownExplainer } from './validate-explainers.ts';

const tags = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(200));
const context = v.pipe(v.string(), v.maxLength(200));

const place = v.strictObject({ exact: text, prefix: context, suffix: context, blockDigest: context });

const subject = v.variant('kind', [
  v.strictObject({ kind: v.literal('article') }),
  v.strictObject({ kind: v.literal('explainer'), explainer: explainerId }),
  v.strictObject({
    kind: v.literal('quote'),
    anchor: v.strictObject({
      exact: text,
      prefix: context,
      suffix: context,
      start: offset,
      end: offset,
      blockDigest: context,
      others: v.optional(v.strictObject({ count: offset, index: offset, likest: v.array(place) })),
    }),
  }),
]);

const origin = { revision, replaces: v.nullable(revision), editedAt: time };
const noteTexts = { subject, url: v.nullable(url), title, text };
const draftTexts = { title, name: text, comment: text };
const lineage = { id: recordId, createdAt: time, seen, outlived: v.nullable(time) };
const rivals = <S extends v.GenericSchema>(version: S) => v.pipe(v.array(version), v.maxLength(1000));

const noteVersion = { ...noteTexts, tags, revision, editedAt: time };
const note = v.strictObject({ ...lineage, ...noteVersion, rivals: rivals(v.strictObject(noteVersion)) });
const draftVersion = { ...draftTexts, putAt: v.nullable(time), revision, editedAt: time };
const draft = v.strictObject({ ...lineage, ...draftVersion, url, rivals: rivals(v.strictObject(draftVersion)) });
const snapshot = v.strictObject({ at: time, name: text, comment: text, isCut: v.boolean() });
const history = v.strictObject({
  id: recordId,
  snapshots: v.pipe(v.array(snapshot), v.maxLength(1000)),
  unkept: v.nullable(snapshot),
  removed: time,
  takenAt: time,
});
const tombstone = v.strictObject({ id: recordId, deletedAt: time, seen });
const texts = v.strictObject({
  notes: v.array(note),
  drafts: v.array(draft),
  histories: v.array(history),
  explainers: v.array(ownExplainer),
  tombstones: v.array(tombstone),
});

const dropped = { dropped: revision, revision, at: time };
const partsId = v.pipe(v.string(), v.uuid());
const inParts = v.strictObject({ inParts: v.strictObject({ id: partsId, count: offset }) });
const anImport = v.strictObject({ texts: v.union([texts, inParts]), writer, at: time });

/** Whether something has the shape of texts: what was sent in parts is looked at once it is whole. */
export const areTexts = (value: unknown): value is UserTexts => v.is(texts, value);

type Schemas<R> = { readonly [N in keyof R]: v.GenericSchema };

export const noteSchemas: Schemas<NoteRequests> = {
  'note/list': none,
  'note/read': v.strictObject({
    about: v.variant('kind', [
      v.strictObject({ kind: v.literal('id'), id: recordId }),
      v.strictObject({ kind: v.literal('article'), url }),
      v.strictObject({ kind: v.literal('explainer'), explainer: explainerId }),
    ]),
  }),
  'note/of-page': v.strictObject({ url }),
  'note/of-explainers': v.strictObject({ explainers: explainerIds }),
  'note/save': v.pipe(
    v.strictObject({ ...origin, ...noteTexts, id: v.nullable(recordId), tags: v.nullable(tags), privateWindow }),
    v.check((edit) => hasItsPlace(edit)),
  ),
  'note/drop-rival': v.strictObject({ id: recordId, ...dropped }),
  'note/delete': v.strictObject({ id: recordId, at: time }),
  'note/undelete': v.strictObject({ note, writer, at: time }),
  'tag/list': none,
};

export const draftSchemas: Schemas<DraftRequests> = {
  'draft/list': none,
  'draft/read': v.strictObject({ url }),
  'draft/save': v.strictObject({ ...origin, ...draftTexts, url, privateWindow }),
  'draft/snapshots': v.strictObject({ url }),
  'draft/restore': v.strictObject({ ...origin, url, snapshot: time }),
  'draft/put': v.strictObject({ url, at: time }),
  'draft/drop-rival': v.strictObject({ url, ...dropped }),
  'draft/delete': v.strictObject({ url, at: time }),
  'draft/undelete': v.strictObject({ draft, history: v.nullable(history), writer, at: time }),
  'name/read': none,
  'name/set': v.strictObject({ isRemembered: v.boolean() }),
};

export const keepingSchemas: Schemas<KeepingRequests> = {
  'backup/read': none,
  'answer/part': v.strictObject({ id: partsId, index: offset }),
  'backup/done': v.strictObject({ at: time }),
  'import/part': v.strictObject({ id: partsId, index: offset, json: v.string(), endsBatch: v.boolean() }),
  'import/plan': anImport,
  'import/apply': anImport,
  'storage/health': none,
  'storage/health-seen': none,
  'private/read': v.strictObject({ windowId }),
  'private/set': v.strictObject({ windowId, isKept: v.boolean() }),
};

/** A note on a page has the page's address, one on an explainer has none; one of many has its id. */
function hasItsPlace(edit: {
  readonly subject: { readonly kind: string };
  readonly url: string | null;
  readonly id: string | null;
}): boolean {
  if ((edit.url === null) !== (edit.subject.kind === 'explainer')) return false;
  return edit.id !== null || edit.subject.kind !== 'quote';
}
