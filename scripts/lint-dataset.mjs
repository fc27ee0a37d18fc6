// @ts-check
/**
 * `npm run lint:dataset [-- --json]` checks src/dataset/explainers/ and prints all faults, then notes and counts.
 * `--json`: the counts once more as the last line, for other programs. Exit code 1 on a fault.
 */
import { EXPLAINERS, gradeOf, loadDatasetTools, today } from './lib/dataset-tools.mjs';

const [{ readDatasetFiles }, { lintDataset }, { summaryAsJson }] = await loadDatasetTools(
  'read-dataset-files.ts',
  'lint-dataset.ts',
  'summarise-dataset.ts',
);

const { lines, faults, summary } = lintDataset(await readDatasetFiles(EXPLAINERS), { today: today(), gradeOf });
for (const line of lines) console.log(line);
if (process.argv.includes('--json')) console.log(summaryAsJson(summary));
process.exitCode = faults === 0 ? 0 : 1;
