// How well claims are found in sentences that are labelled by hand: test/eval/claims/README.md says how they are labelled
// and how each figure is made. `--errors` lists what is wrong in the half to look at; the other half is only counted.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadClaimFinder } from './eval-claims/load-claim-finder.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const finder = await loadClaimFinder();

const BLANK = '\n\n';
const textOf = (item) => (item.before === undefined ? item.sentence : `${item.before} ${item.sentence}`);
const articleOf = (text) => ({
  title: '',
  text,
  language: 'en',
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
});

/** The mentions of each item as they would be on a page about privacy: all items are read as one page. */
function mentionsOf(items) {
  const text = items.map(textOf).join(BLANK);
  const { mentions } = finder.mentionsOf(articleOf(text));
  let from = 0;
  return items.map((item) => {
    const to = from + textOf(item).length;
    const own = mentions.filter((mention) => mention.start >= from && mention.end <= to);
    const moved = own.map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
    from = to + BLANK.length;
    return moved;
  });
}

const LITTLE = new Set(
  'a an the of to in on at by for and or its their his her our your my this that with from as'.split(' '),
);
const singular = (word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);
function contentWords(phrase) {
  const words =
    phrase
      .toLowerCase()
      .replace(/['’]s\b|['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.filter((word) => !LITTLE.has(word));
  return (kept.length > 0 ? kept : words).map(singular);
}

/** Two phrases name the same thing: two thirds of the shorter one's words are shared, or both end with the same word. */
function isSame(a, b) {
  const [x, y] = [contentWords(a), contentWords(b)];
  const shared = x.filter((word) => y.includes(word)).length;
  return shared / Math.min(x.length, y.length) > 0.65 || (shared > 0 && x.at(-1) === y.at(-1));
}

const NOBODY = new Set(['unknown', 'article']);
const names = (list, terms) =>
  terms.length === 0
    ? list.some((name) => NOBODY.has(name))
    : terms.some((term) => list.some((name) => isSame(name, term.words)));

function dataScore(wanted, found) {
  const free = [...found];
  const hits = wanted.filter((names) => {
    const at = free.findIndex((term) => names.some((name) => isSame(name, term.words)));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  }).length;
  return hits === 0 ? 0 : (2 * hits) / (wanted.length + found.length);
}

function destinationIsRight({ destination, destinationMayBeMissing }, found) {
  if (found.length === 0) return destination.length === 0 || destinationMayBeMissing === true;
  return destination.some((names) => found.some((term) => names.some((name) => isSame(name, term.words))));
}

const compare = (wanted, found) => ({
  actor: names(wanted.actor, found.actor),
  action: wanted.action.includes(found.action),
  data: dataScore(wanted.data, found.data),
  destination: destinationIsRight(wanted, found.destination),
  source: names(wanted.source, found.source),
  stance: wanted.stance.includes(found.stance),
});
const FIELDS = ['actor', 'action', 'data', 'destination', 'source', 'stance'];
const sum = (result) => FIELDS.reduce((total, field) => total + Number(result[field]), 0);

/** Wanted and found claims of one sentence, paired so that they agree best. */
function pair(wanted, found) {
  const options = wanted.flatMap((w) => found.map((f) => ({ w, f, result: compare(w, f) })));
  options.sort((a, b) => sum(b.result) - sum(a.result));
  const used = new Set();
  return options.filter(({ w, f }) => !used.has(w) && !used.has(f) && used.add(w) && used.add(f));
}

function evaluate(items) {
  const mentions = mentionsOf(items);
  const rows = items.map((item, i) => {
    const text = textOf(item);
    const start = text.length - item.sentence.length;
    const found = finder.findClaims(articleOf(text), mentions[i]).claims.filter((claim) => claim.end > start);
    return { item, found, pairs: pair(item.claims, found) };
  });
  const right = rows.filter(({ item, found }) => item.claims.length > 0 && found.length > 0).length;
  const wrong = rows.filter(({ item, found }) => item.claims.length === 0 && found.length > 0).length;
  const missed = rows.filter(({ item, found }) => item.claims.length > 0 && found.length === 0).length;
  const pairs = rows.flatMap((row) => row.pairs);
  const share = (field) => pairs.reduce((total, { result }) => total + Number(result[field]), 0) / pairs.length;
  return { rows, right, wrong, missed, fields: Object.fromEntries(FIELDS.map((field) => [field, share(field)])) };
}

const percent = (x) => `${(100 * x).toFixed(1)} %`;
function report(name, { right, wrong, missed, fields, rows }) {
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${name}: ${rows.length} sentences, ${right + missed} with claims`);
  console.log(`  found     precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`);
  console.log(`  of these  ${FIELDS.map((field) => `${field} ${percent(fields[field])}`).join('  ')}`);
}

const show = (terms) => terms.map(({ words }) => words).join('; ') || '–';
function listErrors({ rows }) {
  for (const { item, found, pairs } of rows) {
    const isWrong = item.claims.length === 0 ? found.length > 0 : pairs.length < item.claims.length;
    const badFields = pairs.flatMap(({ result }) => FIELDS.filter((field) => Number(result[field]) < 1));
    if (!isWrong && badFields.length === 0) continue;
    console.log(
      `\n${item.claims.length === 0 ? 'NOT A CLAIM' : found.length === 0 ? 'MISSED' : `FIELDS ${badFields}`}: ${textOf(item)}`,
    );
    for (const c of found)
      console.log(
        `    ${show(c.actor)} | ${c.action} | ${show(c.data)} | ${show(c.destination)} | ${show(c.source)} | ${c.stance}`,
      );
  }
}

const read = (name) => JSON.parse(readFileSync(`${root}test/eval/claims/${name}.json`, 'utf8'));
const look = evaluate(read('look'));
report('half to look at', look);
report('half to test on', evaluate(read('test')));
if (process.argv.includes('--errors')) listErrors(look);
