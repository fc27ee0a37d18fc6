import { EDGES, foldWords, HASHES, pieceEnd, scanPiece } from '#core/text/scan-words.ts';
import { SPECIAL, SYMBOLS } from '#core/text/symbols.ts';
import { addTerm } from './add-term.ts';
import { filterKeys, filterWords, LOOK_UPS } from './term-filters.ts';
import { noHits, type TermHits } from './term-hits.ts';
import { EXACT, MAX_BESIDE_ANCHOR, ODD, RECORD_WORDS, shiftFor, type TermTables } from './term-layout.ts';

type Fits = (text: string, k: number, count: number, head: number, tail: number) => boolean;

/**
 * Whether the words of a record can be those around word `k` of `count`: they are all in the window, and the case of a
 * word alone agrees in its first unit, which spares most prints of "us" for "US".
 */
function bindFits(edges: Int32Array, symbols: Int16Array): Fits {
  return (text, k, count, head, tail) => {
    const before = (head >>> 11) & 31;
    const after = (head >>> 6) & 31;
    if (before > k || k + after >= count) return false;
    if ((head & (EXACT | ODD)) !== EXACT || before + after > 0) return true;
    const unit = text.charCodeAt(edges[2 * k] as number);
    const first = tail & 0xff;
    return first === 0 || unit === first || symbols[unit] === SPECIAL;
  };
}

type LookUp = (tables: TermTables, text: string, n: number, count: number, hits: TermHits) => void;

/**
 * Makes the first `n` of {@link LOOK_UPS}. First the places of all their records are fetched, and the first record of
 * each: nothing in that loop waits for anything else in it, so that the memory answers many of them at once.
 */
function bindLookUp(lookUps: Int32Array, fetched: Int32Array, fits: Fits, add: typeof addTerm): LookUp {
  return ({ directory, records }, text, n, count, hits) => {
    const shift = shiftFor(directory.length - 1);
    const recordWords = RECORD_WORDS;
    for (let q = 0; q < n; q++) {
      const bucket = (lookUps[2 * q + 1] as number) >>> shift;
      const first = recordWords * (directory[bucket] as number);
      fetched[3 * q] = first;
      fetched[3 * q + 1] = recordWords * (directory[bucket + 1] as number);
      fetched[3 * q + 2] = records[first] as number;
    }
    for (let q = 0; q < n; q++) {
      const k = lookUps[2 * q] as number;
      const tag = (lookUps[2 * q + 1] as number) & 0xffff;
      const end = fetched[3 * q + 1] as number;
      let head = fetched[3 * q + 2] as number;
      for (let r = fetched[3 * q] as number; r < end; r += recordWords, head = records[r] as number) {
        if (head >>> 16 !== tag) continue;
        if (fits(text, k, count, head, records[r + 2] as number)) add(hits, text, k, count, records, r);
      }
    }
  };
}

/** Where the records of the {@link LOOK_UPS} begin and end, and the first word of the first record. */
const FETCHED = new Int32Array((3 * LOOK_UPS.length) / 2);

const lookUp = bindLookUp(LOOK_UPS, FETCHED, bindFits(EDGES, SYMBOLS), addTerm);

/** One hit in 2⁵ units is about what an article on the subject has. */
const UNITS_FOR_A_HIT = 5;

/** The window while a text is looked through: so many words are in it, and those before `next` have been looked up. */
interface Progress {
  count: number;
  next: number;
}

/**
 * Looks up the words that have come into the window since the last time, and moves it on. A word must wait until all words
 * are there that a term may have after it; as many before it stay.
 */
function advance(tables: TermTables, text: string, hits: TermHits, progress: Progress, isLast: boolean): void {
  const { count, next } = progress;
  const to = isLast ? count : Math.max(next, count - MAX_BESIDE_ANCHOR);
  const n = filterKeys(tables.filter, tables.pairs, filterWords(tables.filter, next, to));
  lookUp(tables, text, n, count, hits);
  const gone = Math.max(0, to - MAX_BESIDE_ANCHOR - 1);
  EDGES.copyWithin(0, 2 * gone, 2 * count);
  HASHES.copyWithin(0, 2 * gone, 2 * count);
  progress.count = count - gone;
  progress.next = to - gone;
}

/** Words that are put into the window at once where they do not come from a scan. */
const BATCH = 1024;

/** The same for a piece that only {@link foldWords} understands. */
function advanceFolded(
  tables: TermTables,
  text: string,
  span: readonly [start: number, end: number],
  hits: TermHits,
  progress: Progress,
): void {
  const list = foldWords(text, ...span);
  for (let at = 0; at < list.length; ) {
    const from = progress.count;
    for (; at < list.length && progress.count < from + BATCH; at += 3) {
      const k = progress.count++;
      EDGES[2 * k] = list[at] as number;
      EDGES[2 * k + 1] = list[at + 1] as number;
      HASHES[2 * k + 1] = list[at + 2] as number;
    }
    if (at < list.length) advance(tables, text, hits, progress, false);
  }
}

/**
 * All terms that stand in `text`, nested and overlapping ones too, in order of their start; longer ones first. They are put
 * into `hits`, in place of what was there: lists of this length are dear to make and to clear away.
 *
 * The text is scanned piece by piece into a window of words. A word is looked up as soon as all words are in the window
 * that a term may have beside it; then the window moves on, so that no cut between pieces can hide a term.
 */
export function matchTerms(
  tables: TermTables,
  text: string,
  hits: TermHits = noHits(16 + (text.length >> UNITS_FOR_A_HIT)),
): TermHits {
  hits.count = 0;
  const progress: Progress = { count: 0, next: 0 };
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const count = scanPiece(text, start, end, progress.count);
    if (count < 0) advanceFolded(tables, text, [start, end], hits, progress);
    else progress.count = count;
    advance(tables, text, hits, progress, end === text.length);
    start = end;
  }
  return hits;
}
