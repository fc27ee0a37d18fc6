/** A term that stands in a text. */
export interface TermHit {
  /** UTF-16 code units into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/**
 * Terms in a text, in order of their start; of two that start together the longer one first, then the one that asks for
 * its case. Lists of numbers, not of objects: an article has thousands.
 */
export interface TermHits {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** `value << 1`, and 1 for terms that stand in any case. */
  marks: Int32Array;
}

export const noHits = (room = 256): TermHits => ({
  count: 0,
  starts: new Int32Array(room),
  ends: new Int32Array(room),
  marks: new Int32Array(room),
});

export const startAt = (hits: TermHits, k: number): number => hits.starts[k] as number;
export const endAt = (hits: TermHits, k: number): number => hits.ends[k] as number;
export const valueAt = (hits: TermHits, k: number): number => (hits.marks[k] as number) >> 1;

export const hitAt = (hits: TermHits, k: number): TermHit => ({
  start: startAt(hits, k),
  end: endAt(hits, k),
  value: valueAt(hits, k),
});

function grow(hits: TermHits): void {
  for (const list of ['starts', 'ends', 'marks'] as const) {
    const old = hits[list];
    hits[list] = new Int32Array(2 * old.length);
    hits[list].set(old);
  }
}

/** Adds a hit in order; hits come nearly in order, so that few must make room. */
export function addHit(hits: TermHits, start: number, end: number, mark: number): void {
  if (hits.count === hits.starts.length) grow(hits);
  const { starts, ends, marks } = hits;
  let at = hits.count++;
  for (; at > 0; at--) {
    const before = at - 1;
    const otherStart = starts[before] as number;
    if (otherStart < start) break;
    const otherEnd = ends[before] as number;
    if (otherStart === start && (otherEnd > end || (otherEnd === end && ((marks[before] as number) & 1) <= (mark & 1))))
      break;
    starts[at] = otherStart;
    ends[at] = otherEnd;
    marks[at] = marks[before] as number;
  }
  starts[at] = start;
  ends[at] = end;
  marks[at] = mark;
}

/**
 * Numbers of the hits that remain when each place belongs to one term: leftmost, then longest. Hits of the same place stay
 * together, in their order. What the terms alone say; where their sense is asked, `takeAliasPlaces` chooses.
 */
export function leftmostLongest(hits: TermHits): number[] {
  const { count, starts, ends } = hits;
  const chosen: number[] = [];
  let start = -1;
  let end = -1;
  for (let k = 0; k < count; k++) {
    const ownStart = starts[k] as number;
    if (ownStart < end && (ownStart !== start || ends[k] !== end)) continue;
    chosen.push(k);
    start = ownStart;
    end = ends[k] as number;
  }
  return chosen;
}
