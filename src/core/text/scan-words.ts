import { foldText, IN_WORD, WORD_START } from './fold-text.ts';
import { meetUnits, SPECIAL, SYMBOLS } from './symbols.ts';

/**
 * The words of a text, each with a 32-bit hash of its folded form. One scan at a time: the next one takes the same
 * arrays (a worker reads one article at a time, and allocating them anew would cost more than the scan).
 */
export interface WordScan {
  readonly count: number;
  /** `edges[2 * k]` is where word k starts, `edges[2 * k + 1]` where it ends, in UTF-16 units of the original text. */
  readonly edges: Int32Array;
  /** `hashes[2 * k + 1]` belongs to word k; other entries are scratch. */
  readonly hashes: Int32Array;
}

/** The prime of FNV-1; any odd number with well-spread bits will do. */
const FACTOR = 0x01000193;

/**
 * Units taken in one go. Small, so that the loop is entered often: one long first run would wait for on-stack
 * replacement, which doubles the time of the first text after a cold start.
 */
const CHUNK = 2048;

let edges = new Int32Array(4 * CHUNK);
let hashes = new Int32Array(4 * CHUNK);

function reserve(entries: number): void {
  if (entries <= edges.length) return;
  const size = 2 * entries;
  const [oldEdges, oldHashes] = [edges, hashes];
  edges = new Int32Array(size);
  hashes = new Int32Array(size);
  edges.set(oldEdges);
  hashes.set(oldHashes);
}

/**
 * Writes the edges of the words between `start` and `end` from entry `at` on; gives the entries written, or -1 where a
 * unit was special. Every unit writes both entries and only a change between word and no word moves on, so that
 * nothing in the loop depends on a guess of the processor: that halves its time.
 */
function scanPlain(text: string, start: number, end: number, at: number): number {
  const [E, H, S] = [edges, hashes, SYMBOLS];
  let entry = at;
  let hash = 0;
  let before = 0;
  let seen = 0;
  for (let i = start; i < end; i++) {
    const symbol = S[text.charCodeAt(i)] ?? 0;
    const inWord = symbol >> 31;
    seen |= symbol;
    H[entry] = hash;
    E[entry] = i;
    entry = (entry - (inWord ^ before)) | 0;
    hash = (Math.imul(hash, FACTOR) + symbol) & inWord;
    before = inWord;
  }
  H[entry] = hash;
  E[entry] = end;
  entry -= before;
  return (seen & SPECIAL) !== 0 ? -1 : entry;
}

/** The symbol that a folded unit of a word has, or would have if it were below U+3000. */
const wordSymbol = (unit: number): number => unit - 0x8000;

/** The same for a piece of text with special units, by way of {@link foldText}. */
function scanFolded(text: string, start: number, end: number, at: number): number {
  const { folded, starts, ends, words } = foldText(text.slice(start, end));
  let entry = at;
  for (let i = 0; i < folded.length; ) {
    if (words[i] !== WORD_START) {
      i++;
      continue;
    }
    edges[entry++] = start + (starts[i] ?? 0);
    let hash = 0;
    do hash = (Math.imul(hash, FACTOR) + wordSymbol(folded.charCodeAt(i++))) | 0;
    while (words[i] === IN_WORD);
    hashes[entry] = hash;
    edges[entry++] = start + (ends[i - 1] ?? 0);
  }
  return entry;
}

/** The end of the piece that begins at `start`: before white space, so that no word and no letter with its marks is cut. */
function pieceEnd(text: string, start: number): number {
  let end = start + CHUNK;
  while (end < text.length && SYMBOLS[text.charCodeAt(end)] !== 0x20) end++;
  return Math.min(end, text.length);
}

/** The words of `text`, in order. */
export function scanWords(text: string): WordScan {
  let entry = 0;
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    reserve(entry + 2 * (end - start) + 4);
    let next = scanPlain(text, start, end, entry);
    if (next < 0) next = meetUnits(text, start, end) ? -1 : scanPlain(text, start, end, entry);
    entry = next < 0 ? scanFolded(text, start, end, entry) : next;
    start = end;
  }
  return { count: entry >> 1, edges, hashes };
}
