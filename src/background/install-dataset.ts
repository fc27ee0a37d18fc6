import type { Dataset } from '#core/explainer.ts';
import type { Answer } from '#core/failure.ts';
import { succeed } from '#core/failure.ts';
import type { ExplainerStore } from '#storage/explainer-store.ts';
import type { DatasetSummary } from './packaged-dataset.ts';

/** Where the bundled dataset comes from. */
export interface PackagedDataset {
  readonly summary: () => Promise<DatasetSummary>;
  readonly whole: () => Promise<Dataset>;
}

/**
 * Copies the bundled explainers into their database where the version there differs (on install, on update, after the
 * database was wiped). Answers whether it copied. Failures: those of the store.
 */
export async function installDataset(store: ExplainerStore, packaged: PackagedDataset): Promise<Answer<boolean>> {
  const [kept, { version }] = await Promise.all([store.version(), packaged.summary()]);
  if (kept.ok && kept.value === version) return succeed(false);
  const replaced = await store.replace(await packaged.whole());
  return replaced.ok ? succeed(true) : replaced;
}
