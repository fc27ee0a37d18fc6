import { APOSTROPHE } from '#core/text/characters.ts';
import { foldText } from '#core/text/fold-text.ts';
import { scanWords, type WordScan } from '#core/text/scan-words.ts';
import { SPECIAL, SYMBOLS } from '#core/text/symbols.ts';
import { EXACT, LOOSE, mix, ODD, printOfSpan, RECORD_WORDS, shiftFor, type TermTables } from './term-layout.ts';

/** A term that stands in a text. */
export interface TermHit {
  /** UTF-16 code units into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Whether the term asks for its case. */
  readonly exact: boolean;
}

/** Whether all that stands between two words is an apostrophe (and what is never seen). */
function isApostropheOnly(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  for (let i = start; i < end; i++) {
    const symbol = SYMBOLS[text.charCodeAt(i)];
    if (symbol !== APOSTROPHE && symbol !== SPECIAL) return false;
  }
  return end - start === 1
    ? SYMBOLS[text.charCodeAt(start)] === APOSTROPHE
    : foldText(text.slice(start, end)).exact === "'";
}

/** The hash of the word `s`: a single letter hashes to its own symbol. */
const POSSESSIVE_S = 0x73 - 0x8000;

const edge = (scan: WordScan, k: number): number => scan.edges[k] ?? 0;

/** An apostrophe joins the words beside it: neither the s of "China's" nor the t of "can't" begins a term. */
const joinedBefore = (text: string, scan: WordScan, first: number): boolean =>
  first > 0 && isApostropheOnly(text, edge(scan, 2 * first - 1), edge(scan, 2 * first));

/** … but a possessive may follow one: "China's" holds China, "can't" does not hold can. */
const joinedAfter = (text: string, scan: WordScan, last: number): boolean =>
  last + 1 < scan.count &&
  isApostropheOnly(text, edge(scan, 2 * last + 1), edge(scan, 2 * last + 2)) &&
  scan.hashes[2 * last + 3] !== POSSESSIVE_S;

/** Where a term with `lead` units of punctuation before its first word starts, or -1. */
function oddStart(text: string, scan: WordScan, first: number, lead: number): number {
  const from = first > 0 ? edge(scan, 2 * first - 1) : 0;
  const { starts } = foldText(text.slice(from, edge(scan, 2 * first)));
  const at = starts[starts.length - lead];
  return at === undefined ? -1 : from + at;
}

/** Where a term with `trail` units of punctuation after its last word ends, or -1. */
function oddEnd(text: string, scan: WordScan, last: number, trail: number): number {
  const from = edge(scan, 2 * last + 1);
  const { ends } = foldText(text.slice(from, last + 1 < scan.count ? edge(scan, 2 * last + 2) : text.length));
  const at = ends[trail - 1];
  return at === undefined ? -1 : from + at;
}

/** The hit of the record at `r` whose anchor is word `k`, or null. */
function hitOf(text: string, scan: WordScan, k: number, records: Int32Array, r: number): TermHit | null {
  const head = records[r] ?? 0;
  const tail = records[r + 2] ?? 0;
  const [before, after] = [(head >>> 11) & 31, (head >>> 6) & 31];
  const [first, last] = [k - before, k + after];
  if (first < 0 || last >= scan.count) return null;
  const odd = (head & ODD) !== 0;
  const besides = !odd && before + after > 0;
  if (besides && (scan.hashes[2 * (after > 0 ? k + 1 : k - 1)] ?? 0) >>> 24 !== (tail & 0xff)) return null;
  const [lead, trail] = odd ? [(tail >>> 4) & 15, tail & 15] : [0, 0];
  if (lead === 0 && joinedBefore(text, scan, first)) return null;
  if (trail === 0 && joinedAfter(text, scan, last)) return null;
  const start = lead > 0 ? oddStart(text, scan, first, lead) : edge(scan, 2 * first);
  const end = trail > 0 ? oddEnd(text, scan, last, trail) : edge(scan, 2 * last + 1);
  if (start < 0 || end < 0) return null;
  const exact = (head & EXACT) !== 0;
  if (printOfSpan(text, start, end, exact, (head & LOOSE) !== 0) !== records[r + 1]) return null;
  return { start, end, value: tail >>> 8, exact };
}

/** By place; of two that start together, the longer first, then the one that asks for its case. */
const inOrder = (a: TermHit, b: TermHit): number =>
  a.start - b.start || b.end - a.end || Number(b.exact) - Number(a.exact);

/** All terms that stand in `text`, nested and overlapping ones too, in order of their start; longer ones first. */
export function matchTerms({ filter, directory, records }: TermTables, text: string): TermHit[] {
  const scan = scanWords(text);
  const { count, hashes } = scan;
  const filterShift = shiftFor(filter.length);
  const bucketShift = shiftFor(directory.length - 1);
  for (let k = 0; k < count; k++) hashes[2 * k] = mix(hashes[2 * k + 1] ?? 0);
  const hits: TermHit[] = [];
  for (let k = 0; k < count; k++) {
    const hash = hashes[2 * k] ?? 0;
    const bits = filter[hash >>> filterShift] ?? 0;
    if (((bits >>> hash) & (bits >>> (hash >>> 5)) & 1) === 0) continue;
    const bucket = hash >>> bucketShift;
    const end = directory[bucket + 1] ?? 0;
    for (let r = directory[bucket] ?? 0; r < end; r++) {
      if ((records[RECORD_WORDS * r] ?? 0) >>> 16 !== (hash & 0xffff)) continue;
      const hit = hitOf(text, scan, k, records, RECORD_WORDS * r);
      if (hit !== null) hits.push(hit);
    }
  }
  return hits.sort(inOrder);
}

/**
 * Of hits in order, those that remain when each place belongs to one term: leftmost, then longest. Hits of the same
 * place stay together, in their order.
 */
export function leftmostLongest<H extends Pick<TermHit, 'start' | 'end'>>(hits: readonly H[]): H[] {
  const chosen: H[] = [];
  for (const hit of hits) {
    const last = chosen.at(-1);
    const samePlace = last?.start === hit.start && last.end === hit.end;
    if (last === undefined || hit.start >= last.end || samePlace) chosen.push(hit);
  }
  return chosen;
}
