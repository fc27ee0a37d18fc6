// What the extension costs on real pages: each page in Chromium with it and without, in turn, and the differences.
//
//   npm run bench:page -- FOLDER [--json] [--limit N]
//
// FOLDER holds saved pages (.html, .html.gz); of them, N are taken evenly. With --json the last line is one object.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies, inProject } from './lib/project.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, limit: { type: 'string', default: '0' } },
});

/** Shown without their scripts, as `inspect` does: without the files they would load, these empty the page. */
const AS_SAVED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

/** @param {readonly string[]} files @param {number} limit */
const evenly = (files, limit) =>
  limit > 0 && limit < files.length
    ? Array.from({ length: limit }, (_, n) => files[Math.floor((n * files.length) / limit)])
    : files;

/** Every wording of every explainer, for the library that marks. */
async function allAliases() {
  const { parse } = await import('yaml');
  const folder = inProject('src', 'dataset', 'explainers');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .flatMap((name) => Object.values(parse(readFileSync(`${folder}/${name}`, 'utf8')).aliases ?? {}))
    .flat(2)
    .flatMap((alias) => (typeof alias === 'string' ? [alias] : []));
}

/** @param {any[]} rows @param {(row: any) => number} of @param {number} digits */
const line = (rows, of, digits = 1) => {
  const values = rows.map(of);
  return `${quantile(values, 0.5).toFixed(digits).padStart(9)} ${quantile(values, 0.95).toFixed(digits).padStart(9)}`;
};

const MB = 1_000_000;

/** @param {string} title @param {any[]} rows */
function print(title, rows) {
  console.log(`\n${title}: ${rows.length} pages${' '.repeat(Math.max(1, 24 - title.length))}   median       p95`);
  const show = (/** @type {string} */ name, /** @type {(row: any) => number} */ of, digits = 1) =>
    console.log(`  ${name.padEnd(36)} ${line(rows, of, digits)}`);
  show('added work of the main thread, ms', ({ ours, bare }) => ours.taskMs - bare.taskMs);
  show('scripts with us, ms', ({ ours }) => ours.scriptMs);
  show('scripts without, ms', ({ bare }) => bare.scriptMs);
  show('added for styles, ms', ({ ours, bare }) => ours.styleMs - bare.styleMs);
  show('added for layout, ms', ({ ours, bare }) => ours.layoutMs - bare.layoutMs);
  show('longest task with us, ms (0: below 50)', ({ ours }) => ours.longestTaskMs);
  show('of one task, our part, ms', ({ longestOfOurs }) => longestOfOurs);
  show('longest task without, ms', ({ bare }) => bare.longestTaskMs);
  show('added layout shift', ({ ours, bare }) => ours.layoutShift - bare.layoutShift, 4);
  show('first contentful paint, ratio', ({ ours, bare }) => (bare.fcpMs > 0 ? ours.fcpMs / bare.fcpMs : 1), 3);
  show('added heap, MB', ({ ours, bare }) => (ours.heapBytes - bare.heapBytes) / MB, 2);
  show('added nodes', ({ ours, bare }) => ours.nodes - bare.nodes, 0);
  show('Readability alone, ms', ({ others }) => others.readabilityMs);
  show('mark.js with the same aliases, ms', ({ others }) => others.markMs);
}

async function main() {
  const [folder] = positionals;
  if (!folder || !existsSync(folder)) {
    console.error(folder ? `${folder} is not there` : 'usage: npm run bench:page -- FOLDER [--json] [--limit N]');
    return false;
  }
  if (!ensureDependencies()) return false;
  const { ensureBuilt } = await import('./lib/build.mjs');
  const { needBrowser } = await import('./lib/find-browser.mjs');
  const { startPageServer } = await import('./lib/page-server.mjs');
  const { findSavedPages, readSavedPage } = await import('./lib/saved-pages.mjs');
  const { openSide } = await import('../test/bench/page/two-browsers.mjs');
  const { costOf, costOfOthers, longestOfOurs, prepare } = await import('../test/bench/page/measure-page.mjs');
  if (!ensureBuilt('chrome')) return false;
  const sources = {
    readability: readFileSync(inProject('node_modules', '@mozilla', 'readability', 'Readability.js'), 'utf8'),
    mark: readFileSync(inProject('node_modules', 'mark.js', 'dist', 'mark.min.js'), 'utf8'),
    aliases: await allAliases(),
  };
  const server = await startPageServer();
  const executable = needBrowser('chrome');
  const sides = { ours: await openSide(executable, server, true), bare: await openSide(executable, server, false) };
  for (const side of Object.values(sides)) await prepare(side);
  const files = evenly(findSavedPages([folder]), Number(options.limit));
  const rows = [];
  try {
    // The first one a second time: a browser that has just started is slower, with us and without.
    for (const [n, file] of [...files.slice(0, 1), ...files].entries()) {
      const { url, body, contentType } = readSavedPage(file, undefined);
      server.add(url, { body, headers: { 'content-type': contentType, 'content-security-policy': AS_SAVED } });
      try {
        // In turn the one and the other first: what the machine does meanwhile must not count for one of them.
        const order = n % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'];
        /** @type {any} */
        const row = {};
        for (const side of order) row[side] = await costOf(sides[side], url);
        row.state = await sides.ours.outcome();
        // Most long tasks are the page's own parsing and drawing.
        row.longestOfOurs = row.ours.longestTaskMs > 0 ? await longestOfOurs(sides.ours, url) : 0;
        row.others = await costOfOthers(sides.bare, sources);
        if (n > 0) rows.push(row);
      } catch (error) {
        console.error(`${file}: ${error instanceof Error ? error.message : error}`);
      }
      server.remove(url);
      server.forget();
    }
  } finally {
    for (const side of Object.values(sides)) await side.close();
    await server.close();
  }
  const articles = rows.filter(({ state }) => state === 'read');
  const others = rows.filter(({ state }) => state !== 'read');
  print('Articles', articles);
  print('Others', others);
  const added = (/** @type {any[]} */ some) => some.map(({ ours, bare }) => ours.taskMs - bare.taskMs);
  const figures = {
    articleAddedMsMedian: quantile(added(articles), 0.5),
    otherAddedMsMedian: quantile(added(others), 0.5),
    addedMsP95: quantile(added(rows), 0.95),
    longestTaskMs: Math.max(0, ...rows.map(({ longestOfOurs }) => longestOfOurs)),
    layoutShift: Math.max(0, ...rows.map(({ ours, bare }) => ours.layoutShift - bare.layoutShift)),
    fcpRatio: quantile(
      rows.filter(({ bare }) => bare.fcpMs > 0).map(({ ours, bare }) => ours.fcpMs / bare.fcpMs),
      0.5,
    ),
    addedHeapMb: quantile(
      rows.map(({ ours, bare }) => (ours.heapBytes - bare.heapBytes) / MB),
      0.5,
    ),
  };
  if (options.json) console.log(JSON.stringify(figures));
  return rows.length > 0;
}

process.exitCode = (await main()) ? 0 : 1;
