// @ts-check
/** `npm test`: everything that must hold. Ends with `N passed, N failed` alone on its line. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './lib/project.mjs';

/** @typedef {import('./lib/test-steps.mjs').Count} Count */
/** @typedef {import('./lib/test-steps.mjs').Lane} Lane */

const NOTHING_RUN = { passed: 0, failed: 1 };

/** @returns {Promise<Count>} */
async function main() {
  if (!ensureDependencies()) return NOTHING_RUN;
  // Only now: what they import may just have been installed.
  const { sum } = await import('./lib/test-steps.mjs');
  const { ensureTestBrowsers } = await import('./lib/test-browsers.mjs');
  if (!ensureTestBrowsers()) return NOTHING_RUN;
  const [checks, unit] = [runBeside('checks'), runBeside('unit')];
  const counts = [await checks(), await unit()];
  return sum([...counts, await runLane('browsers')]);
}

/** Runs the steps of a lane, in their order. @param {Lane} lane @returns {Promise<Count>} */
async function runLane(lane) {
  const { LANES, sum } = await import('./lib/test-steps.mjs');
  return sum(LANES[lane].map(runStep));
}

/** A step that fails does not stop the others. @param {import('./lib/test-steps.mjs').Step} step */
function runStep({ name, work }) {
  console.log(`\n== ${name}`);
  try {
    return work();
  } catch (error) {
    console.log(error instanceof Error ? error.stack : error);
    return NOTHING_RUN;
  }
}

/**
 * Starts a lane in a process of its own. What that says is kept until it is waited for, so that two lanes are not printed line by line through
 * each other.
 *
 * @param {Lane} lane
 * @returns {() => Promise<Count>} Waits for it; one that ends without a count counts as one failure.
 */
function runBeside(lane) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), lane], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  /** @type {Count} */
  let count = NOTHING_RUN;
  child.on('message', (message) => {
    count = /** @type {Count} */ (message);
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  /** @type {Buffer[]} */
  const said = [];
  let take = (/** @type {Buffer} */ bytes) => void said.push(bytes);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => take(bytes));
  return async () => {
    take = (bytes) => void process.stdout.write(bytes);
    for (const bytes of said) process.stdout.write(bytes);
    await ended;
    return count;
  };
}

const lane = /** @type {Lane | undefined} */ (process.argv[2]);
if (lane !== undefined) process.send?.(await runLane(lane));
else {
  const { passed, failed } = await main();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
