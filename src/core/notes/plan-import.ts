import { reviveOwnExplainer } from '#core/own-explainers/edit-own-explainer.ts';
import { mergeOwnExplainers, type OwnExplainer, sameOwnExplainer } from '#core/own-explainers/own-explainer.ts';
import type { Draft } from './draft.ts';
import { type DraftHistory, mergeHistories } from './draft-history.ts';
import { reviveDraft } from './edit-draft.ts';
import { reviveNote } from './edit-note.ts';
import { mergeDrafts, sameDraft } from './merge-drafts.ts';
import { mergeNotes, sameNote } from './merge-notes.ts';
import type { Note } from './note.ts';
import type { UserTexts } from './user-texts.ts';

/** What an import makes of one record. */
export interface ImportLine {
  readonly outcome: /** There is none yet; or it was deleted, and comes back. */
    | 'new'
    /** There is one, and a text of the file's is newer, or stands beside it. */
    | 'changed'
    | 'same';
  readonly what: 'note' | 'draft' | 'explainer';
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
}

/** What an import would change, and the records that do it. Nothing is ever deleted by one. */
export interface ImportPlan {
  readonly lines: readonly ImportLine[];
  readonly texts: UserTexts;
}

/**
 * Compares what a file holds with what is kept.
 *
 * @param writer - A new writer's name, for records that were deleted and come back.
 * @param now - Milliseconds since 1970.
 */
export function planImport(present: UserTexts, incoming: UserTexts, writer: string, now: number): ImportPlan {
  const deleted = new Set(present.tombstones.map(({ id }) => id));
  const notes = planRecords<Note>(present.notes, incoming.notes, {
    keyOf: noteKey,
    merge: mergeNotes,
    isSame: sameNote,
    revive: (note) => (deleted.has(note.id) ? reviveNote(note, writer, now) : note),
  });
  const drafts = planRecords<Draft>(present.drafts, incoming.drafts, {
    keyOf: ({ url }) => url,
    merge: mergeDrafts,
    isSame: sameDraft,
    revive: (draft) => (deleted.has(draft.id) ? reviveDraft(draft, writer, now) : draft),
  });
  const explainers = planRecords<OwnExplainer>(present.explainers, incoming.explainers, {
    keyOf: ({ id }) => id,
    merge: mergeOwnExplainers,
    isSame: sameOwnExplainer,
    revive: (explainer) => (deleted.has(explainer.id) ? reviveOwnExplainer(explainer, writer, now) : explainer),
  });
  const live = new Set(
    [present, incoming].flatMap((texts) => [...texts.notes, ...texts.drafts, ...texts.explainers].map(({ id }) => id)),
  );
  return {
    lines: [
      ...notes.lines.map(lineOf('note')),
      ...drafts.lines.map(lineOf('draft')),
      ...explainers.lines.map(explainerLine),
    ],
    texts: {
      notes: notes.records,
      drafts: drafts.records,
      histories: planHistories(present.histories, incoming, drafts.finalIds),
      explainers: explainers.records,
      tombstones: incoming.tombstones.filter(({ id }) => !live.has(id) && !deleted.has(id)),
    },
  };
}

interface RecordKind<R> {
  /** Two records with the same are one thing. */
  readonly keyOf: (record: R) => string;
  readonly merge: (a: R, b: R) => R;
  readonly isSame: (a: R, b: R) => boolean;
  readonly revive: (record: R) => R;
}

interface PlannedRecords<R> {
  readonly lines: readonly { readonly outcome: ImportLine['outcome']; readonly record: R }[];
  /** Those that are to be written. */
  readonly records: readonly R[];
  /** Id in the file → id under which it will be kept. */
  readonly finalIds: ReadonlyMap<string, string>;
}

function planRecords<R extends { readonly id: string }>(
  present: readonly R[],
  incoming: readonly R[],
  kind: RecordKind<R>,
): PlannedRecords<R> {
  const before = new Map(present.map((record) => [kind.keyOf(record), record]));
  // A file may hold one thing twice.
  const arriving = new Map<string, R>();
  const finalIds = new Map<string, string>();
  for (const record of incoming) {
    const [key, known] = [kind.keyOf(record), arriving.get(kind.keyOf(record))];
    arriving.set(key, known ? kind.merge(known, record) : record);
  }
  const lines = [...arriving].map(([key, record]) => {
    const kept = before.get(key);
    const next = kept ? kind.merge(kept, record) : kind.revive(record);
    const outcome =
      kept === undefined ? ('new' as const) : kind.isSame(kept, next) ? ('same' as const) : ('changed' as const);
    return { outcome, record: next };
  });
  const byKey = new Map(lines.map(({ record }) => [kind.keyOf(record), record.id]));
  for (const record of incoming) finalIds.set(record.id, byKey.get(kind.keyOf(record)) ?? record.id);
  const records = lines.filter(({ outcome }) => outcome !== 'same').map(({ record }) => record);
  return { lines, records, finalIds };
}

function noteKey({ id, subject, url }: Note): string {
  if (subject.kind === 'explainer') return `explainer ${subject.explainer}`;
  return subject.kind === 'article' ? `article ${url}` : id;
}

/** Histories of the file's drafts, with what is kept of the same; those that add nothing are left out. */
function planHistories(
  present: readonly DraftHistory[],
  incoming: UserTexts,
  finalIds: ReadonlyMap<string, string>,
): DraftHistory[] {
  const kept = new Map(present.map((history) => [history.id, history]));
  return incoming.histories.flatMap((history) => {
    const id = finalIds.get(history.id);
    if (id === undefined) return [];
    const known = kept.get(id);
    const merged = known ? { ...mergeHistories(known, history), id } : { ...history, id };
    kept.set(id, merged);
    return known && JSON.stringify(known.snapshots) === JSON.stringify(merged.snapshots) ? [] : [merged];
  });
}

const lineOf =
  (what: ImportLine['what']) =>
  ({ outcome, record }: { readonly outcome: ImportLine['outcome']; readonly record: Note | Draft }): ImportLine => ({
    outcome,
    what,
    id: record.id,
    title: record.title,
    url: record.url,
  });

const explainerLine = ({
  outcome,
  record,
}: {
  readonly outcome: ImportLine['outcome'];
  readonly record: OwnExplainer;
}): ImportLine => ({ outcome, what: 'explainer', id: record.id, title: record.entry.name, url: null });
