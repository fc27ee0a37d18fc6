// What Sidelight would say of texts that others have labelled: `node scripts/predict-claims.mjs FOLDER > predictions.json`.
//
// FOLDER/texts holds ID.txt, paragraphs parted by an empty line; FOLDER/gold/ID.json, if there, gives the `title`.
// Prints one array, an object for each text: {id, text, coverage, mentions: [{quote, start, end, explainer}],
// claims: [{sentence, actor, data, action, destination, source, stance}]}, offsets in UTF-16 code units into `text`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadClaimFinder } from './eval-claims/load-claim-finder.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(path.join(folder, 'texts'))) {
  console.error('Give the folder that holds texts/ID.txt.');
  process.exit(1);
}

const { findClaims, mentionsOf } = await loadClaimFinder();
const words = (terms) => terms.map((term) => term.words);

function predict(file) {
  const id = path.basename(file, '.txt');
  const gold = path.join(folder, 'gold', `${id}.json`);
  const title = existsSync(gold) ? JSON.parse(readFileSync(gold, 'utf8')).title : '';
  const text = readFileSync(path.join(folder, 'texts', file), 'utf8');
  const article = { title: title ?? '', text, language: 'en', blocks: blocksOf(text) };
  const { coverage, mentions } = mentionsOf(article);
  const { claims } = coverage === 'covered' ? findClaims(article, mentions) : { claims: [] };
  return {
    id,
    text,
    coverage,
    mentions: mentions
      .filter(({ shown }) => shown)
      .map(({ start, end, explainer }) => ({ quote: text.slice(start, end), start, end, explainer })),
    claims: claims.map((claim) => ({
      sentence: text.slice(claim.start, claim.end),
      actor: words(claim.actor),
      data: words(claim.data),
      action: claim.action,
      destination: claim.destination.length === 0 ? null : words(claim.destination),
      source: claim.source.length === 0 ? ['article'] : words(claim.source),
      stance: claim.stance,
    })),
  };
}

function blocksOf(text) {
  let start = 0;
  return text.split('\n\n').map((block) => {
    const span = { kind: 'paragraph', start, end: start + block.length };
    start = span.end + 2;
    return span;
  });
}

const files = readdirSync(path.join(folder, 'texts')).filter((file) => file.endsWith('.txt'));
console.log(JSON.stringify(files.sort().map(predict)));
