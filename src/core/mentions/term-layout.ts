import { foldText } from '#core/text/fold-text.ts';
import { SPECIAL, SYMBOLS, UNIT } from '#core/text/symbols.ts';

/** One wording to be found in texts, and the number it stands for. */
export interface Term {
  readonly text: string;
  /** Whether it must stand in exactly this case. */
  readonly exact: boolean;
  /** Whether its spaces may be hyphens in the text, and its hyphens spaces. */
  readonly loose: boolean;
  /** 0 … 2²⁴ - 1; `matchTerms` gives it back. */
  readonly value: number;
}

/**
 * Where terms are looked up. Each term is filed under **one** of its words, its *anchor*: the one that the fewest other
 * terms have. "Amazon Web Services" is filed under "web" or "services", "Court of Justice" never under "of".
 *
 * A worked example: the text "… by Amazon Web Services, which …" with the anchor "services".
 *
 * 1. Every word of the text has a 32-bit hash. `filter` (two bits for each anchor, 8 to 16 for each in all) says "no" to
 *    nearly all words that are no anchor; "services" passes. A third bit says whether a term is this word alone.
 * 2. `pairs` is asked twice: does a term have the anchor with the word after it ("services which": no), or with the one
 *    before it ("web services": yes)? What passes is a *key*: the hash of the pair, or of the anchor alone.
 * 3. The upper bits of the key name a bucket; `directory[b] … directory[b + 1]` are its records. Because the neighbour
 *    is part of the key, the many terms with "services" do not stand in one long row.
 * 4. A record (three 32-bit words) holds
 *    - `tag` 16 bits of the key, `before` 5 bits and `after` 5 bits: how many words of the term stand before and after
 *      the anchor (2 and 0), `flags` 6 bits;
 *    - `print` 32 bits: a second, different hash over the whole term, spaces and punctuation included;
 *    - `value` 24 bits, and 8 bits `edge`: of a single word its first unit, which tells "US" from "us"; with {@link ODD},
 *      how many units of punctuation the term has before its first word (4 bits) and after its last (".NET", "C++").
 * 5. The tag agrees: "Amazon Web Services" is read once more from the text, and its print compared.
 *
 * So the text of a term is kept as 60 and more bits of two hashes: a tenth of a megabyte for every 8,000 terms, read on
 * every wake, against twice that with the letters; and a wrong mark by chance in one of 10¹² articles.
 */
export interface TermTables {
  readonly filter: Int32Array;
  readonly pairs: Int32Array;
  readonly directory: Int32Array;
  readonly records: Int32Array;
}

export const RECORD_WORDS = 3;
export const MAX_BESIDE_ANCHOR = 31;
export const MAX_PUNCTUATION = 15;

/** Flags of a record. */
export const EXACT = 1;
export const LOOSE = 2;
export const ODD = 4;

/** Spreads a word's hash over all 32 bits: half of the finaliser of MurmurHash3. */
export function mix(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** One step of the print: its factor is any odd number but that of the words' hash. */
const printStep = (print: number, unit: number): number => {
  const h = (Math.imul(print, 0x2c1b3c6d) + unit) | 0;
  return h ^ (h >>> 15);
};

/** The print of a text that is folded already. */
export function printOf(folded: string, loose: boolean): number {
  let print = folded.length === 0 ? 0 : 1;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    print = printStep(print, loose && unit === 0x2d ? 0x20 : unit);
  }
  return print;
}

type SpanPrint = (text: string, start: number, end: number, exact: boolean, loose: boolean) => number;

function bindPrint(symbols: Int16Array, special: number, unitBits: number): SpanPrint {
  return (text, start, end, exact, loose) => {
    const hyphen = loose ? 0x20 : 0x2d;
    let print = 1;
    let before = 0;
    let seen = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const symbol = symbols[unit] as number;
      const plain = exact && symbol < 0 ? unit : symbol & unitBits;
      seen |= symbol;
      if (plain !== 0x20 || before !== 0x20) print = printStep(print, plain === 0x2d ? hyphen : plain);
      before = plain;
    }
    return (seen & special) === 0 ? print : printOfSpecialSpan(text, start, end, exact, loose);
  };
}

/** The print of `text` from `start` to `end`: equal to that of the folded text, without making it where it can. */
export const printOfSpan = bindPrint(SYMBOLS, SPECIAL, UNIT);

function printOfSpecialSpan(text: string, start: number, end: number, exact: boolean, loose: boolean): number {
  const folded = foldText(text.slice(start, end));
  return printOf(exact ? folded.exact : folded.folded, loose);
}

/** The hash of an anchor with the word after it. */
export const pairAfter = (anchor: number, next: number): number => Math.imul(anchor ^ (next >>> 7), 0x9e3779b1) ^ next;

/** The hash of an anchor with the word before it. */
export const pairBefore = (anchor: number, previous: number): number => pairAfter(anchor ^ 0x55555555, previous);

/** How far a hash is shifted to give one of `entries` (a power of two) numbers. */
export const shiftFor = (entries: number): number => Math.clz32(entries) + 1;
