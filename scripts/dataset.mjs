// @ts-check
/**
 * `npm run dataset -- new ID [--kind KIND]` writes a template of an entry; `npm run dataset -- report [--json]` prints
 * what the dataset covers; `npm run dataset -- release`, after a release, keeps what it held, so that the next one can tell
 * what has changed. None asks anything. Exit code 1 where nothing was written or entries have faults.
 */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EXPLAINERS, loadDatasetTools, today } from './lib/dataset-tools.mjs';
import { ROOT } from './lib/project.mjs';

const USAGE = `usage: npm run dataset -- new ID [--kind KIND]
       npm run dataset -- report [--json]
       npm run dataset -- release`;

/** @param {string} id @param {string | undefined} kind @returns {Promise<number>} The exit code. */
async function makeEntry(id, kind) {
  const [{ newEntry }] = await loadDatasetTools('new-entry.ts');
  const made = newEntry({ id, kind, files: await fs.readdir(EXPLAINERS), today: today() });
  if (made.state === 'refused') {
    console.error(made.why);
    return 1;
  }
  const file = path.join(EXPLAINERS, made.file.name);
  await fs.writeFile(file, made.file.text, { flag: 'wx' });
  console.log(`${path.relative(ROOT, file)}: fill it in, then: npm run lint:dataset`);
  return 0;
}

/** @param {boolean} json @returns {Promise<number>} The exit code. */
async function report(json) {
  const [{ readDatasetFiles }, { compileDataset }, { reportDataset }, { summariseDataset, summaryAsJson }] =
    await loadDatasetTools('read-dataset-files.ts', 'compile-dataset.ts', 'report-dataset.ts', 'summarise-dataset.ts');
  const { dataset, faults } = compileDataset(await readDatasetFiles(EXPLAINERS));
  for (const line of reportDataset(dataset)) console.log(line);
  if (faults.length > 0) console.log('Some entries have faults, and those are not counted: npm run lint:dataset');
  if (json) console.log(summaryAsJson(summariseDataset(dataset)));
  return faults.length === 0 ? 0 : 1;
}

/** @returns {Promise<number>} The exit code. */
async function release() {
  const [{ readDatasetFiles }, { compileDataset }, { recordRelease }, { LAST_RELEASE }] = await loadDatasetTools(
    'read-dataset-files.ts',
    'compile-dataset.ts',
    'release-record.ts',
    'read-last-release.ts',
  );
  const { dataset, faults } = compileDataset(await readDatasetFiles(EXPLAINERS));
  if (faults.length > 0) {
    console.error('Some entries have faults: npm run lint:dataset');
    return 1;
  }
  const file = path.join(EXPLAINERS, '..', LAST_RELEASE);
  await fs.writeFile(file, `${JSON.stringify(recordRelease(dataset), null, 1)}\n`);
  console.log(`${path.relative(ROOT, file)}: ${dataset.version}, ${dataset.explainers.length} entries`);
  return 0;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { kind: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
  } catch {
    return null;
  }
}

/** @returns {Promise<number>} The exit code. */
async function main() {
  const { values, positionals } = readArguments() ?? { values: { json: false }, positionals: [] };
  const [command, id, ...more] = positionals;
  if (command === 'new' && id !== undefined && more.length === 0) return makeEntry(id, values.kind);
  if (command === 'report' && id === undefined) return report(values.json);
  if (command === 'release' && id === undefined) return release();
  console.error(USAGE);
  return 1;
}

process.exitCode = await main();
