import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const load = async (file) => (await runnerImport(`${root}src/${file}`, { root, logLevel: 'error' })).module;

/**
 * The claim finder as the background runs it, over the dataset of this checkout: `findClaims(article, mentions)` and
 * `mentionsOf(article)`, every mention of an article (shown or not) and its coverage.
 */
export async function loadClaimFinder() {
  const [{ findClaims }, { findMentions }, { readMentionIndex }, { compileDataset }, { readDatasetFiles }] =
    await Promise.all(
      [
        'core/claims/find-claims.ts',
        'core/mentions/find-mentions.ts',
        'core/mentions/read-index.ts',
        'dataset/compile-dataset.ts',
        'dataset/read-dataset-files.ts',
      ].map(load),
    );
  const { bytes } = compileDataset(await readDatasetFiles(`${root}src/dataset/explainers`));
  const index = readMentionIndex(bytes.mentionIndex.slice().buffer);
  if (!index.ok) throw new Error('the mention index of the dataset could not be read');
  const options = { density: 'all', hidden: new Set() };
  return { findClaims, mentionsOf: (article) => findMentions(index.value, article, options) };
}
