import type { PackEntry } from '#core/explainer-pack/pack-entry.ts';
import type { EntryFault } from '#core/explainer-pack/rule.ts';
import type { Answer } from '#core/failure.ts';
import { isTombstone } from '#core/notes/tombstone.ts';
import {
  deleteOwnExplainer,
  editOwnExplainer,
  type OwnExplainerEdit,
  reviveOwnExplainer,
} from '#core/own-explainers/edit-own-explainer.ts';
import type { OwnExplainer } from '#core/own-explainers/own-explainer.ts';
import { type PackPlan, planPack } from '#core/own-explainers/plan-pack.ts';
import { takenNames } from '#core/own-explainers/taken-names.ts';
import { newId } from './new-id.ts';
import type { UserDatabase } from './user-database.ts';
import type { UserRecord } from './user-record.ts';
import type { Change, UserStore } from './user-store.ts';

/** Where a save came to: kept, or refused by the names that another explainer has. */
export type SavedOwn =
  | { readonly state: 'saved'; readonly explainer: OwnExplainer | null }
  | { readonly state: 'refused'; readonly faults: readonly EntryFault[] };

const recordOf = (value: OwnExplainer): UserRecord => ({ table: 'explainers', value });

/** As the browser's language puts names in order. */
const BY_NAME = new Intl.Collator();

/** The reader's own explainers. All failures: `storage-full`, `storage-trouble`. */
export class OwnExplainerStore {
  readonly #store: UserStore;
  readonly #onChange: () => void;

  /** @param onChange - Called once something was written: what was built of them is of yesterday. */
  constructor(store: UserStore, onChange: () => void = () => {}) {
    this.#store = store;
    this.#onChange = onChange;
  }

  /** All of them, by name. */
  list = (): Promise<Answer<OwnExplainer[]>> =>
    this.#store.read(async ({ explainers }) =>
      (await explainers.toArray()).sort((a, b) => BY_NAME.compare(a.entry.name, b.entry.name)),
    );

  /** Keeps one. An edit that did not see a version stands beside it; one that comes again changes nothing. */
  save(id: string, edit: OwnExplainerEdit): Promise<Answer<SavedOwn>> {
    return this.#change<SavedOwn>(async (database): Promise<Change<SavedOwn>> => {
      const kept = (await database.explainers.get(id)) ?? (await database.tombstones.get(id)) ?? null;
      const others = (await database.explainers.toArray()).filter((each) => each.id !== id);
      const faults = takenNames([edit.entry, ...others.map(({ entry }) => entry)], edit.entry);
      if (faults.length > 0) return { records: [], answer: () => ({ state: 'refused', faults }) };
      const next = editOwnExplainer(kept, edit, id);
      const records = next === kept || isTombstone(next) ? [] : [recordOf(next)];
      const answer = async () => ({ state: 'saved' as const, explainer: (await database.explainers.get(id)) ?? null });
      return { records, answer };
    }, edit.editedAt);
  }

  /** Deletes some with all their versions, and answers with them. */
  delete(ids: readonly string[], now: number): Promise<Answer<OwnExplainer[]>> {
    return this.#change(async ({ explainers }) => {
      const kept = (await explainers.bulkGet([...ids])).filter((each) => each !== undefined);
      const records = kept.map((each): UserRecord => ({ table: 'tombstones', value: deleteOwnExplainer(each, now) }));
      return { records, answer: () => kept };
    }, now);
  }

  /** Brings deleted ones back. Sent again by the same writer, it changes nothing. */
  undelete(deleted: readonly OwnExplainer[], writer: string, now: number): Promise<Answer<null>> {
    const records = deleted.map((each) => recordOf(reviveOwnExplainer(each, writer, now)));
    return this.#change(async () => ({ records, answer: () => null }), now);
  }

  /** What a pack would change. Writes nothing. */
  plan(entries: readonly PackEntry[], writer: string, now: number): Promise<Answer<PackPlan>> {
    return this.#store.read((database) => planOf(database, entries, writer, now));
  }

  /** Makes that change, all of it or none; nothing is deleted. */
  apply(entries: readonly PackEntry[], writer: string, now: number): Promise<Answer<PackPlan>> {
    return this.#change(async (database) => {
      const plan = await planOf(database, entries, writer, now);
      return { records: plan.records.map(recordOf), answer: () => plan };
    }, now);
  }

  async #change<T>(make: (database: UserDatabase) => Promise<Change<T>>, now: number): Promise<Answer<T>> {
    const answer = await this.#store.change<T>(make, now);
    this.#onChange();
    return answer;
  }
}

const planOf = async (database: UserDatabase, entries: readonly PackEntry[], writer: string, now: number) =>
  planPack(await database.explainers.toArray(), entries, writer, now, () => newId(now));
