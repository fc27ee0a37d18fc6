import type { Explainer } from '#core/explainer.ts';
import { type Answer, fail, succeed } from '#core/failure.ts';
import { ExplainerDatabase } from '#storage/explainer-database.ts';
import { ExplainerStore } from '#storage/explainer-store.ts';
import { installDataset } from './install-dataset.ts';
import { readDataset, readDatasetSummary } from './packaged-dataset.ts';

const store = new ExplainerStore(new ExplainerDatabase());

let installed: Promise<Answer<boolean>> | null = null;

/** Sees to it, once for each life of the worker, that the database holds the bundled explainers. */
export function ensureInstalled(): Promise<Answer<boolean>> {
  installed ??= installDataset(store, { summary: readDatasetSummary, whole: readDataset }).catch(() => {
    installed = null; // the next request tries anew
    return fail('dataset-damaged');
  });
  return installed;
}

/**
 * Some explainers in the order asked, unknown ids left out. Where the database is in trouble they come from the package:
 * what we know is never further away than that.
 */
export async function readExplainers(ids: readonly string[]): Promise<Answer<Explainer[]>> {
  const ready = await ensureInstalled();
  const found = ready.ok ? await store.read(ids) : ready;
  // Fewer than asked: an unknown id, or a database that was emptied under us. The package knows.
  if (found.ok && found.value.length === new Set(ids).size) return found;
  installed = null;
  const { explainers } = await readDataset();
  const byId = new Map(explainers.map((explainer) => [explainer.id, explainer]));
  return succeed(ids.map((id) => byId.get(id)).filter((explainer) => explainer !== undefined));
}
