// Measures which terms are marked, and which should not have been: `npm run eval:mentions -- FOLDER [options]`.
//
// FOLDER holds the texts that `test/eval/mentions/labels.txt` speaks of, each as ID.json ({id, title, text}); or other texts
// with a `labels.txt` of their own beside them.
//
//   --pages     as whole pages with menus, banners and teasers round them, through the real finder in a real Chromium
//   --all       every mention counts as a mark, not only the first of each explainer
//   --errors    every wrong and every missed mark
//   --json      one object more, as the last line
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, runnerImport } from 'vite';
import { pageOf } from '../test/eval/mentions/furniture.mjs';
import { overlaps, parseLabels, placeLabels, scoreText } from '../test/eval/mentions/score.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = path.join(root, 'test/eval/mentions');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'boolean' },
    all: { type: 'boolean' },
    errors: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});

/** @param {string} text */
const paragraphsOf = (text) =>
  text
    .split(/\n+/)
    .map((each) => each.trim())
    .filter(Boolean);

/** An article as a perfect finder would give it. @param {string} title @param {string[]} paragraphs */
function cleanArticle(title, paragraphs) {
  let start = 0;
  const blocks = paragraphs.map((text) => {
    const block = { kind: 'paragraph', start, end: start + text.length };
    start = block.end + 2;
    return block;
  });
  return { title, text: paragraphs.join('\n\n'), blocks, language: 'en' };
}

/** Gives the article of a page, or null where none is found. */
async function pageReader() {
  const { openTab, startBrowser } = await import('./eval-article/browser.mjs');
  const entry = path.join(here, 'in-page.ts');
  const [result] = [
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'evalMentions' } },
    }),
  ].flat();
  const script = /** @type {any} */ (result).output[0].code;
  const browser = await startBrowser();
  const { tab, show } = await openTab(browser);
  return {
    /** @param {string} id @param {string} title @param {string[]} paragraphs */
    async read(id, title, paragraphs) {
      await show({ url: `https://daily.example/story/${id}`, html: () => pageOf(title, paragraphs) });
      await tab.evaluate(script);
      return tab.evaluate(() => /** @type {any} */ (globalThis).sidelightRead());
    },
    close: () => browser.close(),
  };
}

/** Where the story of the corpus stands in the text that was found: the same words, or nothing. */
const offsetIn = (found, story) => found.indexOf(story.slice(0, 60));

/** Some words before and after a place, which stands in brackets. @param {string} text @param {{start: number, end: number}} place */
const around = (text, { start, end }) =>
  `${text.slice(Math.max(0, start - 90), start)}[${text.slice(start, end)}]${text.slice(end, end + 70)}`.replaceAll(
    '\n',
    ' ',
  );

const ratio = (a, b) => (b === 0 ? null : a / b);
const percent = (value) => (value === null ? '    –' : (100 * value).toFixed(1).padStart(5));

