import { foldForms } from '#core/text/fold-text.ts';
import { listWords } from '#core/text/scan-words.ts';
import { COMMON_WORDS } from './common-words.ts';
import {
  EXACT,
  LOOSE,
  MAX_BESIDE_ANCHOR,
  MAX_PUNCTUATION,
  mix,
  ODD,
  pairAfter,
  pairBefore,
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
  /** Of the first word, if it is ASCII; else 0. */
  readonly firstUnit: number;
  readonly lengths: readonly number[];
  /** UTF-16 units before the first and after the last word. */
  readonly lead: number;
  readonly trail: number;
  readonly print: number;
}

function split(term: Term): Split | null {
  const folded = foldForms(term.text);
  const exact = folded.exact.trim();
  const list = listWords(exact);
  const words = Array.from({ length: list.length / 3 }, (_, k) => 3 * k);
  if (words.length === 0) return null;
  const lead = list[0] ?? 0;
  const trail = exact.length - (list.at(-2) ?? 0);
  const tooLong = words.length > MAX_BESIDE_ANCHOR || lead > MAX_PUNCTUATION || trail > MAX_PUNCTUATION;
  if (tooLong) return null;
  return {
    term,
    hashes: words.map((at) => list[at + 2] ?? 0),
    firstUnit: exact.charCodeAt(lead) < 0x80 ? exact.charCodeAt(lead) : 0,
    lengths: words.map((at) => (list[at + 1] ?? 0) - (list[at] ?? 0)),
    lead,
    trail,
    print: printOf(term.exact ? exact : folded.folded.trim(), term.loose),
  };
}

/** What is known of words: how common they are in English, and in how many terms they stand. */
interface WordFacts {
  readonly common: ReadonlyMap<number, number>;
  readonly counts: ReadonlyMap<number, number>;
}

function countWords(all: readonly Split[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { hashes } of all) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

/** How common each word of {@link COMMON_WORDS} is: the later in the list, the rarer. */
function commonWords(): ReadonlyMap<number, number> {
  const ranks = COMMON_WORDS.map((word, k): [number, number] => [
    mix(listWords(word)[2] ?? 0),
    COMMON_WORDS.length - k,
  ]);
  return new Map(ranks.reverse());
}

/** A word of this length and more is rare enough; each letter less makes it likelier in a text. */
const LONG_WORD = 10;

/** The word to file `item` under: rare in English (not in the list, and long), and in few other terms. */
function anchorOf({ hashes, lengths }: Split, { common, counts }: WordFacts): number {
  const costs = hashes.map((hash, k) => {
    const length = lengths[k] ?? 0;
    const rank = common.get(hash) ?? (length < 3 ? 0.5 : 0);
    return rank * 1000 + (counts.get(hash) ?? 0) * (1 + Math.max(0, LONG_WORD - length));
  });
  return costs.indexOf(Math.min(...costs));
}

interface Row {
  /** The mixed hash of the anchor. */
  readonly anchor: number;
  /** What the record is looked up by: the hash of the anchor with the word beside it; of the anchor where it stands alone. */
  readonly key: number;
  readonly isPair: boolean;
  readonly words: readonly [number, number, number];
}

function rowOf(item: Split, facts: WordFacts): Row {
  const { term, hashes, lead, trail, print } = item;
  const anchor = anchorOf(item, facts);
  const hash = mix(hashes[anchor] ?? 0);
  const after = hashes.length - 1 - anchor;
  const odd = lead > 0 || trail > 0;
  const flags = (term.exact ? EXACT : 0) | (term.loose ? LOOSE : 0) | (odd ? ODD : 0);
  const neighbour = hashes[after > 0 ? anchor + 1 : anchor - 1];
  const edge = odd ? (lead << 4) | trail : neighbour === undefined ? item.firstUnit : 0;
  const key = neighbour === undefined ? hash : (after > 0 ? pairAfter : pairBefore)(hash, neighbour);
  return {
    anchor: hash,
    key,
    isPair: neighbour !== undefined,
    words: [((key & 0xffff) << 16) | (anchor << 11) | (after << 6) | flags, print, (term.value << 8) | edge],
  };
}

const powerAtMost = (n: number): number => 2 ** Math.max(0, 31 - Math.clz32(Math.max(1, n)));

/** Room for so many hashes: eight to sixteen bits for each let some 3 of 100 others pass. */
const bitmapFor = (hashes: number): Int32Array => new Int32Array(Math.max(32, powerAtMost(hashes * 16) / 32));

function setBits(bitmap: Int32Array, hash: number, bits: number): void {
  const at = hash >>> shiftFor(bitmap.length);
  bitmap[at] = (bitmap[at] ?? 0) | bits;
}

function filtersOf(rows: readonly Row[]): Pick<TermTables, 'filter' | 'pairs'> {
  const pairKeys = new Set(rows.filter(({ isPair }) => isPair).map(({ key }) => key));
  const filter = bitmapFor(new Set(rows.map(({ anchor }) => anchor)).size);
  const pairs = bitmapFor(pairKeys.size);
  for (const { anchor, isPair } of rows) {
    setBits(filter, anchor, (1 << anchor) | (1 << (anchor >>> 5)) | (isPair ? 0 : 1 << (anchor >>> 10)));
  }
  for (const key of pairKeys) setBits(pairs, key, (1 << key) | (1 << (key >>> 5)));
  return { filter, pairs };
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
  const facts = { common: commonWords(), counts: countWords([...unique.values()]) };
  const rows = [...unique.values()].map((item) => rowOf(item, facts));
  const buckets = Math.max(2, powerAtMost(rows.length));
  const shift = shiftFor(buckets);
  rows.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const directory = new Int32Array(buckets + 1);
  for (const { key } of rows) directory[(key >>> shift) + 1] = (directory[(key >>> shift) + 1] ?? 0) + 1;
  for (let b = 1; b <= buckets; b++) directory[b] = (directory[b] ?? 0) + (directory[b - 1] ?? 0);
  const records = new Int32Array(RECORD_WORDS * rows.length);
  rows.forEach((row, k) => {
    records.set(row.words, RECORD_WORDS * k);
  });
  return { ...filtersOf(rows), directory, records };
}
