// @ts-check
/** What `npm test` runs. Each step says how many of its checks passed and failed. */
import { readFileSync, rmSync } from 'node:fs';
import { weigh } from './budgets.mjs';
import { build } from './build.mjs';
import { findManifestFaults } from './manifest-faults.mjs';
import { packExtension } from './package.mjs';
import { lintAddon } from './package-lint.mjs';
import { inProject, run, runTool } from './project.mjs';

/** @typedef {{passed: number, failed: number}} Count */
/** @typedef {{name: string, work: () => Count}} Step */

/** @param {boolean} ok @returns {Count} */
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** @param {Count[]} counts @returns {Count} */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/** Runs a vitest project; a run that ends without a report, or badly with no test failed, counts as one failure. @param {string} project @returns {Count} */
function vitest(project) {
  const report = inProject('out', `vitest-${project}.json`);
  rmSync(report, { force: true });
  const ok = runTool('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const {
      numPassedTests: passed,
      numFailedTests,
      numPendingTests,
      numTodoTests,
    } = JSON.parse(readFileSync(report, 'utf8'));
    // A test that was not run has not passed.
    const failed = numFailedTests + numPendingTests + numTodoTests;
    return { passed, failed: failed === 0 && !ok ? 1 : failed };
  } catch {
    return one(false);
  }
}

/** @param {import('./find-browser.mjs').BrowserKind} kind @returns {Count} */
function budgets(kind) {
  return sum(
    weigh(kind).map(({ name, bytes, budget }) => {
      console.log(`${kind}: ${name}: ${bytes.toLocaleString('en')} of ${budget.toLocaleString('en')} bytes`);
      return one(bytes <= budget);
    }),
  );
}

/** @param {import('./find-browser.mjs').BrowserKind} kind @returns {Count} */
function manifest(kind) {
  const faults = findManifestFaults(kind);
  for (const fault of faults) console.log(`${kind}: ${fault}`);
  return one(faults.length === 0);
}

/**
 * What `npm test` runs, by what has to come one after the other. The first two lanes run beside each other, as a step of `checks` mostly keeps one
 * processor busy; the browsers have what was built, and the machine.
 *
 * @satisfies {Record<string, readonly Step[]>}
 */
export const LANES = {
  checks: [
    { name: 'Form and lint', work: () => one(runTool('biome', ['check', '--error-on-warnings', '.'])) },
    {
      name: 'Types',
      work: () =>
        sum([one(runTool('tsc', ['-p', 'src/core/tsconfig.json'])), one(runTool('tsc', ['-p', 'tsconfig.json']))]),
    },
    { name: 'Dataset', work: () => one(runNode('scripts/lint-dataset.mjs')) },
    { name: 'Builds', work: () => sum([one(build('chrome')), one(build('firefox'))]) },
    { name: 'Manifests and built files', work: () => sum([manifest('chrome'), manifest('firefox')]) },
    { name: 'Size budgets', work: () => sum([budgets('chrome'), budgets('firefox')]) },
    {
      name: "Mozilla's add-on lint",
      // The package itself, as the store gets it: a folder can hold what is not packed, and the other way round.
      work: () => one(lintAddon(packExtension('firefox'))),
    },
  ],
  unit: [{ name: 'Unit and storage tests', work: () => vitest('unit') }],
  browsers: [
    { name: 'End to end, in Chromium and in Firefox', work: () => vitest('e2e') },
    { name: 'End to end, with the machine to itself', work: () => vitest('e2e-timed') },
  ],
};

/** @typedef {keyof typeof LANES} Lane */

/** @param {string} script */
function runNode(script) {
  return run(process.execPath, [inProject(script)]);
}
