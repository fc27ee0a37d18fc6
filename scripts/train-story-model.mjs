// Trains the judge of the article finder, src/dom/story-model.json, and says how good it is on sites it has not seen.
//
//   node scripts/train-story-model.mjs FOLDER [--pages FILE] [--likely FILE] [--ablate] [--dry]
//
// FOLDER holds page sets with ground truth (see scripts/eval-article/pages.mjs). Pages are read in Chromium once and kept in
// the first FILE. The second is written for scripts/train-article-model.mjs: what judges that were trained on other sites say
// of each page. Deterministic: equal pages give equal bytes. `--ablate` leaves out one group of features after the other.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { aggregate, scorePage } from './eval-article/metric.mjs';
import { sourceModules } from './lib/source-modules.mjs';
import { binned, scoreOf, train } from './train/boosted-trees.mjs';
import { FOLDS, foldOf } from './train/fold-of.mjs';
import { labelRuns } from './train/labels.mjs';
import { packModel } from './train/pack-model.mjs';
import { pageModels } from './train/page-models.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: 'out/story-pages.jsonl' },
    likely: { type: 'string', default: 'out/story-likely.jsonl' },
    ablate: { type: 'boolean' },
    dry: { type: 'boolean' },
  },
});

/** Pages of news weigh double: they are what readers read, and the fewer. */
const SET_WEIGHT = { scrapinghub: 2, wcxb: 1 };

const FIRST = { trees: 70, leaves: 16, rate: 0.12, featureShare: 0.4, leastRows: 40 };
const SECOND = { trees: 120, leaves: 12, rate: 0.07, featureShare: 0.4, leastRows: 60 };
const THRESHOLDS = [0.4, 0.45, 0.5];

const { load, close } = await sourceModules();
const { inScope } = await load('dom/page-scope');
const { framePage } = await load('dom/page-frame');
const { atOnce } = await load('dom/slices');
const { contextsOf } = await load('dom/run-context');
const { FIRST_FEATURES } = await load('dom/first-features');
const { lookBack } = await load('dom/first-look');
const { SECOND_FEATURES, secondContexts } = await load('dom/second-features');
const { isCaption } = await load('dom/is-caption');

/** Which runs of an article are story, and what they weigh; pages that are none are judged, and nothing is learned from them. */
function labelsOf(page, model) {
  if (page.type !== 'article') return { labels: model.runs.map(() => 0), weights: model.runs.map(() => 0) };
  const texts = model.runs.map(({ text }) => text);
  const labels = labelRuns(texts, page.truth).map((label, i) => (isCaption(model, i) ? 0 : label));
  const story = model.runs.reduce((sum, { chars }, i) => sum + labels[i] * chars, 0) || 1;
  const weights = model.runs.map(({ chars }) => SET_WEIGHT[page.set] * (Math.min(1, chars / story) + 1e-4));
  return { labels, weights };
}

/** One page made ready: its runs in scope with all that is known of them. */
function preparePage(page) {
  const { model, indices } = inScope(page.model);
  const frame = atOnce(framePage(model));
  return {
    page,
    model,
    indices,
    frame,
    contexts: atOnce(contextsOf(frame)),
    ...labelsOf(page, model),
    fold: foldOf(page),
  };
}

const namesOf = (groups) => groups.flatMap(({ names }) => names);

function rowOf(groups, context) {
  const row = new Float64Array(namesOf(groups).length);
  let at = 0;
  for (const group of groups) {
    group.write(row, at, context);
    at += group.names.length;
  }
  return row;
}

const probability = (score) => 1 / (1 + Math.exp(-score));

/** What a model says of each row that was trained on all other sites. */
function outOfFold(table, settings) {
  const columns = binned(table.rows, table.rows[0].length);
  const all = table.rows.map((_, i) => i);
  const labelled = all.filter((i) => table.weights[i] > 0);
  const answers = new Float64Array(all.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const { trees } = train(
      columns,
      table.labels,
      table.weights,
      labelled.filter((i) => table.folds[i] !== fold),
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
    table.rows.map((_, i) => i).filter((i) => table.weights[i] > 0),
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
      if (page.type !== 'article') continue;
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
  const kept = (features) => Object.keys(features).filter((name) => name !== without);
  const first = kept(FIRST_FEATURES).map((name) => FIRST_FEATURES[name]);
  const second = kept(SECOND_FEATURES).map((name) => SECOND_FEATURES[name]);
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
  const judged = outOfFold(secondTable, SECOND);
  report(without ? `without ${without}, 2nd` : 'second look', prepared, judged);
  return { first, second, firstTable, secondTable, judged };
}

/** By page what the second look says of each of its runs; 0 for runs that it is not asked of. */
function writeLikely(file, prepared, judged) {
  let from = 0;
  const lines = prepared.map(({ page, indices, contexts }) => {
    const likely = new Array(page.model.runs.length).fill(0);
    contexts.forEach(({ i }, k) => {
      likely[indices[i]] = Number(judged[from + k].toFixed(4));
    });
    from += contexts.length;
    return `${JSON.stringify({ set: page.set, id: page.id, likely })}\n`;
  });
  writeFileSync(file, lines.join(''));
}

function printGains(features, gains) {
  const sum = gains.reduce((a, b) => a + b, 0);
  const ranked = namesOf(features)
    .map((name, i) => [name, gains[i] / sum])
    .sort((a, b) => b[1] - a[1]);
  console.log(
    ranked
      .slice(0, 25)
      .map(([name, gain]) => `${name} ${gain.toFixed(3)}`)
      .join(', '),
  );
}

const [folder] = positionals;
if (!folder) {
  console.error('usage: node scripts/train-story-model.mjs FOLDER [--pages FILE] [--likely FILE] [--ablate] [--dry]');
  process.exit(2);
}
const pages = await pageModels(folder, options.pages);
const prepared = pages.filter(({ model }) => model.runs.length > 0).map(preparePage);
const { first, second, firstTable, secondTable, judged } = run(prepared, null);
writeLikely(options.likely, prepared, judged);
const groups = [...Object.keys(FIRST_FEATURES), ...Object.keys(SECOND_FEATURES)];
if (options.ablate) for (const group of groups) run(prepared, group);
const [firstModel, secondModel] = [trainAll(firstTable, FIRST), trainAll(secondTable, SECOND)];
printGains(first, firstModel.gains);
printGains([...first, ...second], secondModel.gains);
const model = {
  first: packModel(namesOf(first), firstModel.trees),
  second: packModel(namesOf([...first, ...second]), secondModel.trees),
};
const json = `${JSON.stringify(model)}\n`;
console.log(`${json.length} bytes, ${gzipSync(json).length} gzipped`);
if (!options.dry) writeFileSync(new URL('../src/dom/story-model.json', import.meta.url), json);
await close();
