// @ts-check
/**
 * `npm run --silent inspect -- [--json] [--browser chrome|firefox] [--url-of FILE=URL]… FILE_OR_FOLDER…`
 * runs the built extension in a real browser over saved pages and prints what a reader would get.
 */
import { parseArgs } from 'node:util';
import { runCommand } from './lib/run-command.mjs';

const USAGE = `usage: npm run --silent inspect -- [--json] [--browser chrome|firefox] [--url-of FILE=URL]… FILE_OR_FOLDER…
  Reads saved pages (.html, .html.gz) with the built extension and prints what a reader would get.
  A page is shown under --url-of, its <link rel="canonical">, or https://saved.example/FILE.`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      browser: { type: 'string', default: 'chrome' },
      'url-of': { type: 'string', multiple: true, default: [] },
    },
  });
  const { json, browser } = values;
  if (browser !== 'chrome' && browser !== 'firefox') throw new Error(`unknown browser "${browser}"`);
  if (positionals.length === 0) throw new Error('no file or folder was named');
  /** @type {Map<string, string>} */
  const urls = new Map();
  for (const pair of values['url-of']) {
    const at = pair.indexOf('=');
    if (at < 0 || !URL.canParse(pair.slice(at + 1))) throw new Error('--url-of wants FILE=URL');
    urls.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return {
    json,
    browser: /** @type {import('./lib/find-browser.mjs').BrowserKind} */ (browser),
    urls,
    named: positionals,
  };
}

process.exitCode = await runCommand({
  usage: USAGE,
  readArguments,
  run: async (asked) => (await import('./lib/inspect.mjs')).inspect(asked),
});
