// Measures how well and how fast the article is found, in real Chromium, beside Readability and Defuddle in the same run.
//
//   npm run eval:article -- FOLDER [--json] [--worst N] [--only SET] [--ours-only]
//
// FOLDER holds page sets with ground truth (see scripts/eval-article/pages.mjs). The last line is one JSON object. Our judges
// were trained on public pages, which FOLDER may hold; what they do on sites that they have not seen is printed by
// scripts/train-story-model.mjs and scripts/train-article-model.mjs, and stands in docs/article-finder.md.
import { parseArgs } from 'node:util';
import { readPages } from './eval-article/pages.mjs';
import { printSets, printTypes, printWorst } from './eval-article/report.mjs';
import { runFinders } from './eval-article/run-finders.mjs';
import { summarise } from './eval-article/summary.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    worst: { type: 'string', default: '0' },
    only: { type: 'string' },
    'ours-only': { type: 'boolean' },
  },
});

const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run eval:article -- FOLDER [--json] [--worst N] [--only SET] [--ours-only]');
  process.exit(2);
}
const pages = readPages(folder).filter(({ set }) => !options.only || set === options.only);
const finders = options['ours-only'] ? ['ours'] : ['ours', 'readability', 'defuddle'];
const rows = await runFinders(pages, finders);
if (!options.json) {
  printSets(rows, finders);
  printTypes(rows);
}
printWorst(rows, Number(options.worst));
for (const { page, error } of rows.filter(({ error }) => error)) console.error(`${page.set}/${page.id}: ${error}`);
console.log(JSON.stringify(summarise(rows)));
