// Measures how well quotes are found again in articles that were edited since: `npm run eval:anchors -- FOLDER [options]`.
//
// FOLDER holds page sets with ground truth (see scripts/eval-article/pages.mjs); the article of a page is its ground truth.
// What "survives" and "right place" mean stands in docs/decisions/0012-quotes-found-again.md. The last line is one JSON object.
//
//   --seed N      another set of edits and quotes (1)
//   --quotes N    quotes per article (20); every one is looked for in an edit of its own
//   --only SET    one page set
//   --harsh       strong edits are as likely as light ones
//   --errors      every quote that was missed or attached wrongly
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { readPages } from './eval-article/pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    quotes: { type: 'string', default: '20' },
    only: { type: 'string' },
    harsh: { type: 'boolean' },
    errors: { type: 'boolean' },
  },
});

const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run eval:anchors -- FOLDER [--seed N] [--quotes N] [--only SET] [--harsh] [--errors]');
  process.exit(2);
}

const stories = readPages(folder)
  .filter(({ type, set, truth }) => type === 'article' && truth && (!options.only || set === options.only))
  .map(({ set, id, truth }) => ({ id: `${set}/${id}`, paragraphs: truth.split(/\n+/) }));
const { module } = await runnerImport(`${root}test/core/notes/anchor/evaluate-anchors.ts`, { root, logLevel: 'error' });
const started = performance.now();
const rows = module.evaluateAnchors(stories, {
  seed: Number(options.seed),
  harshness: options.harsh ? 'harsh' : 'ordinary',
  quotesPerArticle: Number(options.quotes),
});
const seconds = (performance.now() - started) / 1000;

/** @param {string} name @param {any[]} some */
function print(name, some) {
  const sum = module.summarise(some);
  const share = sum.surviving === 0 ? '     –' : `${(100 * sum.share).toFixed(2)} %`;
  console.log(
    `${name.padEnd(26)} ${String(sum.surviving).padStart(6)} ${share.padStart(9)} ${String(sum.anchorsMissed).padStart(7)} ${String(sum.anchorsWrong).padStart(6)} ${String(sum.deleted).padStart(8)} ${String(sum.rightlyGone).padStart(6)} ${String(sum.partlyThere).padStart(7)}`,
  );
}

console.log(`${stories.length} articles, ${rows.length} quotes, ${seconds.toFixed(1)} s`);
console.log('                        surviving     right  missed  wrong  deleted   gone  partly');
for (const kind of new Set(rows.map((row) => row.kind)))
  print(
    kind,
    rows.filter((row) => row.kind === kind),
  );
print(
  'unchanged',
  rows.filter((row) => row.whole),
);
print(
  'changed',
  rows.filter((row) => !row.whole),
);
print('all', rows);
if (options.errors)
  for (const row of rows.filter(({ verdict }) => verdict === 'missed' || verdict === 'wrong'))
    console.log(JSON.stringify(row, null, 1));
console.log(JSON.stringify(module.summarise(rows)));
