import type { Draft } from '#core/notes/draft.ts';
import { type DraftHistory, mergeHistories } from '#core/notes/draft-history.ts';
import { mergeDrafts } from '#core/notes/merge-drafts.ts';
import { mergeNotes } from '#core/notes/merge-notes.ts';
import type { Note } from '#core/notes/note.ts';
import { isTombstone, type Tombstone } from '#core/notes/tombstone.ts';
import { mergeOwnExplainers, type OwnExplainer } from '#core/own-explainers/own-explainer.ts';
import type { UserDatabase } from './user-database.ts';
import { keyOf, keysOfDeleted, type UserRecord } from './user-record.ts';

/** What a write left in the database, for the mirror to hold too, and the keys of what it took away. */
export interface Written {
  readonly kept: readonly UserRecord[];
  readonly gone: readonly string[];
}

/** Where a history of versions comes from: the one store that keeps it, or a file and another mirror. */
export type Origin = 'own' | 'other';

/** Drafts before their histories, which need to know whose they are. */
const ORDER: readonly UserRecord['table'][] = ['notes', 'drafts', 'histories', 'explainers', 'tombstones'];

/**
 * Merges records into the database, all or none: whatever it holds, and however often it is done, no text is lost. An
 * article has one note and one draft, an explainer one note: a second one, made elsewhere, becomes part of the first.
 */
export async function writeRecords(
  database: UserDatabase,
  records: readonly UserRecord[],
  origin: Origin,
): Promise<Written> {
  const { notes, drafts, histories, explainers, tombstones } = database;
  const writer = new RecordWriter(database, origin);
  const inOrder = [...records].sort((a, b) => ORDER.indexOf(a.table) - ORDER.indexOf(b.table));
  await database.transaction('rw', notes, drafts, histories, explainers, tombstones, async () => {
    for (const record of inOrder) await writer.write(record);
  });
  return writer.written();
}

/** The notes on the same article or explainer as this one, itself included; none for a quote's. */
export function notesOn({ notes }: UserDatabase, { subject, url }: Pick<Note, 'subject' | 'url'>): Promise<Note[]> {
  if (subject.kind === 'explainer') return notes.where('subject.explainer').equals(subject.explainer).toArray();
  if (subject.kind === 'quote' || url === null) return Promise.resolve([]);
  return notes.where('[subject.kind+url]').equals(['article', url]).toArray();
}

/** One write: runs inside its transaction, and notes down what it does. */
class RecordWriter {
  readonly #database: UserDatabase;
  readonly #origin: Origin;
  readonly #kept = new Map<string, UserRecord>();
  readonly #gone = new Set<string>();
  /** Drafts that became part of another one: their id → that one's. */
  readonly #renamed = new Map<string, string>();

  constructor(database: UserDatabase, origin: Origin) {
    this.#database = database;
    this.#origin = origin;
  }

