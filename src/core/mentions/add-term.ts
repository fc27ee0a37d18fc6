import { APOSTROPHE, SPACE } from '#core/text/characters.ts';
import { foldText } from '#core/text/fold-text.ts';
import { EDGES, HASHES } from '#core/text/scan-words.ts';
import { SPECIAL, SYMBOLS } from '#core/text/symbols.ts';
import { addHit, type TermHits } from './term-hits.ts';
import { EXACT, LOOSE, ODD, printOfSpan } from './term-layout.ts';

const edge = (k: number): number => EDGES[k] as number;

/** Whether all that stands between two words is an apostrophe (and what is never seen). */
function isApostropheOnly(text: string, start: number, end: number): boolean {
  const symbol = SYMBOLS[text.charCodeAt(start)];
  if (start >= end || (symbol !== APOSTROPHE && symbol !== SPECIAL)) return false;
  return end - start === 1 ? symbol === APOSTROPHE : foldText(text.slice(start, end)).exact === "'";
}

/** Whether all units from `start` to `end` are punctuation that stands for itself: no space, nothing that is never seen. */
function isPlainPunctuation(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const symbol = SYMBOLS[text.charCodeAt(i)] as number;
    if (symbol <= SPACE || symbol >= SPECIAL) return false;
  }
  return true;
}

/** Where a term with `lead` units of punctuation before its first word starts, or -1. */
function oddStart(text: string, first: number, lead: number): number {
  const from = first > 0 ? edge(2 * first - 1) : 0;
  const plain = edge(2 * first) - lead;
  if (plain >= from && isPlainPunctuation(text, plain, edge(2 * first))) return plain;
  const { starts } = foldText(text.slice(from, edge(2 * first)));
  const at = starts[starts.length - lead];
  return at === undefined ? -1 : from + at;
}

/** Where a term with `trail` units of punctuation after its last word ends, or -1. */
function oddEnd(text: string, last: number, trail: number, count: number): number {
  const from = edge(2 * last + 1);
  const to = last + 1 < count ? edge(2 * last + 2) : text.length;
  if (from + trail <= to && isPlainPunctuation(text, from, from + trail)) {
    // What follows may still belong to the last unit: a mark, or a joiner that is never seen.
    const next = from + trail;
    if (next === to || ((SYMBOLS[text.charCodeAt(next)] as number) & SPECIAL) === 0) return next;
  }
  const { ends } = foldText(text.slice(from, to));
  const at = ends[trail - 1];
  return at === undefined ? -1 : from + at;
}

/** The hash of the word `s`: a single letter hashes to its own symbol. */
const POSSESSIVE_S = 0x73 - 0x8000;

type AddTerm = (hits: TermHits, text: string, k: number, count: number, records: Int32Array, r: number) => void;

/**
 * Adds the hit of the record at `r` whose anchor is word `k` of `count`, if its term stands there: all its words are in the
 * window, and what stands beside the anchor agrees.
 *
 * An apostrophe joins the words beside it: neither the s of "China's" nor the t of "can't" begins a term. But a possessive
 * may follow one: "China's" holds China, "can't" does not hold can.
 */
function bindAddTerm(edges: Int32Array, hashes: Int32Array, symbols: Int16Array): AddTerm {
  /** Whether an apostrophe, and nothing else that is seen, stands between the words `k` and `k + 1`. */
  const isJoined = (text: string, k: number): boolean => {
    const from = edges[2 * k + 1] as number;
    const symbol = symbols[text.charCodeAt(from)];
    return (symbol === APOSTROPHE || symbol === SPECIAL) && isApostropheOnly(text, from, edges[2 * k + 2] as number);
  };
  return (hits, text, k, count, records, r) => {
    const head = records[r] as number;
    const tail = records[r + 2] as number;
    const first = k - ((head >>> 11) & 31);
    const last = k + ((head >>> 6) & 31);
    let start = edges[2 * first] as number;
    let end = edges[2 * last + 1] as number;
    let lead = 0;
    let trail = 0;
    if ((head & ODD) !== 0) {
      lead = (tail >>> 4) & 15;
      trail = tail & 15;
      if (lead > 0) start = oddStart(text, first, lead);
      if (trail > 0) end = oddEnd(text, last, trail, count);
      if (start < 0 || end < 0) return;
    }
    const exact = (head & EXACT) !== 0;
    if (printOfSpan(text, start, end, exact, (head & LOOSE) !== 0) !== records[r + 1]) return;
    if (lead === 0 && first > 0 && isJoined(text, first - 1)) return;
    if (trail === 0 && last + 1 < count && isJoined(text, last) && hashes[2 * last + 3] !== POSSESSIVE_S) return;
    addHit(hits, start, end, ((tail >>> 8) << 1) | (exact ? 0 : 1));
  };
}

/** Adds the hit of a record, if its term stands there: see {@link bindAddTerm}. */
export const addTerm = bindAddTerm(EDGES, HASHES, SYMBOLS);
