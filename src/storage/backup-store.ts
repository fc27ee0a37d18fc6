import type { Answer } from '#core/failure.ts';
import { type ImportLine, planImport } from '#core/notes/plan-import.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { readTexts, recordsOf } from './read-records.ts';
import type { UserStore } from './user-store.ts';

/** Everything the reader wrote, out and in again. All failures: `storage-full`, `storage-trouble`. */
export class BackupStore {
  readonly #store: UserStore;

  constructor(store: UserStore) {
    this.#store = store;
  }

  read = (): Promise<Answer<UserTexts>> => this.#store.read(readTexts);

  /** What an import would change: one line for each record of the file. Writes nothing. */
  plan(texts: UserTexts, writer: string, now: number): Promise<Answer<readonly ImportLine[]>> {
    return this.#store.read(async (database) => planImport(await readTexts(database), texts, writer, now).lines);
  }

  /** Makes that change, all of it or none; nothing is deleted. Answers with what was changed. */
  apply(texts: UserTexts, writer: string, now: number): Promise<Answer<readonly ImportLine[]>> {
    return this.#store.change(async (database) => {
      const plan = planImport(await readTexts(database), texts, writer, now);
      return { records: recordsOf(plan.texts), answer: () => plan.lines };
    }, now);
  }
}
