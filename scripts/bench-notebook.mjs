// @ts-check
// What search in the notebook costs: `npm run bench:notebook [-- NOTES]`. Texts are of a seeded mix of words with the frequencies
// of English. Prints milliseconds; nothing is asserted.
import { sourceModules } from './lib/source-modules.mjs';

const count = Number(process.argv[2] ?? 10_000);
const modules = await sourceModules();
const { TextIndex } = await modules.load('notebook/text-index');

let state = 7;
const random = () => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};
const SYLLABLES =
  'pri va cy da ta law im ei ser ver ci ti zen con sent track er pro tec tion re port ban app no te s'.split(' ');
const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
const VOCABULARY = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, syllable).join(''),
);
/** Word n is n times rarer than the first, as in any language. */
const word = () => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? '';
const words = (/** @type {number} */ n) => Array.from({ length: n }, word).join(' ');

const texts = Array.from({ length: count }, (_, i) => ({
  id: String(i),
  title: words(9),
  text: words(20 + Math.floor(random() * 100)),
  quote: i % 2 ? words(18) : '',
  tags: words(2),
}));

const started = performance.now();
const index = new TextIndex();
let longest = 0;
for (const text of texts) {
  const begun = performance.now();
  index.put(text);
  longest = Math.max(longest, performance.now() - begun);
}
console.log(
  `${count} notes indexed in ${Math.round(performance.now() - started)} ms, the longest one in ${longest.toFixed(1)} ms`,
);

/** As one types them, letter by letter; and what is nowhere, which is then looked for with a letter that differs. */
const typed = ['privacy', 'serverdata', 'law consent', 'zzzzzz', 'trackerx'].flatMap((query) =>
  Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)),
);
const times = typed.map((query) => {
  const begun = performance.now();
  const found = index.find(query)?.size ?? 0;
  return { query, found, ms: performance.now() - begun };
});
const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
const worst = times.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
console.log(
  `${typed.length} queries: median ${sorted[sorted.length >> 1]?.toFixed(1)} ms, longest ${sorted.at(-1)?.toFixed(1)} ms`,
);
for (const { query, found, ms } of worst) console.log(`  “${query}”: ${found} found in ${ms.toFixed(1)} ms`);

const edits = 200;
const edited = performance.now();
for (let i = 0; i < edits; i++)
  index.put({ ...texts[i % count], id: String(i % count), title: words(9), text: words(60), quote: '', tags: '' });
console.log(`an edited note: ${((performance.now() - edited) / edits).toFixed(2)} ms`);
await modules.close();
