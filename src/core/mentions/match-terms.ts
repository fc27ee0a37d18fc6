import { APOSTROPHE } from '#core/text/characters.ts';
import { foldText } from '#core/text/fold-text.ts';
import { EDGES, foldWords, HASHES, pieceEnd, scanPiece } from '#core/text/scan-words.ts';
import { SPECIAL, SYMBOLS } from '#core/text/symbols.ts';
import { addHit, noHits, type TermHits } from './term-hits.ts';
import {
  EXACT,
  LOOSE,
  MAX_BESIDE_ANCHOR,
  mix,
  ODD,
  pairAfter,
  pairBefore,
  printOfSpan,
  RECORD_WORDS,
  shiftFor,
  type TermTables,
} from './term-layout.ts';

/** Numbers of the words in the window that may be anchors; a piece has at most half as many words as units. */
const PASSED = new Int32Array(2048);

/** The look-ups to be made, up to three for each of these words: its number, and the key to look up. */
const LOOK_UPS = new Int32Array(2 * 3 * PASSED.length);

const edge = (k: number): number => EDGES[k] as number;

/** Whether all that stands between two words is an apostrophe (and what is never seen). */
function isApostropheOnly(text: string, start: number, end: number): boolean {
  const symbol = SYMBOLS[text.charCodeAt(start)];
  if (start >= end || (symbol !== APOSTROPHE && symbol !== SPECIAL)) return false;
  return end - start === 1 ? symbol === APOSTROPHE : foldText(text.slice(start, end)).exact === "'";
}

/** The hash of the word `s`: a single letter hashes to its own symbol. */
const POSSESSIVE_S = 0x73 - 0x8000;

/** An apostrophe joins the words beside it: neither the s of "China's" nor the t of "can't" begins a term. */
const joinedBefore = (text: string, first: number): boolean =>
  first > 0 && isApostropheOnly(text, edge(2 * first - 1), edge(2 * first));

/** … but a possessive may follow one: "China's" holds China, "can't" does not hold can. */
const joinedAfter = (text: string, last: number, count: number): boolean =>
  last + 1 < count &&
  isApostropheOnly(text, edge(2 * last + 1), edge(2 * last + 2)) &&
  HASHES[2 * last + 3] !== POSSESSIVE_S;

/** Where a term with `lead` units of punctuation before its first word starts, or -1. */
function oddStart(text: string, first: number, lead: number): number {
  const from = first > 0 ? edge(2 * first - 1) : 0;
  const { starts } = foldText(text.slice(from, edge(2 * first)));
  const at = starts[starts.length - lead];
  return at === undefined ? -1 : from + at;
}

/** Where a term with `trail` units of punctuation after its last word ends, or -1. */
function oddEnd(text: string, last: number, trail: number, count: number): number {
  const from = edge(2 * last + 1);
  const { ends } = foldText(text.slice(from, last + 1 < count ? edge(2 * last + 2) : text.length));
  const at = ends[trail - 1];
  return at === undefined ? -1 : from + at;
}

/**
 * Adds the hit of the record at `r` whose anchor is word `k` of `count`, if its term stands there: all its words are in the
 * window, and what stands beside the anchor agrees.
 */
function addTerm(hits: TermHits, text: string, k: number, count: number, records: Int32Array, r: number): void {
  const head = records[r] as number;
  const tail = records[r + 2] as number;
  const odd = (head & ODD) !== 0;
  const first = k - ((head >>> 11) & 31);
  const last = k + ((head >>> 6) & 31);
  const lead = odd ? (tail >>> 4) & 15 : 0;
  const trail = odd ? tail & 15 : 0;
  const start = lead > 0 ? oddStart(text, first, lead) : edge(2 * first);
  const end = trail > 0 ? oddEnd(text, last, trail, count) : edge(2 * last + 1);
  if (start < 0 || end < 0) return;
  const exact = (head & EXACT) !== 0;
  if (printOfSpan(text, start, end, exact, (head & LOOSE) !== 0) !== records[r + 1]) return;
  if (lead === 0 && joinedBefore(text, first)) return;
  if (trail === 0 && joinedAfter(text, last, count)) return;
  addHit(hits, start, end, ((tail >>> 8) << 1) | (exact ? 0 : 1));
}

