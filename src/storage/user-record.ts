import type { Draft } from '#core/notes/draft.ts';
import type { DraftHistory } from '#core/notes/draft-history.ts';
import type { Note } from '#core/notes/note.ts';
import type { Tombstone } from '#core/notes/tombstone.ts';
import type { OwnExplainer } from '#core/own-explainers/own-explainer.ts';
import { newId } from './new-id.ts';
import type { FirstDraft, FirstNote } from './user-migrations/0001-shapes.ts';
import { upgradeDraft, upgradeNote } from './user-migrations/0002-revisions.ts';

/** One row of the user database, and the table it belongs to. */
export type UserRecord =
  | { readonly table: 'notes'; readonly value: Note }
  | { readonly table: 'drafts'; readonly value: Draft }
  | { readonly table: 'histories'; readonly value: DraftHistory }
  | { readonly table: 'explainers'; readonly value: OwnExplainer }
  | { readonly table: 'tombstones'; readonly value: Tombstone };

const TABLES = ['notes', 'drafts', 'histories', 'explainers', 'tombstones'] as const;

/** The record's key in the mirror: `notes/<id>`. An address is never part of one. */
export const keyOf = ({ table, value }: UserRecord): string => `${table}/${value.id}`;

/** Keys of what a deleted record may have left in the mirror. */
export const keysOfDeleted = (id: string): string[] => [
  `notes/${id}`,
  `drafts/${id}`,
  `histories/${id}`,
  `explainers/${id}`,
];

/**
 * What the mirror holds under a key, in the shape of now: it may have been written by the first release, whose drafts stood
 * under their address. Null for what is damaged.
 */
export function recordAt(key: string, value: unknown): UserRecord | null {
  const table = TABLES.find((each) => key.startsWith(`${each}/`));
  if (table === undefined || typeof value !== 'object' || value === null) return null;
  const fields = value as Partial<Record<string, unknown>>;
  if (isSound(fields, SHAPES[table])) return { table, value } as unknown as UserRecord;
  if ('revision' in fields) return null;
  if (table === 'notes' && isSound(fields, FIRST_NOTE)) return firstNote(value as FirstNote);
  if (table === 'drafts' && isSound(fields, FIRST_DRAFT)) return firstDraft(value as FirstDraft);
  return null;
}

type Shape = Readonly<Record<string, 'string' | 'number' | 'object'>>;

const FIRST_NOTE: Shape = { id: 'string', url: 'string', text: 'string', createdAt: 'number', editedAt: 'number' };
const FIRST_DRAFT: Shape = {
  url: 'string',
  name: 'string',
  comment: 'string',
  createdAt: 'number',
  editedAt: 'number',
};
const LINEAGE: Shape = {
  id: 'string',
  revision: 'string',
  editedAt: 'number',
  createdAt: 'number',
  seen: 'object',
  rivals: 'object',
};

/** The fields without which a record can be neither merged nor found again. */
const SHAPES: Readonly<Record<UserRecord['table'], Shape>> = {
  notes: { ...LINEAGE, text: 'string', subject: 'object', tags: 'object' },
  drafts: { ...LINEAGE, url: 'string', name: 'string', comment: 'string' },
  histories: { id: 'string', snapshots: 'object', takenAt: 'number' },
  explainers: { ...LINEAGE, entry: 'object' },
  tombstones: { id: 'string', deletedAt: 'number', seen: 'object' },
};

const isSound = (fields: Partial<Record<string, unknown>>, shape: Shape): boolean =>
  Object.entries(shape).every(([name, type]) => fields[name] !== null && typeof fields[name] === type);

/** An emptied note of the first release was a deletion that was cut short; it had no tombstones. */
function firstNote(first: FirstNote): UserRecord {
  const value = upgradeNote(first);
  if (value.text !== '') return { table: 'notes', value };
  return { table: 'tombstones', value: { id: value.id, deletedAt: value.editedAt, seen: value.seen } };
}

/** An emptied draft of the first release has no id by which the database would know it: the draft stays. */
function firstDraft(first: FirstDraft): UserRecord | null {
  if (first.name === '' && first.comment === '') return null;
  return { table: 'drafts', value: upgradeDraft(first, newId(first.createdAt)) };
}
