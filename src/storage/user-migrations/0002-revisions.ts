import { FIRST_RELEASE_WRITER, revisionOf } from '#core/notes/revision.ts';
import type { FirstDraft, FirstNote } from './0001-shapes.ts';

/**
 * 2: notes on quotes and explainers, tags; drafts have ids, and histories of their versions; deleted records leave a
 * tombstone; every record has revisions, by which two states of it can be merged.
 *
 * An article may have several notes (on its quotes), so `url` alone is no longer unique.
 */
export const revisions = {
  version: 2,
  stores: {
    notes: 'id, [subject.kind+url], subject.explainer, editedAt, *tags',
    drafts: 'url, &id, editedAt',
    /** Earlier versions of a draft, by the draft's id. */
    histories: 'id',
    tombstones: 'id',
    meta: 'key',
  },
} as const;

/** What records of the first release get: a revision whose count is their time, so that of two the later replaces the other. */
const lineage = ({ editedAt }: { readonly editedAt: number }) => {
  const revision = revisionOf(FIRST_RELEASE_WRITER, Math.max(1, editedAt));
  return { revision, seen: [revision], rivals: [], outlived: null };
};

/** A note of the first release as it is kept from now on. */
export const upgradeNote = (note: FirstNote) => ({ ...note, tags: [], ...lineage(note) });

/** The same for a draft; `id` is a new one. */
export const upgradeDraft = (draft: FirstDraft, id: string) => ({ ...draft, id, putAt: null, ...lineage(draft) });
