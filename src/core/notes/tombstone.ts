import type { Revision } from './revision.ts';

/**
 * What stays of a note, draft or own explainer that was deleted: no text and no address, only what was deleted. An edit that whoever
 * deleted it had not seen is not in `seen`, and lives.
 */
export interface Tombstone {
  /** Id of what was deleted. */
  readonly id: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly deletedAt: number;
  /** The newest revision of each writer that was deleted, or replaced before. */
  readonly seen: readonly Revision[];
}

export const isTombstone = (record: object): record is Tombstone => 'deletedAt' in record;