/** @param {any} engine @param {any} dataset @param {any} reader */
async function evaluate(engine, dataset, reader, folder) {
  const sum = { wanted: 0, found: 0, wrong: 0, aliases: [0, 0], variants: [0, 0], trapsIn: [0, 0], trapsOut: [0, 0] };
  const negatives = { texts: 0, silent: 0, marks: 0 };
  const kinds = {};
  const faults = [];
  const kind = (id) => (kinds[dataset.kinds[id] ?? 'unknown'] ??= { wanted: 0, missed: 0, wrong: 0 });
  const own = path.join(folder, 'labels.txt');
  const labelled = existsSync(own) ? own : path.join(here, 'labels.txt');
  for (const { id, set, labels } of parseLabels(readFileSync(labelled, 'utf8'))) {
    const file = path.join(folder, `${id}.json`);
    if (!existsSync(file)) throw new Error(`${id}.json is not in the folder`);
    const { title, text } = JSON.parse(readFileSync(file, 'utf8'));
    const paragraphs = paragraphsOf(text);
    const story = paragraphs.join('\n\n');
    const { placed, lost } = placeLabels(story, labels);
    for (const words of lost) faults.push(`${id}: nothing left to label for "${words}"`);
    const article = reader === null ? cleanArticle(title, paragraphs) : await reader.read(id, title, paragraphs);
    const found =
      article === null
        ? []
        : engine.findMentions(dataset.index, article, { density: options.all ? 'all' : 'first', hidden: new Set() })
            .mentions;
    const shift = article === null ? 0 : Math.max(0, offsetIn(article.text, story));
    const marks = found
      .filter((mention) => mention.shown)
      .map((mention) => ({
        ...mention,
        start: mention.start - shift,
        end: mention.end - shift,
        words: article.text.slice(mention.start, mention.end),
      }));
    const traps = placed.filter(({ label }) => label === 'trap');
    const hitTraps = traps.filter((trap) => marks.some((mark) => overlaps(trap, mark))).length;
    const trapSum = set === 'negative' ? sum.trapsOut : sum.trapsIn;
    trapSum[0] += hitTraps;
    trapSum[1] += traps.length;
    if (set === 'negative') {
      negatives.texts++;
      negatives.marks += marks.length;
      if (marks.length === 0) negatives.silent++;
      for (const mark of marks)
        faults.push(
          `${id} negative, marked: ${mark.explainer}, ${JSON.stringify(mark.reason)}: ${around(story, mark)}`,
        );
      continue;
    }
    const score = scoreText(placed, marks);
    sum.wanted += score.wanted.length;
    sum.found += score.wanted.length - score.missed.length;
    sum.wrong += score.wrong.length;
    for (const [list, { all, hit }] of [
      [sum.aliases, score.aliases],
      [sum.variants, score.variants],
    ]) {
      list[0] += hit;
      list[1] += all;
    }
    for (const wanted of score.wanted) kind(wanted).wanted++;
    for (const missed of score.missed) {
      kind(missed).missed++;
      const places = placed.filter(({ label, ids }) => label === 'must' && ids[0] === missed);
      for (const place of places)
        faults.push(`${id} missed: ${missed}${place.isVariant ? ' ~' : ''}: ${around(story, place)}`);
    }
    for (const mark of score.wrong) {
      kind(mark.explainer).wrong++;
      faults.push(`${id} wrong: ${mark.explainer}, ${JSON.stringify(mark.reason)}: ${around(story, mark)}`);
    }
  }
  return { sum, negatives, kinds, faults };
}

function print({ sum, negatives, kinds, faults }) {
  const precision = ratio(sum.found, sum.found + sum.wrong);
  const recall = ratio(sum.found, sum.wanted);
  console.log(
    `${options.pages ? 'whole pages, through the finder' : 'clean texts'}; one mark for each explainer, right id`,
  );
  console.log(
    `precision ${percent(precision)}   recall ${percent(recall)}   (${sum.found} right, ${sum.wrong} wrong, ${sum.wanted - sum.found} missed)`,
  );
  console.log(`other wordings found ${percent(ratio(...sum.variants))} of ${sum.variants[1]}`);
  if (negatives.texts > 0)
    console.log(
      `negative texts: ${negatives.texts}, silent ${percent(ratio(negatives.silent, negatives.texts))}, marks each ${(negatives.marks / negatives.texts).toFixed(2)}`,
    );
  console.log(
    `traps marked: in texts on the subject ${percent(ratio(...sum.trapsIn))} of ${sum.trapsIn[1]}, in others ${percent(ratio(...sum.trapsOut))} of ${sum.trapsOut[1]}`,
  );
  console.log('\nkind              wanted  recall  wrong');
  for (const [name, { wanted, missed, wrong }] of Object.entries(kinds)) {
    console.log(
      `${name.padEnd(16)} ${String(wanted).padStart(7)}  ${percent(ratio(wanted - missed, wanted))}  ${String(wrong).padStart(5)}`,
    );
  }
  if (options.errors) for (const fault of faults) console.log(fault);
  if (options.json) {
    const value = {
      precision,
      recall,
      variantRecall: ratio(...sum.variants),
      silentNegatives: ratio(negatives.silent, negatives.texts),
      marksPerNegative: negatives.marks / negatives.texts,
      trapsInPrivacy: ratio(...sum.trapsIn),
      trapsInOthers: ratio(...sum.trapsOut),
    };
    console.log(JSON.stringify({ mentions: value }));
  }
}

async function main() {
  const [folder] = positionals;
  if (folder === undefined || !existsSync(folder)) {
    console.error(
      folder === undefined
        ? 'Which folder? npm run eval:mentions -- FOLDER'
        : `There is no folder ${folder}: the texts are not here.`,
    );
    process.exitCode = 1;
    return;
  }
  const { module: engine } = await runnerImport(path.join(here, 'engine.ts'), { root, logLevel: 'error' });
  const dataset = await engine.openDataset(path.join(root, 'src/dataset/explainers'));
  const reader = options.pages ? await pageReader() : null;
  try {
    print(await evaluate(engine, dataset, reader, folder));
  } finally {
    await reader?.close();
  }
}

await main();