  written = (): Written => ({ kept: [...this.#kept.values()], gone: [...this.#gone] });

  write(record: UserRecord): Promise<void> {
    switch (record.table) {
      case 'notes':
        return this.#note(record.value);
      case 'drafts':
        return this.#draft(record.value);
      case 'histories':
        return this.#history(record.value);
      case 'explainers':
        return this.#explainer(record.value);
      case 'tombstones':
        return this.#tombstone(record.value);
    }
  }

  async #note(note: Note): Promise<void> {
    const { notes } = this.#database;
    const merged = [await this.#revive(note.id), await notes.get(note.id)]
      .filter((each) => each !== undefined)
      .reduce<Note | Tombstone>(mergeNotes, note);
    if (isTombstone(merged)) return this.#bury(merged);
    const twins = (await notesOn(this.#database, merged)).filter(({ id }) => id !== merged.id);
    const one = twins.reduce<Note>(mergeNotes, merged);
    for (const { id } of [merged, ...twins]) if (id !== one.id) await this.#drop('notes', id);
    await notes.put(one);
    this.#keep({ table: 'notes', value: one });
  }

  async #draft(draft: Draft): Promise<void> {
    const { drafts, histories } = this.#database;
    const kept = await drafts.get(draft.url);
    const merged = [await this.#revive(draft.id), kept]
      .filter((each) => each !== undefined)
      .reduce<Draft | Tombstone>(mergeDrafts, draft);
    if (isTombstone(merged)) return this.#bury(merged);
    await drafts.put(merged);
    this.#keep({ table: 'drafts', value: merged });
    for (const { id } of [draft, kept ?? draft].filter((each) => each.id !== merged.id)) {
      this.#renamed.set(id, merged.id);
      this.#forget(`drafts/${id}`);
      const history = await histories.get(id);
      await this.#drop('histories', id);
      if (history) await this.#history(history);
    }
  }

  /** A history without its draft is none: the text was deleted. */
  async #history(history: DraftHistory): Promise<void> {
    const { drafts, histories } = this.#database;
    const id = this.#renamed.get(history.id) ?? history.id;
    if ((await drafts.where('id').equals(id).count()) === 0) return;
    const known = this.#origin === 'other' || id !== history.id ? await histories.get(id) : undefined;
    const value = { ...(known ? mergeHistories(known, history) : history), id };
    await histories.put(value);
    this.#keep({ table: 'histories', value });
  }

  async #explainer(explainer: OwnExplainer): Promise<void> {
    const { explainers } = this.#database;
    const merged = [await this.#revive(explainer.id), await explainers.get(explainer.id)]
      .filter((each) => each !== undefined)
      .reduce<OwnExplainer | Tombstone>(mergeOwnExplainers, explainer);
    if (isTombstone(merged)) return this.#bury(merged);
    await explainers.put(merged);
    this.#keep({ table: 'explainers', value: merged });
  }

  async #tombstone(tombstone: Tombstone): Promise<void> {
    const { notes, drafts, explainers, tombstones } = this.#database;
    const { id } = tombstone;
    const explainer = await explainers.get(id);
    if (explainer) {
      const left = mergeOwnExplainers(explainer, tombstone);
      return isTombstone(left) ? this.#bury(left) : this.#explainer(left);
    }
    const note = await notes.get(id);
    const draft = await drafts.where('id').equals(id).first();
    const older = await tombstones.get(id);
    const merged = note
      ? mergeNotes(note, tombstone)
      : draft
        ? mergeDrafts(draft, tombstone)
        : mergeNotes(older ?? tombstone, tombstone);
    if (isTombstone(merged)) return this.#bury(merged);
    return 'comment' in merged ? this.#draft(merged) : this.#note(merged);
  }

  /** The tombstone of a record that is being written, taken away: it is merged into the record. */
  async #revive(id: string): Promise<Tombstone | undefined> {
    const tombstone = await this.#database.tombstones.get(id);
    if (tombstone) await this.#drop('tombstones', id);
    return tombstone;
  }

  /** Takes the record away and leaves its tombstone. */
  async #bury(tombstone: Tombstone): Promise<void> {
    const { notes, drafts, histories, explainers, tombstones } = this.#database;
    const { id } = tombstone;
    await Promise.all([
      notes.delete(id),
      drafts.where('id').equals(id).delete(),
      histories.delete(id),
      explainers.delete(id),
    ]);
    for (const key of keysOfDeleted(id)) this.#forget(key);
    await tombstones.put(tombstone);
    this.#keep({ table: 'tombstones', value: tombstone });
  }

  async #drop(table: 'notes' | 'histories' | 'tombstones', id: string): Promise<void> {
    await this.#database[table].delete(id);
    this.#forget(`${table}/${id}`);
  }

  #keep(record: UserRecord): void {
    this.#kept.set(keyOf(record), record);
    this.#gone.delete(keyOf(record));
  }

  #forget(key: string): void {
    this.#kept.delete(key);
    this.#gone.add(key);
  }
}
