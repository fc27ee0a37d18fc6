// @ts-check
/**
 * `npm start [-- [--browser chrome|firefox] [--headless] [FILE.html | https://…]]`
 * opens the sample story, or another page, in a throw-away profile with the extension installed. Without a display, the
 * same run tells on the terminal what a reader would get, and puts pictures into out/.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/project.mjs';

const USAGE = 'usage: npm start [-- [--browser chrome|firefox] [--headless] [FILE.html | https://…]]';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
  });
  const [page] = positionals;
  const { browser, headless } = values;
  if (browser !== undefined && browser !== 'chrome' && browser !== 'firefox')
    throw new Error(`unknown browser "${browser}"`);
  const isAddress = page !== undefined && /^https?:\/\//.test(page) && URL.canParse(page);
  if (page !== undefined && !isAddress && !existsSync(page)) throw new Error(`not found: ${page}`);
  const browserKind = /** @type {import('./lib/find-browser.mjs').BrowserKind | undefined} */ (browser);
  return { browser: browserKind, headless, page, isAddress };
}

/** @returns {Promise<number>} The exit code. */
async function main() {
  /** @type {ReturnType<typeof readArguments>} */
  let asked;
  try {
    asked = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 1;
  }
  if (!ensureDependencies()) return 1;
  // Only now: what it imports may just have been installed.
  const { start } = await import('./lib/start.mjs');
  return start(asked);
}

process.exitCode = await main();
