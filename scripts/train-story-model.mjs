// Trains the judge of the article finder, src/dom/story-model.json, and says how good it is on sites it has not seen.
//
//   node scripts/train-story-model.mjs FOLDER [--pages FILE] [--ablate] [--dry]
//
// FOLDER holds page sets with ground truth (see scripts/eval-article/pages.mjs). Pages are read in Chromium once and kept in
// FILE. Deterministic: equal pages give equal bytes. `--ablate` leaves out one group of features after the other.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createServer } from 'vite';
import { aggregate, scorePage } from './eval-article/metric.mjs';
import { binned, scoreOf, train } from './train/boosted-trees.mjs';
import { FOLDS, foldOf } from './train/fold-of.mjs';
import { labelRuns } from './train/labels.mjs';
import { packModel } from './train/pack-model.mjs';
import { pageModels } from './train/page-models.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: 'out/story-pages.jsonl' },
    ablate: { type: 'boolean' },
    dry: { type: 'boolean' },
  },
});

/** Pages of news weigh double: they are what readers read, and the fewer. */
const SET_WEIGHT = { scrapinghub: 2, wcxb: 1 };

const FIRST = { trees: 70, leaves: 16, rate: 0.12, featureShare: 0.4, leastRows: 40 };
const SECOND = { trees: 120, leaves: 12, rate: 0.07, featureShare: 0.4, leastRows: 60 };
const THRESHOLDS = [0.4, 0.45, 0.5];

const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
const load = (name) => vite.ssrLoadModule(`/src/dom/${name}.ts`);
const { inScope } = await load('page-scope');
const { framePage } = await load('page-frame');
const { contextsOf } = await load('run-context');
const { FIRST_FEATURES } = await load('first-features');
const { SECOND_FEATURES, lookBack, secondContexts } = await load('second-features');
const { isCaption } = await load('is-caption');

/** One page made ready: its runs in scope, which of them are story, what they weigh. */
function preparePage(page) {
  const { model } = inScope(page.model);
  const frame = framePage(model);
  const texts = model.runs.map(({ text }) => text);
  const labels = labelRuns(texts, page.truth).map((label, i) => (isCaption(model, i) ? 0 : label));
  const story = model.runs.reduce((sum, { chars }, i) => sum + labels[i] * chars, 0) || 1;
  const weights = model.runs.map(({ chars }) => SET_WEIGHT[page.set] * (Math.min(1, chars / story) + 1e-4));
  return { page, model, frame, contexts: contextsOf(frame), labels, weights, fold: foldOf(page) };
}

const rowOf = (features, context) => features.map(([, value]) => value(context));
const probability = (score) => 1 / (1 + Math.exp(-score));

/** What a model says of each row that was trained on all other sites. */
function outOfFold(table, settings) {
  const columns = binned(table.rows, table.rows[0].length);
  const all = table.rows.map((_, i) => i);
  const answers = new Float64Array(all.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const { trees } = train(
      columns,
      table.labels,
      table.weights,
      all.filter((i) => table.folds[i] !== fold),
      settings,
    );
    for (const i of all) if (table.folds[i] === fold) answers[i] = probability(scoreOf(trees, table.rows[i]));
  }
  return answers;
}

function trainAll(table, settings) {
  const columns = binned(table.rows, table.rows[0].length);
  return train(
    columns,
    table.labels,
    table.weights,
    table.rows.map((_, i) => i),
    settings,
  );
}

function tableOf(prepared, rows) {
  const each = (pick) => prepared.flatMap((p) => p.contexts.map(({ i }) => pick(p, i)));
  return {
    rows,
    labels: each((p, i) => p.labels[i]),
    weights: each((p, i) => p.weights[i]),
    folds: each((p) => p.fold),
  };
}

function report(name, prepared, answers) {
  for (const threshold of THRESHOLDS) {
    const sets = {};
    let from = 0;
    for (const { page, model, contexts } of prepared) {
      const kept = contexts.filter(({ i }, k) => answers[from + k] > threshold && !isCaption(model, i));
      from += contexts.length;
      sets[page.set] ??= [];
      sets[page.set].push(scorePage(page.truth, kept.map(({ run }) => run.text).join('\n')));
    }
    const line = Object.entries(sets).map(([set, pages]) => {
      const { f1, precision, recall } = aggregate(pages);
      return `${set} ${f1.toFixed(4)} (${precision.toFixed(3)} / ${recall.toFixed(3)})`;
    });
    console.log(`${name.padEnd(22)} > ${threshold}: ${line.join('  ')}`);
  }
}

/** Both looks at all pages, with the named group of features left out. */
function run(prepared, without) {
  const first = Object.entries(FIRST_FEATURES)
    .filter(([group]) => group !== without)
    .flatMap(([, f]) => f);
  const second = Object.entries(SECOND_FEATURES)
    .filter(([group]) => group !== without)
    .flatMap(([, f]) => f);
  const firstTable = tableOf(
    prepared,
    prepared.flatMap(({ contexts }) => contexts.map((c) => rowOf(first, c))),
  );
  const likely = outOfFold(firstTable, FIRST);
  report(without ? `without ${without}, 1st` : 'first look', prepared, likely);
  let from = 0;
  const rows = prepared.flatMap(({ contexts, frame, model }) => {
    const likelyByRun = new Float64Array(model.runs.length);
    contexts.forEach(({ i }, k) => {
      likelyByRun[i] = likely[from + k];
    });
    from += contexts.length;
    const look = lookBack(frame, likelyByRun);
    return secondContexts(contexts, look).map((c) => [...rowOf(first, c.run), ...rowOf(second, c)]);
  });
  const secondTable = tableOf(prepared, rows);
  report(without ? `without ${without}, 2nd` : 'second look', prepared, outOfFold(secondTable, SECOND));
  return { first, second, firstTable, secondTable };
}

function printGains(features, gains) {
  const sum = gains.reduce((a, b) => a + b, 0);
  const ranked = features.map(([name], i) => [name, gains[i] / sum]).sort((a, b) => b[1] - a[1]);
  console.log(
    ranked
      .slice(0, 25)
      .map(([name, gain]) => `${name} ${gain.toFixed(3)}`)
      .join(', '),
  );
}

const [folder] = positionals;
if (!folder) {
  console.error('usage: node scripts/train-story-model.mjs FOLDER [--pages FILE] [--ablate] [--dry]');
  process.exit(2);
}
const pages = await pageModels(folder, options.pages);
const prepared = pages.filter(({ type, model }) => type === 'article' && model.runs.length > 0).map(preparePage);
const { first, second, firstTable, secondTable } = run(prepared, null);
const groups = [...Object.keys(FIRST_FEATURES), ...Object.keys(SECOND_FEATURES)];
if (options.ablate) for (const group of groups) run(prepared, group);
const [firstModel, secondModel] = [trainAll(firstTable, FIRST), trainAll(secondTable, SECOND)];
printGains(first, firstModel.gains);
printGains([...first, ...second], secondModel.gains);
const names = (features) => features.map(([name]) => name);
const model = {
  first: packModel(names(first), firstModel.trees),
  second: packModel([...names(first), ...names(second)], secondModel.trees),
};
const json = `${JSON.stringify(model)}\n`;
console.log(`${json.length} bytes, ${gzipSync(json).length} gzipped`);
if (!options.dry) writeFileSync(new URL('../src/dom/story-model.json', import.meta.url), json);
await vite.close();
