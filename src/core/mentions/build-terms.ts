import { foldText } from '#core/text/fold-text.ts';
import { scanWords } from '#core/text/scan-words.ts';
import { COMMON_WORDS } from './common-words.ts';
import {
  EXACT,
  LOOSE,
  MAX_BESIDE_ANCHOR,
  MAX_PUNCTUATION,
  mix,
  ODD,
  printOf,
  RECORD_WORDS,
  shiftFor,
  type Term,
  type TermTables,
} from './term-layout.ts';

/** A term, folded and split into words. */
interface Split {
  readonly term: Term;
  readonly hashes: readonly number[];
  readonly lengths: readonly number[];
  /** UTF-16 units before the first and after the last word. */
  readonly lead: number;
  readonly trail: number;
  readonly print: number;
}

function hashesOf(folded: string): number[] {
  const { count, hashes } = scanWords(folded);
  return Array.from({ length: count }, (_, k) => mix(hashes[2 * k + 1] ?? 0));
}

function split(term: Term): Split | null {
  const folded = foldText(term.text);
  const exact = folded.exact.trim();
  const { count, edges, hashes } = scanWords(exact);
  if (count === 0) return null;
  const lead = edges[0] ?? 0;
  const trail = exact.length - (edges[2 * count - 1] ?? 0);
  const tooLong = count > MAX_BESIDE_ANCHOR || lead > MAX_PUNCTUATION || trail > MAX_PUNCTUATION;
  if (tooLong) return null;
  const words = Array.from({ length: count }, (_, k) => k);
  return {
    term,
    hashes: words.map((k) => mix(hashes[2 * k + 1] ?? 0)),
    lengths: words.map((k) => (edges[2 * k + 1] ?? 0) - (edges[2 * k] ?? 0)),
    lead,
    trail,
    print: printOf(term.exact ? exact : folded.folded.trim(), term.loose),
  };
}

function countWords(all: readonly Split[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { hashes } of all) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

/** How common each word of {@link COMMON_WORDS} is: the later in the list, the rarer. */
const COMMONNESS: ReadonlyMap<number, number> = new Map(
  COMMON_WORDS.map((word, k): [number, number] => [hashesOf(word)[0] ?? 0, COMMON_WORDS.length - k]).reverse(),
);

/** A word of this length and more is rare enough; each letter less makes it likelier in a text. */
const LONG_WORD = 10;

/** The word to file `item` under: rare in English (not in the list, and long), and in few other terms. */
function anchorOf({ hashes, lengths }: Split, counts: ReadonlyMap<number, number>): number {
  const costs = hashes.map((hash, k) => {
    const length = lengths[k] ?? 0;
    const common = COMMONNESS.get(hash) ?? (length < 3 ? 0.5 : 0);
    return common * 1000 + (counts.get(hash) ?? 0) * (1 + Math.max(0, LONG_WORD - length));
  });
  return costs.indexOf(Math.min(...costs));
}

interface Row {
  readonly hash: number;
  readonly words: readonly [number, number, number];
}

function rowOf(item: Split, counts: ReadonlyMap<number, number>): Row {
  const { term, hashes, lead, trail, print } = item;
  const anchor = anchorOf(item, counts);
  const hash = hashes[anchor] ?? 0;
  const after = hashes.length - 1 - anchor;
  const odd = lead > 0 || trail > 0;
  const flags = (term.exact ? EXACT : 0) | (term.loose ? LOOSE : 0) | (odd ? ODD : 0);
  const neighbour = hashes[after > 0 ? anchor + 1 : anchor - 1] ?? 0;
  const beside = odd ? (lead << 4) | trail : neighbour >>> 24;
  return {
    hash,
    words: [((hash & 0xffff) << 16) | (anchor << 11) | (after << 6) | flags, print, (term.value << 8) | beside],
  };
}

const powerAtMost = (n: number): number => 2 ** Math.max(0, 31 - Math.clz32(Math.max(1, n)));

function filterOf(rows: readonly Row[]): Int32Array {
  const anchors = new Set(rows.map((row) => row.hash));
  // Eight to sixteen bits for each anchor let some 3 of 100 other words pass.
  const filter = new Int32Array(Math.max(32, powerAtMost(anchors.size * 16) / 32));
  const shift = shiftFor(filter.length);
  for (const hash of anchors) {
    const at = hash >>> shift;
    filter[at] = (filter[at] ?? 0) | (1 << hash) | (1 << (hash >>> 5));
  }
  return filter;
}

/** For duplicates: what makes two terms the same, so that the first one given is kept. */
const identity = ({ hashes, lead, trail, print, term }: Split): string =>
  `${hashes.join()} ${lead} ${trail} ${print} ${term.exact} ${term.loose}`;

/**
 * The tables for `terms`: same terms, same bytes. A term without a letter or digit, with more than 31 words, or given
 * before (same folded text, same case rule) is left out.
 */
export function buildTerms(terms: readonly Term[]): TermTables {
  const unique = new Map<string, Split>();
  for (const item of terms.map(split))
    if (item !== null && !unique.has(identity(item))) unique.set(identity(item), item);
  const counts = countWords([...unique.values()]);
  const rows = [...unique.values()].map((item) => rowOf(item, counts));
  const buckets = Math.max(2, powerAtMost(rows.length));
  const shift = shiftFor(buckets);
  rows.sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const directory = new Int32Array(buckets + 1);
  for (const row of rows) directory[(row.hash >>> shift) + 1] = (directory[(row.hash >>> shift) + 1] ?? 0) + 1;
  for (let b = 1; b <= buckets; b++) directory[b] = (directory[b] ?? 0) + (directory[b - 1] ?? 0);
  const records = new Int32Array(RECORD_WORDS * rows.length);
  rows.forEach((row, k) => {
    records.set(row.words, RECORD_WORDS * k);
  });
  return { filter: filterOf(rows), directory, records };
}
