// @ts-check
/**
 * `npm run test:soak [-- --only notes] [--json] [--saves 500] [--kills 50] [--seed 1]`: long runs in the real browsers, of
 * what `npm test` tries a few times. Prints its figures; with `--json` they are the last line.
 */
import { ensureDependencies } from './lib/project.mjs';

/** What `--only` may name. */
const SOAKS = ['notes'];

/** @param {string} name @param {string} otherwise */
function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

async function main() {
  const only = option('only', 'notes');
  if (!SOAKS.includes(only)) {
    console.error(`--only ${only}: there is ${SOAKS.join(', ')}`);
    return false;
  }
  if (!ensureDependencies()) return false;
  const { soakNotes } = await import('../test/soak/notes/soak-notes.mjs');
  const isQuiet = process.argv.includes('--json');
  const { figures, isGood } = await soakNotes({
    saves: Number(option('saves', '500')),
    kills: Number(option('kills', '50')),
    seed: Number(option('seed', '1')),
    log: (line) => (isQuiet ? console.error(line) : console.log(line)),
  });
  console.log(isQuiet ? JSON.stringify(figures) : figures);
  return isGood;
}

process.exitCode = (await main()) ? 0 : 1;
