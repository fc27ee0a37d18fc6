// Measures how well and how fast the article is found, in real Chromium, beside @mozilla/readability in the same run.
//
//   npm run eval:article -- FOLDER [--json] [--worst N] [--only SET] [--ours-only]
//
// FOLDER holds page sets with ground truth (see scripts/eval-article/pages.mjs). The last line is one JSON object.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { openTab, startBrowser } from './eval-article/browser.mjs';
import { aggregate, interval, pageF1, quantile, scorePage } from './eval-article/metric.mjs';
import { readPages } from './eval-article/pages.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    worst: { type: 'string', default: '0' },
    only: { type: 'string' },
    'ours-only': { type: 'boolean' },
  },
});

/** The finders as one script that a page can be given. */
async function bundle() {
  const entry = fileURLToPath(new URL('./eval-article/in-page.ts', import.meta.url));
  const [output] = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'evalArticle' } },
  }).then((result) => [result].flat());
  return output.output[0].code;
}

/** Each finder gets the page freshly loaded: the first call is what a reader waits for. */
async function runFinder(tab, page, script, finder) {
  await tab.show(page);
  await tab.tab.evaluate(script);
  return tab.tab.evaluate((name) => globalThis.sidelightEval[name](), finder);
}

/** Which finder comes first changes from page to page: the second one gets a warmer browser. */
async function runPage(tab, page, script, n) {
  const finders = options['ours-only'] || page.type !== 'article' ? ['ours'] : ['ours', 'readability'];
  const row = { page };
  for (const finder of n % 2 === 0 ? finders : finders.toReversed())
    row[finder] = await runFinder(tab, page, script, finder);
  return row;
}

async function runAll(pages) {
  const script = await bundle();
  const browser = await startBrowser();
  const rows = [];
  let tab = await openTab(browser);
  for (const page of pages) {
    try {
      rows.push(await runPage(tab, page, script, rows.length));
    } catch (error) {
      rows.push({ page, error: String(error.message).slice(0, 200) });
      await tab.tab.close().catch(() => {});
      tab = await openTab(browser);
    }
    if (rows.length % 100 === 0) console.error(`${rows.length} of ${pages.length}`);
  }
  await browser.close();
  return rows;
}

const round = (value, digits = 4) => Number(value.toFixed(digits));
const rounded = (scores) => Object.fromEntries(Object.entries(scores).map(([key, value]) => [key, round(value)]));
const share = (rows, test) => (rows.length === 0 ? Number.NaN : rows.filter(test).length / rows.length);
const isSaidArticle = ({ ours }) => ours?.quick === null && ours.found;

const scores = (rows, finder) => rows.map(({ page, [finder]: answer }) => scorePage(page.truth, answer?.text ?? ''));

function printSet(name, rows) {
  for (const finder of ['ours', 'readability']) {
    if (rows.length === 0 || (finder === 'readability' && options['ours-only'])) continue;
    const pages = scores(rows, finder);
    const { f1, precision, recall } = rounded(aggregate(pages));
    const [low, high] = interval(pages).map((v) => v.toFixed(3));
    console.log(
      `${name.padEnd(14)} ${finder.padEnd(12)} n=${rows.length} F1 ${f1} [${low}, ${high}] P ${precision} R ${recall}`,
    );
  }
}

function printTypes(rows) {
  const types = [...new Set(rows.map(({ page }) => `${page.set} ${page.type}`))];
  for (const type of types.sort()) {
    const of = rows.filter(({ page }) => `${page.set} ${page.type}` === type);
    const quick = share(of, ({ ours }) => ours?.quick === null);
    console.log(
      `${type.padEnd(26)} n=${String(of.length).padStart(3)} article ${round(share(of, isSaidArticle), 3)} quick ${round(quick, 3)}`,
    );
  }
}

function printWorst(rows, count) {
  const ranked = rows.map((row) => ({ row, score: scorePage(row.page.truth, row.ours?.text ?? '') }));
  ranked.sort((a, b) => pageF1(a.score) - pageF1(b.score));
  for (const { row, score } of ranked.slice(0, count)) {
    const { hit, surplus, missed } = rounded(score);
    console.log(
      `${round(pageF1(score), 3)} hit ${hit} surplus ${surplus} missed ${missed} ${row.page.set}/${row.page.id} ${row.page.url}`,
    );
  }
}

const times = (rows, finder, field = 'ms') => rows.map((row) => row[finder]?.[field]).filter((ms) => ms !== undefined);

const isDateRight = ({ page, ours }) => ours?.publishedAt?.slice(0, 10) === page.publishDate.slice(0, 10);

function summary(rows) {
  const articles = rows.filter(({ page }) => page.type === 'article');
  const of = (set) => articles.filter(({ page }) => page.set === set);
  const others = rows.filter(({ page }) => ['listing', 'collection', 'product', 'service'].includes(page.type));
  const [ms, reference] = [times(articles, 'ours'), times(articles, 'readability')];
  const dated = articles.filter(({ page }) => page.publishDate);
  const blocks = articles.reduce((sum, { ours }) => sum + (ours?.blocks ?? 0), 0);
  const mapped = articles.reduce((sum, { ours }) => sum + (ours?.mapped ?? 0), 0);
  const quickMs = times(rows, 'ours', 'quickMs');
  return {
    scrapinghub: rounded(aggregate(scores(of('scrapinghub'), 'ours'))),
    wcxbArticle: rounded(aggregate(scores(of('wcxb'), 'ours'))),
    isArticle: rounded({
      tpr: share(articles, isSaidArticle),
      fprFront: share(
        rows.filter(({ page }) => page.set === 'frontpages'),
        isSaidArticle,
      ),
      fprOther: share(others, isSaidArticle),
    }),
    quickMs: rounded({ median: quantile(quickMs, 0.5), p95: quantile(quickMs, 0.95) }),
    ms: rounded({
      median: quantile(ms, 0.5),
      p95: quantile(ms, 0.95),
      overReadabilityMedian: quantile(ms, 0.5) / quantile(reference, 0.5),
      overReadabilityP95: quantile(ms, 0.95) / quantile(reference, 0.95),
    }),
    mappedBlocks: round(mapped / blocks),
    dateRight: round(share(dated, isDateRight)),
    changedPages: rows.filter(({ ours }) => ours?.changed).length,
    errors: rows.filter(({ error }) => error).length,
  };
}

const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run eval:article -- FOLDER [--json] [--worst N] [--only SET] [--ours-only]');
  process.exit(2);
}
const rows = await runAll(readPages(folder).filter(({ set }) => !options.only || set === options.only));
const articles = rows.filter(({ page }) => page.type === 'article');
if (!options.json) {
  for (const set of ['scrapinghub', 'wcxb'])
    printSet(
      set,
      articles.filter(({ page }) => page.set === set),
    );
  printTypes(rows);
}
printWorst(articles, Number(options.worst));
for (const { page, error } of rows.filter(({ error }) => error)) console.error(`${page.set}/${page.id}: ${error}`);
console.log(JSON.stringify(summary(rows)));
