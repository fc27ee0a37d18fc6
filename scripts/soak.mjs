// @ts-check
/**
 * `npm run test:soak [-- --only notes|fuzz|package|faults|tabs|hours] [--json] [--saves 500] [--kills 50] [--cases 10000000]
 * [--tabs 200] [--hours 72] [--seed 1]`: long runs of what `npm test` tries a few times: notes in the real browsers, fuzzing, packages
 * from two folders, workers that stop and storage that fails, many tabs, and days of reading. Prints its figures; with `--json` they
 * are the last line.
 */
import { ensureDependencies } from './lib/project.mjs';

/** What `--only` may name. */
const SOAKS = ['notes', 'fuzz', 'package', 'faults', 'tabs', 'hours'];

/** @param {string} name @param {string} otherwise */
function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

/** @param {string} soak @param {number} seed @param {(line: string) => void} log */
async function run(soak, seed, log) {
  if (soak === 'fuzz') {
    const { soakFuzz } = await import('../test/soak/fuzz/soak-fuzz.mjs');
    return soakFuzz({ seed, cases: Number(option('cases', '10000000')), log });
  }
  if (soak === 'faults') return (await import('../test/soak/faults/soak-faults.mjs')).soakFaults({ log });
  if (soak === 'tabs') {
    const { soakTabs } = await import('../test/soak/long/soak-tabs.mjs');
    return soakTabs({ tabs: Number(option('tabs', '200')), log });
  }
  if (soak === 'hours') {
    const { soakHours } = await import('../test/soak/long/soak-hours.mjs');
    return soakHours({ hours: Number(option('hours', '72')), log });
  }
  if (soak === 'package') {
    const { soakPackage } = await import('../test/soak/package/soak-package.mjs');
    return soakPackage(log);
  }
  const { soakNotes } = await import('../test/soak/notes/soak-notes.mjs');
  return soakNotes({ saves: Number(option('saves', '500')), kills: Number(option('kills', '50')), seed, log });
}

async function main() {
  const only = option('only', 'all');
  if (only !== 'all' && !SOAKS.includes(only)) {
    console.error(`--only ${only}: there is ${SOAKS.join(', ')}`);
    return false;
  }
  if (!ensureDependencies()) return false;
  const isQuiet = process.argv.includes('--json');
  const log = (/** @type {string} */ line) => (isQuiet ? console.error(line) : console.log(line));
  const seed = Number(option('seed', '1'));
  /** @type {Record<string, unknown>} */
  const figures = {};
  let isGood = true;
  for (const soak of only === 'all' ? SOAKS : [only]) {
    const outcome = await run(soak, seed, log);
    Object.assign(figures, outcome.figures);
    isGood &&= outcome.isGood;
  }
  console.log(isQuiet ? JSON.stringify(figures) : figures);
  return isGood;
}

process.exitCode = (await main()) ? 0 : 1;
