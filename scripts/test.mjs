// @ts-check
/** `npm test`: everything that must hold, one step after the other. Ends with `N passed, N failed` alone on its line. */
import { ensureDependencies } from './lib/project.mjs';

/** @returns {Promise<import('./lib/test-steps.mjs').Count>} */
async function main() {
  if (!ensureDependencies()) return { passed: 0, failed: 1 };
  // Only now: what they import may just have been installed.
  const { STEPS, sum } = await import('./lib/test-steps.mjs');
  const { ensureTestBrowsers } = await import('./lib/test-browsers.mjs');
  if (!ensureTestBrowsers()) return { passed: 0, failed: 1 };
  return sum(STEPS.map(runStep));
}

/** A step that fails does not stop the others. @param {import('./lib/test-steps.mjs').Step} step */
function runStep({ name, work }) {
  console.log(`\n== ${name}`);
  try {
    return work();
  } catch (error) {
    console.log(error instanceof Error ? error.stack : error);
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = await main();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
