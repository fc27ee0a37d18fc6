import * as v from 'valibot';
import { packEntry } from '#core/explainer-pack/pack-entry.ts';
import { RECORD_ID } from '#core/notes/record-id.ts';
import { REVISION } from '#core/notes/revision.ts';

/*
 * The shapes of our own file, versions 1 and 2: the second has `explainers`, too. The order of the names is the order in the
 * file. Once released they stay as they are: another shape is another version, beside these.
 */

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const recordId = v.pipe(v.string(), v.regex(RECORD_ID));
const revision = v.pipe(v.string(), v.regex(REVISION));
const address = v.pipe(v.string(), v.maxLength(8192), v.regex(/^(?:https?|file):\/\//));
const explainer = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const filled = v.pipe(v.string(), v.minLength(1));

const surroundings = { exact: filled, prefix: v.string(), suffix: v.string() };
const rival = v.strictObject({ ...surroundings, blockDigest: v.string() });
const anchor = v.strictObject({
  ...surroundings,
  start: place,
  end: place,
  blockDigest: v.string(),
  others: v.exactOptional(v.strictObject({ count: place, index: place, likest: v.array(rival) })),
});

const subject = v.variant('kind', [
  v.strictObject({ kind: v.literal('article') }),
  v.strictObject({ kind: v.literal('quote'), anchor }),
  v.strictObject({ kind: v.literal('explainer'), explainer }),
]);

const noteVersion = {
  revision,
  editedAt: time,
  subject,
  url: v.nullable(address),
  title: v.string(),
  text: v.string(),
  tags: v.array(filled),
};
const draftVersion = {
  revision,
  editedAt: time,
  title: v.string(),
  name: v.string(),
  comment: v.string(),
  putAt: v.nullable(time),
};
const lineage = { seen: v.array(revision), outlived: v.nullable(time) };

/** A note on a page has the page's address, one on an explainer has none. */
const hasItsPlace = (note: { readonly subject: { readonly kind: string }; readonly url: string | null }): boolean =>
  (note.url === null) === (note.subject.kind === 'explainer');

const note = v.pipe(
  v.strictObject({
    id: recordId,
    createdAt: time,
    ...noteVersion,
    rivals: v.array(
      v.pipe(
        v.strictObject(noteVersion),
        v.check((one) => hasItsPlace(one)),
      ),
    ),
    ...lineage,
  }),
  v.check((one) => hasItsPlace(one)),
);
const draft = v.strictObject({
  id: recordId,
  createdAt: time,
  url: address,
  ...draftVersion,
  rivals: v.array(v.strictObject(draftVersion)),
  ...lineage,
});
const snapshot = v.strictObject({ at: time, name: v.string(), comment: v.string(), isCut: v.boolean() });
const history = v.strictObject({
  id: recordId,
  snapshots: v.array(snapshot),
  unkept: v.nullable(snapshot),
  removed: place,
  takenAt: time,
});
const tombstone = v.strictObject({ id: recordId, deletedAt: time, seen: v.array(revision) });

const explainerVersion = { revision, editedAt: time, entry: packEntry };
const ownExplainer = v.strictObject({
  id: recordId,
  createdAt: time,
  ...explainerVersion,
  rivals: v.array(v.strictObject(explainerVersion)),
  ...lineage,
});

/** What stands in a file of version 1 beside its name and version. */
export const firstTexts = v.strictObject({
  notes: v.array(note),
  drafts: v.array(draft),
  histories: v.array(history),
  tombstones: v.array(tombstone),
});

/** The same in a file of version 2. */
export const ownTexts = v.strictObject({
  notes: v.array(note),
  drafts: v.array(draft),
  histories: v.array(history),
  explainers: v.array(ownExplainer),
  tombstones: v.array(tombstone),
});
