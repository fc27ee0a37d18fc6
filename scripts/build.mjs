// @ts-check
/** `node scripts/build.mjs [chrome|firefox]`: builds dist/chrome, dist/firefox, or both. */
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/project.mjs';

const asked = process.argv.slice(2);
const unknown = asked.find((each) => each !== 'chrome' && each !== 'firefox');
if (unknown !== undefined) {
  console.error(`Unknown browser "${unknown}": chrome or firefox.`);
  process.exit(1);
}
/** @type {import('./lib/find-browser.mjs').BrowserKind[]} */
const kinds = asked.length === 0 ? ['chrome', 'firefox'] : /** @type {any} */ (asked);
process.exit(ensureDependencies() && kinds.every(build) ? 0 : 1);
