import { foldText, IN_WORD, WORD_START } from './fold-text.ts';
import { meetUnits, SPECIAL, SYMBOLS } from './symbols.ts';

/**
 * A window of words, the same for all texts: `EDGES[2 * k]` is where word k starts, `EDGES[2 * k + 1]` where it ends (UTF-16
 * units of the original text), `HASHES[2 * k + 1]` the 32-bit hash of its folded form; `HASHES[2 * k]` is free.
 *
 * Of a fixed length, and given to the loops by functions that bind them (`bindScan`): only then does the engine compile
 * their places and lengths into the loops, which halves the time. It does so for what a closure has captured and nobody
 * assigns, but not for variables of a module, which bundlers turn from `const` into `var`. A worker reads one text at a
 * time, so that nobody else is in here.
 */
const WINDOW_ENTRIES = 4096;
export const EDGES = new Int32Array(WINDOW_ENTRIES);
export const HASHES = new Int32Array(WINDOW_ENTRIES);

/**
 * Units taken in one go. Small, so that the window stays in the processor's first cache, and that the loop is entered
 * often: one long first run would wait for on-stack replacement, which doubles the time of the first text of a process.
 */
const PIECE = 2048;

/** A piece of more units may hold more words than the window. */
const LONGEST_PIECE = 3072;

/** The prime of FNV-1; any odd number with well-spread bits will do. */
const FACTOR = 0x01000193;

/** Whether the unit parts words and is nothing special. */
const isGap = (unit: number): boolean => {
  const symbol = SYMBOLS[unit] as number;
  return symbol > 0 && symbol < SPECIAL;
};

/**
 * The end of the piece that begins at `start`: before white space, so that no word and no letter with its marks is cut;
 * where there is none for long, before any other unit that parts words. Only in text without any is a piece longer than
 * {@link LONGEST_PIECE}.
 */
export function pieceEnd(text: string, start: number): number {
  const longest = Math.min(text.length, start + LONGEST_PIECE);
  let end = Math.min(text.length, start + PIECE);
  while (end < longest && SYMBOLS[text.charCodeAt(end)] !== 0x20) end++;
  if (end < longest || end === text.length) return end;
  while (end > start && !isGap(text.charCodeAt(end))) end--;
  if (end > start) return end;
  for (end = longest; end < text.length && !isGap(text.charCodeAt(end)); ) end++;
  return end;
}

/** Writes words into the window: from unit `start` to `end` of a text, from entry `at` on. */
type Scan = (text: string, start: number, end: number, at: number) => number;

/**
 * The loop over the units of a text; it gives the entries written, or -1 where a unit was special. Every unit writes both
 * entries, and only a change between word and no word moves on, so that nothing depends on a guess of the processor:
 * that halves the time once more.
 */
function bindScan(edges: Int32Array, hashes: Int32Array, symbols: Int16Array, factor: number): Scan {
  return (text, start, end, at) => {
    let entry = at;
    let hash = 0;
    let before = 0;
    let seen = 0;
    for (let i = start; i < end; i++) {
      const symbol = symbols[text.charCodeAt(i)] as number;
      const inWord = symbol >> 31;
      seen |= symbol;
      hashes[entry] = hash;
      edges[entry] = i;
      entry = (entry - (inWord ^ before)) | 0;
      hash = (Math.imul(hash, factor) + symbol) & inWord;
      before = inWord;
    }
    hashes[entry] = hash;
    edges[entry] = end;
    entry -= before;
    return (seen & SPECIAL) !== 0 ? -1 : entry;
  };
}

const scanUnits = bindScan(EDGES, HASHES, SYMBOLS, FACTOR);

/**
 * Writes the words of a piece into the window after its first `count` words; gives how many there are then, or -1 where
 * the piece must go through {@link foldWords}.
 */
export function scanPiece(text: string, start: number, end: number, count: number): number {
  if (end - start > LONGEST_PIECE) return -1;
  const entries = scanUnits(text, start, end, 2 * count);
  if (entries >= 0) return entries >> 1;
  // Once more, now that all units are known; by way of this function, so that the loop is compiled in one place.
  return meetUnits(text, start, end) ? -1 : scanPiece(text, start, end, count);
}

/** Words as lists: start, end, hash, again and again. */
export type FoldedWords = readonly number[];

/** The symbol that a folded unit of a word has, or would have if it were below U+3000. */
const wordSymbol = (unit: number): number => unit - 0x8000;

/** The words of any piece, by way of {@link foldText}: for marks, soft hyphens, and scripts written without spaces. */
export function foldWords(text: string, start: number, end: number): FoldedWords {
  meetUnits(text, start, end);
  const { folded, starts, ends, words } = foldText(text.slice(start, end));
  const list: number[] = [];
  for (let i = 0; i < folded.length; ) {
    const from = i++;
    if (words[from] !== WORD_START) continue;
    let hash = wordSymbol(folded.charCodeAt(from));
    while (words[i] === IN_WORD) hash = (Math.imul(hash, FACTOR) + wordSymbol(folded.charCodeAt(i++))) | 0;
    list.push(start + (starts[from] ?? 0), start + (ends[i - 1] ?? 0), hash);
  }
  return list;
}

/** All words of a text: start, end, hash, again and again. */
export function listWords(text: string): FoldedWords {
  const list: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const count = scanPiece(text, start, end, 0);
    if (count < 0) for (const entry of foldWords(text, start, end)) list.push(entry);
    for (let k = 0; k < count; k++) list.push(EDGES[2 * k] ?? 0, EDGES[2 * k + 1] ?? 0, HASHES[2 * k + 1] ?? 0);
    start = end;
  }
  return list;
}
