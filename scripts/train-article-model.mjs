// Trains the two judges of whether a page is an article at all, src/dom/quick-article-model.json and
// src/dom/article-model.json, and says how good they are on sites they have not seen.
//
//   node scripts/train-article-model.mjs [--pages FILE] [--likely FILE] [--dry] [--worst N]
//
// Both files are written by scripts/train-story-model.mjs. Deterministic: equal files give equal bytes. Documentation and
// forums are left out: they may count as text, and what Sidelight explains there is decided by their subject.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { sourceModules } from './lib/source-modules.mjs';
import { binned, scoreOf, train } from './train/boosted-trees.mjs';
import { FOLDS, foldOf } from './train/fold-of.mjs';
import { packModel } from './train/pack-model.mjs';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: 'out/story-pages.jsonl' },
    likely: { type: 'string', default: 'out/story-likely.jsonl' },
    dry: { type: 'boolean' },
    worst: { type: 'string', default: '0' },
  },
});

/** Trained so often, each time with other rows and features drawn, and the mean taken: with few pages single runs differ. */
const SEEDS = [7, 8, 9];

const SETTINGS = { trees: 25, leaves: 5, rate: 0.24, featureShare: 0.4, leastRows: 8, lambda: 2 };

/** Front pages weigh double: they are the fewer, and what a reader of news opens most. */
const weightOf = ({ set }) => (set === 'frontpages' ? 2 : 1);

/**
 * Pages of before 2005 say nothing of themselves, make paragraphs of line breaks, and are numbered. No set has them, so each
 * page is learned from a second time with what such a page would not have told, a little.
 */
const OLD_WEIGHT = 0.1;
const OLD_FACTS = {
  ...Object.fromEntries(
    ['prose', 'proseLength', 'longestProse', 'otherParagraphs', 'familyLength', 'familySize', 'clanLength', 'families']
      .concat(['saysArticle', 'saysNews', 'articlesInData', 'saysList', 'saysProduct', 'saysWebsite', 'hasPublished'])
      .concat(['hasAuthor', 'articles', 'times', 'buttons', 'isStoryPath', 'isOtherPath', 'authorNames', 'priceNames'])
      .map((name) => [name, 0]),
  ),
  slugWords: 1,
  slugLength: 6,
};

/** Share of the articles of unseen sites that each judge has to let pass. The first one only saves work. */
const PASS = { quick: 0.99, whole: 0.965 };

const lines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const { load, close } = await sourceModules();
const { inScope } = await load('dom/page-scope');
const { framePage } = await load('dom/page-frame');
const { atOnce } = await load('dom/slices');
const { storyFacts } = await load('dom/story-facts');

const likely = new Map(lines(options.likely).map(({ set, id, likely }) => [`${set} ${id}`, likely]));
const pages = lines(options.pages).filter(
  ({ type, model }) => model.runs.length > 0 && type !== 'documentation' && type !== 'forum',
);

function storyFactsOf(page) {
  const { model, indices } = inScope(page.model);
  const ofPage = likely.get(`${page.set} ${page.id}`);
  return storyFacts({ frame: atOnce(framePage(model)), likely: Float64Array.from(indices, (i) => ofPage[i]) });
}

const labels = pages.map(({ type }) => (type === 'article' ? 1 : 0));
const weights = pages.map(weightOf);
const folds = pages.map(foldOf);
const kindOf = ({ set, type }) => (set === 'frontpages' ? 'front' : `${set} ${type}`);

/** A tree whose answers are so many times as large. */
const scaled = (node, by) =>
  typeof node === 'number' ? node * by : [node[0], node[1], scaled(node[2], by), scaled(node[3], by)];

/** Trains on some of the rows with each seed; gives back all trees, whose sum is the mean, and how much each feature gained. */
function trainOften(columns, rows) {
  const twice = (values) => [...values, ...values];
  const allWeights = [...weights, ...weights.map((weight) => weight * OLD_WEIGHT)];
  const runs = SEEDS.map((seed) => train(columns, twice(labels), allWeights, rows, { ...SETTINGS, seed }));
  return {
    trees: runs.flatMap(({ trees }) => trees.map((tree) => scaled(tree, 1 / SEEDS.length))),
    gains: columns.map((_, f) => runs.reduce((sum, { gains }) => sum + gains[f], 0)),
  };
}

