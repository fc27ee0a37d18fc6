import { Dexie, type EntityTable } from 'dexie';
import { notesAndDrafts } from './user-migrations/0001-notes-and-drafts.ts';
import type { FirstDraft as Draft, FirstNote as Note } from './user-migrations/0001-shapes.ts';

/** The reader's own texts: migrated with care, never reset. Only the background opens it. */
export class UserDatabase extends Dexie {
  declare readonly notes: EntityTable<Note, 'id'>;
  declare readonly drafts: EntityTable<Draft, 'url'>;
  declare readonly meta: EntityTable<{ key: string; value: unknown }, 'key'>;

  constructor(name = 'sidelight-user') {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores } of [notesAndDrafts]) this.version(version).stores(stores);
  }
}
