import { Dexie, type EntityTable } from 'dexie';
import type { Draft } from '#core/notes/draft.ts';
import type { DraftHistory } from '#core/notes/draft-history.ts';
import type { Note } from '#core/notes/note.ts';
import type { Tombstone } from '#core/notes/tombstone.ts';
import type { OwnExplainer } from '#core/own-explainers/own-explainer.ts';
import { newId } from './new-id.ts';
import { notesAndDrafts } from './user-migrations/0001-notes-and-drafts.ts';
import type { FirstDraft, FirstNote } from './user-migrations/0001-shapes.ts';
import { revisions, upgradeDraft, upgradeNote } from './user-migrations/0002-revisions.ts';
import { ownExplainers } from './user-migrations/0003-own-explainers.ts';

/** The reader's own texts: migrated with care, never reset. Only the background opens it. */
export class UserDatabase extends Dexie {
  declare readonly notes: EntityTable<Note, 'id'>;
  declare readonly drafts: EntityTable<Draft, 'url'>;
  declare readonly histories: EntityTable<DraftHistory, 'id'>;
  declare readonly tombstones: EntityTable<Tombstone, 'id'>;
  declare readonly explainers: EntityTable<OwnExplainer, 'id'>;
  declare readonly meta: EntityTable<{ key: string; value: unknown }, 'key'>;

  constructor(name = 'sidelight-user') {
    super(name, { chromeTransactionDurability: 'strict' });
    // A connection of an older worker that does not let go would keep every answer waiting; the next call tries anew.
    this.on('blocked', () => this.close());
    this.version(notesAndDrafts.version).stores(notesAndDrafts.stores);
    this.version(revisions.version)
      .stores(revisions.stores)
      .upgrade(async (transaction) => {
        await transaction
          .table<FirstNote>('notes')
          .toCollection()
          .modify((note, row) => {
            row.value = upgradeNote(note);
          });
        await transaction
          .table<FirstDraft>('drafts')
          .toCollection()
          .modify((draft, row) => {
            row.value = upgradeDraft(draft, newId(draft.createdAt));
          });
      });
    this.version(ownExplainers.version).stores(ownExplainers.stores);
  }
}
