/** How many records there are. */
export interface TextCounts {
  readonly notes: number;
  readonly drafts: number;
  /** The reader's own explainers; not there in what a release before them has counted. */
  readonly explainers?: number;
}

/** Something that happened to what is stored, and that the reader is told of. */
export interface StorageEvent {
  readonly kind: /** The database was wiped, or silently made anew, and was filled again from the mirror. */
    | 'database-restored'
    /** The mirror was wiped and was filled again from the database. */
    | 'mirror-restored'
    /** After both were made to agree, records were missing: only a backup can have them. */
    | 'texts-missing';
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Records as of the last write before it, where that is known. */
  readonly before: TextCounts | null;
  readonly after: TextCounts;
}

/** How the reader's texts are kept. */
export interface StorageHealth {
  /** What happened and was not yet said; null mostly. */
  readonly event: StorageEvent | null;
  readonly counts: TextCounts;
  /** Milliseconds since 1970; null where there was none. */
  readonly lastWrite: number | null;
  readonly lastBackup: number | null;
}
