// @ts-check
// How soon the popup answers: the real one, opened by the toolbar button of a headless Chromium, again and again.
//
//   npm run bench:popup -- [--times N] [--json]
//
// From the beginning of its page's navigation until we have drawn (scripts loaded and run: what is ours of it), to its first paint (its
// header; the browser shows its window in between), and to the paint of the story's first words. Beside it, in turn with it, a popup of
// one line of HTML and nothing else: what the browser itself takes. With --json the last line is one object. Prints milliseconds;
// nothing is asserted.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, inProject } from './lib/project.mjs';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, times: { type: 'string', default: '20' } },
});

if (!ensureDependencies()) process.exit(1);
const { launch } = await import('./lib/browser.mjs');
const { distFolder, ensureBuilt } = await import('./lib/build.mjs');
const { needBrowser } = await import('./lib/find-browser.mjs');
const { startPageServer } = await import('./lib/page-server.mjs');
const { until } = await import('./lib/until.mjs');
if (!ensureBuilt('chrome')) process.exit(1);

const LISTED = 'https://www.ampercent.com/xiaomi-open-data-center-india/13194/';
const UNLISTED = 'https://unlisted.example/2014/a-story';
const story = readFileSync(inProject('test', 'fixtures', 'articles', 'xiaomi-data-center', 'source.html'), 'utf8');

const server = await startPageServer();
server.add(LISTED, story);
server.add(UNLISTED, story);
const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-bench-popup-'));
/** @param {string} name @param {string} extension */
const launchWith = (name, extension) =>
  launch('chrome', { executable: needBrowser('chrome'), extension, profile: path.join(folder, name), server });
const browser = await launchWith('ours', distFolder('chrome'));
const bare = await launchWith('bare', writeBare(path.join(folder, 'extension')));

/** An extension whose popup is one line of HTML. @param {string} where */
function writeBare(where) {
  mkdirSync(where);
  const manifest = { manifest_version: 3, name: 'Bare', version: '1', action: { default_popup: 'popup.html' } };
  writeFileSync(path.join(where, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(where, 'popup.html'), '<!doctype html><title>Bare</title><p style="width: 400px">A line.');
  return where;
}

const inPopup = browser.inPopup ?? (() => Promise.reject(new Error('wanted a popup that can be asked')));

/** Runs in the popup: its paints, once the story's words have been painted; null before. */
function paints() {
  if (document.querySelector('.sl-story-title') === null) return null;
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      const entries = /** @type {(PerformanceEntry & {element?: Element})[]} */ (list.getEntries());
      const words = entries.find(({ element }) => element?.closest('.sl-columns'));
      const drawn = navigation?.domContentLoadedEventEnd;
      resolve(first && words ? { drawn, header: first.startTime, words: words.startTime } : null);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** The same of the bare popup, which has its words at once. */
function barePaints() {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return first && navigation
    ? { drawn: navigation.domContentLoadedEventEnd, header: first.startTime, words: first.startTime }
    : null;
}

/** @typedef {{drawn: number, header: number, words: number}} Paints */

/** @param {import('./lib/browser.mjs').Page} page @returns {Promise<Paints>} */
async function openOnce(page) {
  await browser.pressToolbarButton(page);
  const found = /** @type {Paints} */ (await until(() => inPopup(paints), { what: 'the story in the popup' }));
  await browser.closePopup();
  return found;
}

const marked = () => [...CSS.highlights.keys()].some((name) => name.startsWith('sidelight-'));

/** Each opens its page anew, so that nothing of an earlier popup is left. @type {Record<string, () => Promise<Paints>>} */
const CASES = {
  'a story that was read': async () => {
    const page = await browser.openPage(LISTED);
    await page.waitFor(marked);
    const found = await openOnce(page);
    await page.close();
    return found;
  },
  'the same, and the background asleep': async () => {
    const page = await browser.openPage(LISTED);
    // The last that a page asks of the background after a story: earlier, it would wake it again.
    await until(async () => /^\d+$/.test(await browser.badgeText()), { what: 'the number of terms' });
    await browser.stopBackground();
    const found = await openOnce(page);
    await page.close();
    return found;
  },
  'a popup of one line of HTML': async () => {
    const page = await bare.openPage(UNLISTED);
    await bare.pressToolbarButton(page);
    const found = await until(async () => bare.inPopup?.(barePaints), { what: 'the bare popup' });
    await bare.closePopup();
    await page.close();
    return found;
  },
  'a page that is read as it opens': async () => {
    const page = await browser.openPage(UNLISTED);
    const found = await openOnce(page);
    await page.close();
    return found;
  },
};

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
};

/** @typedef {{median: number, p95: number}} Spread */
/** @type {Record<string, Record<keyof Paints, Spread>>} */
const results = {};
console.log(
  `${browser.version}, ${options.times} times each, load ${os.loadavg()[0]?.toFixed(1)} of ${os.cpus().length} cores`,
);
console.log(''.padEnd(38) + ['drawn', 'header', 'first words'].map((each) => each.padStart(16)).join(''));
console.log(
  'milliseconds'.padEnd(38) +
    Array(3)
      .fill('  median     p95')
      .map((each) => each.padStart(16))
      .join(''),
);
const measured = Object.fromEntries(Object.keys(CASES).map((name) => [name, /** @type {Paints[]} */ ([])]));
for (let round = 0; round <= Number(options.times); round++) {
  for (const [name, measure] of Object.entries(CASES)) {
    const paints = await measure();
    // The first of each compiles.
    if (round > 0) measured[name]?.push(paints);
  }
}
for (const [name, found] of Object.entries(measured)) {
  const sum = (/** @type {keyof Paints} */ part) => {
    const values = found.map((each) => each[part]);
    return { median: quantile(values, 0.5), p95: quantile(values, 0.95) };
  };
  const row = { drawn: sum('drawn'), header: sum('header'), words: sum('words') };
  results[name] = row;
  const cells = Object.values(row).flatMap(({ median, p95 }) => [median, p95]);
  console.log(
    `${name.padEnd(38)} ${cells
      .map((ms) => String(ms).padStart(8))
      .join('')
      .replace(/^ /, '')}`,
  );
}
if (options.json) console.log(JSON.stringify(results));
await Promise.all([browser.close(), bare.close()]);
await server.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