/** Trains one judge; `names` are its features, `rows` the pages. */
function judge(names, rows) {
  const old = rows.map((row) => row.map((value, f) => OLD_FACTS[names[f]] ?? value));
  const columns = binned([...rows, ...old], names.length);
  const pagesOf = rows.map((_, i) => i);
  const all = [...pagesOf, ...pagesOf.map((i) => i + rows.length)];
  const scores = new Float64Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const { trees } = trainOften(
      columns,
      all.filter((i) => folds[i % rows.length] !== fold),
    );
    for (const i of pagesOf) if (folds[i] === fold) scores[i] = scoreOf(trees, rows[i]);
  }
  return { names, scores, ...trainOften(columns, all) };
}

/** The score that this share of the articles reaches. */
function scoreFor(scores, share) {
  const sorted = [...scores].filter((_, i) => labels[i] === 1).sort((a, b) => a - b);
  return sorted[Math.floor((1 - share) * sorted.length)];
}

function report(name, passes) {
  const kinds = [...new Set(pages.map(kindOf))].sort();
  const shares = kinds.map((kind) => {
    const of = pages.map((page, i) => [page, i]).filter(([page]) => kindOf(page) === kind);
    return `${kind} ${(of.filter(([, i]) => passes(i)).length / of.length).toFixed(3)}`;
  });
  console.log(`${name.padEnd(12)} ${shares.join('  ')}`);
}

function printGains({ names, gains }) {
  const sum = gains.reduce((a, b) => a + b, 0);
  const ranked = names.map((name, i) => [name, gains[i] / sum]).sort((a, b) => b[1] - a[1]);
  console.log(
    ranked
      .slice(0, 20)
      .map(([name, gain]) => `${name} ${gain.toFixed(3)}`)
      .join(', '),
  );
}

const probability = (score) => 1 / (1 + Math.exp(-score));
const pack = ({ names, trees }, least) => ({
  ...packModel(names, trees),
  least: Number(probability(least).toPrecision(3)),
});

const quickNames = Object.keys(pages[0].facts);
const stories = pages.map(storyFactsOf);
const storyNames = Object.keys(stories[0]);
const quickRows = pages.map(({ facts }) => quickNames.map((name) => facts[name]));
const quick = judge(quickNames, quickRows);
const whole = judge(
  [...quickNames, ...storyNames],
  quickRows.map((row, i) => [...row, ...storyNames.map((name) => stories[i][name])]),
);

const least = { quick: scoreFor(quick.scores, PASS.quick), whole: scoreFor(whole.scores, PASS.whole) };
for (const share of [0.98, 0.97, 0.96]) {
  report(`quick ${share}`, (i) => quick.scores[i] >= scoreFor(quick.scores, share));
  report(`whole ${share}`, (i) => whole.scores[i] >= scoreFor(whole.scores, share));
}
report('quick', (i) => quick.scores[i] >= least.quick);
report('both', (i) => quick.scores[i] >= least.quick && whole.scores[i] >= least.whole);
printGains(quick);
printGains(whole);
const articles = pages
  .map((page, i) => ({ page, score: whole.scores[i] }))
  .filter(({ page }) => page.type === 'article');
for (const { page, score } of articles.sort((a, b) => a.score - b.score).slice(0, Number(options.worst)))
  console.log(`${score.toFixed(2)} ${page.set}/${page.id} ${page.url}`);

// Two files, as the first look alone is on every page: see docs/decisions/0013-a-first-look-alone.md.
for (const [name, model] of [
  ['quick-article-model', pack(quick, least.quick)],
  ['article-model', pack(whole, least.whole)],
]) {
  const json = `${JSON.stringify(model)}\n`;
  console.log(`${name}: ${json.length} bytes, ${gzipSync(json).length} gzipped`);
  if (!options.dry) writeFileSync(new URL(`../src/dom/${name}.json`, import.meta.url), json);
}
await close();
