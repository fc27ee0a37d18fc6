import type { Dataset, Explainer } from '#core/explainer.ts';
import type { Answer } from '#core/failure.ts';
import type { ExplainerDatabase } from './explainer-database.ts';
import { storingIn } from './storage-failure.ts';

/** Reads and replaces the copy of the bundled explainers. All failures: `storage-full`, `storage-trouble`. */
export class ExplainerStore {
  readonly #database: ExplainerDatabase;

  constructor(database: ExplainerDatabase) {
    this.#database = database;
  }

  /** Version of the copy, or null where there is none yet. */
  version(): Promise<Answer<string | null>> {
    return storingIn(this.#database, async () => (await this.#database.meta.get('version'))?.value ?? null);
  }

  /** Replaces everything in one transaction: a copy cut short leaves the old one. */
  replace(dataset: Dataset): Promise<Answer<null>> {
    const { explainers, meta } = this.#database;
    return storingIn(this.#database, async () => {
      await this.#database.transaction('rw', explainers, meta, async () => {
        await explainers.clear();
        await explainers.bulkAdd([...dataset.explainers]);
        await meta.bulkPut([
          { key: 'ends-on', value: dataset.endsOn },
          { key: 'version', value: dataset.version },
        ]);
      });
      return null;
    });
  }

  /** Some explainers in the order asked; unknown ids are left out. */
  read(ids: readonly string[]): Promise<Answer<Explainer[]>> {
    return storingIn(this.#database, async () =>
      (await this.#database.explainers.bulkGet([...ids])).filter((explainer) => explainer !== undefined),
    );
  }
}
