// One task of the bench in a process of its own: told by its parent, answered by one message. What is compared takes turns
// in here on the same texts, after all of it has been compiled, so that every ratio is of one run.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { makeData, slice } from './data.mjs';
import { oracle, prepare } from './oracle.mjs';
import { loadPeers } from './peers.mjs';

const SIZE = 20000;
const TEXTS = 24;

/** The floor: a loop that sums the units of a text. */
function bareLoop(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[values.length >> 1];
const p95 = (values) => sorted(values)[Math.floor(values.length * 0.95)];

function collectGarbage() {
  for (let k = 0; k < 3; k++) globalThis.gc();
}

function heap() {
  collectGarbage();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

/** Times of each of `works` on each of `inputs`, in turns: `warm` rounds first that are not counted. */
function takeTurns(works, inputs, warm, seconds) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  let sink = 0;
  let until = Number.POSITIVE_INFINITY;
  for (let round = 0; round < warm + 2000 && performance.now() < until; round++) {
    if (round === warm) until = performance.now() + 1000 * seconds;
    for (const [name, work] of Object.entries(works)) {
      const input = inputs[(round * 7 + name.length) % inputs.length];
      const start = performance.now();
      sink += work(input);
      if (round >= warm) times[name].push(performance.now() - start);
    }
  }
  if (Number.isNaN(sink)) throw new Error('nothing was measured');
  return times;
}

const score = (match, prepared, texts) => {
  const key = ({ start, end, id }) => `${start} ${end} ${id}`;
  let [right, wrong, missed, words] = [0, 0, 0, 0];
  for (const text of texts) {
    const wanted = new Set(oracle(prepared, text).map(key));
    const got = match(text).map(key);
    const hits = got.filter((each) => wanted.has(each)).length;
    right += hits;
    wrong += got.length - hits;
    missed += wanted.size - hits;
    words += text.split(/\s+/).length;
  }
  return { right, wrong, missed, hitsPer1000Words: Math.round((10000 * (right + missed)) / words) / 10 };
};

/**
 * Builds an index into `file`: of so many aliases, or of the dataset. In a process of its own, as a worker never builds
 * one, and what the loops have been compiled for there they would have to unlearn here.
 */
async function compile({ engine, folder, count, explainers, file }) {
  const { compile, compileDataset } = await import(pathToFileURL(engine).href);
  const bytes = explainers ? await compileDataset(explainers) : compile(makeData(folder).aliases.slice(0, count));
  writeFileSync(file, bytes);
  return { bytes: bytes.length };
}

/** The bytes of a file in a buffer of their own. */
const readBytes = (file) => Uint8Array.from(readFileSync(file));

/** Matching only: ours against the bare loop and one peer. */
async function matching({ engine, folder, count, file, peer, seconds }) {
  const data = makeData(folder);
  const aliases = data.aliases.slice(0, count);
  const texts = Array.from({ length: TEXTS }, (_, k) => slice(data.news, SIZE, k));
  const prepared = prepare(aliases);
  const { load, match } = await import(pathToFileURL(engine).href);
  const bytes = readBytes(file);
  const before = heap();
  const indexes = Array.from({ length: 16 }, () => load(bytes));
  const heapPerIndex = (heap() - before) / indexes.length;
  const works = { bare: bareLoop, ours: (text) => match(indexes[0], text).length };
  const result = {
    count: aliases.length,
    bytesPerAlias: bytes.length / aliases.length,
    heapKb: Math.max(0, heapPerIndex) / 1024,
    ours: score((text) => match(indexes[0], text), prepared, texts.slice(0, 5)),
  };
  if (peer) {
    const { peers } = await loadPeers(folder);
    const chosen = peers.find(({ name }) => name === peer);
    const held = chosen.build(aliases, await chosen.load());
    works.peer = (text) => chosen.full(held, text).length;
    result.peer = score((text) => chosen.full(held, text), prepared, texts.slice(0, 2));
  }
  const times = takeTurns(works, texts, peer ? 40 : 400, seconds);
  const bare = median(times.bare);
  return {
    ...result,
    bareNsPerUnit: (bare * 1e6) / SIZE,
    oursOverBare: median(times.ours) / bare,
    oursOverBareP95: p95(times.ours) / bare,
    peerOverOurs: peer ? median(times.peer) / median(times.ours) : null,
  };
}

/** Everything of a 10,000-word article on the subject: news with a paragraph of the dataset's own words now and then. */
async function pipeline({ engine, folder, file, summaries, seconds }) {
  const { news } = makeData(folder);
  const { load, readArticle } = await import(pathToFileURL(engine).href);
  const index = load(readBytes(file));
  const paragraphs = slice(news, 60000, 3)
    .split('\n\n')
    .map((text) => text.replace(/\s+/g, ' ').trim());
  const blocks = paragraphs.flatMap((text, k) => (k % 6 === 0 ? [text, summaries[k % summaries.length]] : [text]));
  let words = 0;
  const article = blocks.filter((block) => {
    words += block.split(' ').length;
    return words <= 10000;
  });
  const text = Buffer.from(article.join('\n\n'), 'utf16le').toString('utf16le');
  const read = readArticle(index, article);
  const mentions = read();
  const times = takeTurns({ bare: () => bareLoop(text), ours: read }, [text], 200, seconds);
  return {
    units: text.length,
    mentions,
    records: index.records.length / 3,
    oursOverBare: median(times.ours) / median(times.bare),
    oursOverBareP95: p95(times.ours) / median(times.bare),
  };
}

const TASKS = { compile, matching, pipeline };

process.once('message', async ({ task, options }) => {
  process.send(await TASKS[task](options));
  process.disconnect();
});
