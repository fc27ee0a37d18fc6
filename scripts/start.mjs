// @ts-check
/**
 * `npm start [-- [--browser chrome|firefox] [--headless] [FILE.html | https://…]]`
 * opens the sample story, or another page, in a throw-away profile with the extension installed. Without a display, the
 * same run tells on the terminal what a reader would get, and puts pictures into out/.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from './lib/run-command.mjs';

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

process.exitCode = await runCommand({
  usage: USAGE,
  readArguments,
  run: async (asked) => (await import('./lib/start.mjs')).start(asked),
});