type Filter = (filter: Int32Array, from: number, to: number) => number;

/**
 * Puts the numbers of the words from `from` to `to` that may be anchors into {@link PASSED}; gives how many they are. The
 * mixed hash of each goes to `HASHES[2 * k]`.
 */
function bindFilter(hashes: Int32Array, passed: Int32Array): Filter {
  return (filter, from, to) => {
    const shift = shiftFor(filter.length);
    let n = 0;
    for (let k = from; k < to; k++) {
      const hash = mix(hashes[2 * k + 1] as number);
      const bits = filter[hash >>> shift] as number;
      hashes[2 * k] = hash;
      passed[n] = k;
      n += (bits >>> hash) & (bits >>> (hash >>> 5)) & 1;
    }
    return n;
  };
}

const filterWords = bindFilter(HASHES, PASSED);

type KeyFilter = (filter: Int32Array, pairs: Int32Array, n: number) => number;

/**
 * Of the first `n` words in {@link PASSED}: which are worth looking up alone, with the word after them, with the one before
 * them? Puts these into {@link LOOK_UPS} and gives how many they are. All three are written, and only those that the filters
 * let pass move on, so that nothing waits for a guess of the processor.
 */
function bindKeyFilter(hashes: Int32Array, passed: Int32Array, lookUps: Int32Array): KeyFilter {
  return (filter, pairs, n) => {
    const filterShift = shiftFor(filter.length);
    const shift = shiftFor(pairs.length);
    let at = 0;
    for (let q = 0; q < n; q++) {
      const k = passed[q] as number;
      const hash = hashes[2 * k] as number;
      const alone = (filter[hash >>> filterShift] as number) >>> (hash >>> 10);
      lookUps[at] = k;
      lookUps[at + 1] = hash;
      at += (alone & 1) << 1;
      const after = pairAfter(hash, hashes[2 * k + 3] as number);
      const afterBits = pairs[after >>> shift] as number;
      lookUps[at] = k;
      lookUps[at + 1] = after;
      at += ((afterBits >>> after) & (afterBits >>> (after >>> 5)) & 1) << 1;
      const before = pairBefore(hash, hashes[Math.max(1, 2 * k - 1)] as number);
      const beforeBits = pairs[before >>> shift] as number;
      lookUps[at] = k;
      lookUps[at + 1] = before;
      at += ((beforeBits >>> before) & (beforeBits >>> (before >>> 5)) & 1) << 1;
    }
    return at >> 1;
  };
}

const filterKeys = bindKeyFilter(HASHES, PASSED, LOOK_UPS);

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
function bindLookUp(lookUps: Int32Array, fetched: Int32Array, fits: Fits): LookUp {
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
        if (fits(text, k, count, head, records[r + 2] as number)) addTerm(hits, text, k, count, records, r);
      }
    }
  };
}

/** Where the records of the {@link LOOK_UPS} begin and end, and the first word of the first record. */
const FETCHED = new Int32Array((3 * LOOK_UPS.length) / 2);

const lookUp = bindLookUp(LOOK_UPS, FETCHED, bindFits(EDGES, SYMBOLS));

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
 * All terms that stand in `text`, nested and overlapping ones too, in order of their start; longer ones first.
 *
 * The text is scanned piece by piece into a window of words. A word is looked up as soon as all words are in the window
 * that a term may have beside it; then the window moves on, so that no cut between pieces can hide a term.
 */
export function matchTerms(tables: TermTables, text: string): TermHits {
  const hits = noHits(16 + (text.length >> UNITS_FOR_A_HIT));
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
