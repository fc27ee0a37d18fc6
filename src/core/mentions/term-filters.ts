import { HASHES } from '#core/text/scan-words.ts';
import { mix, pairAfter, pairBefore, shiftFor } from './term-layout.ts';

/** Numbers of the words in the window that may be anchors; a piece has at most half as many words as units. */
export const PASSED = new Int32Array(2048);

/** The look-ups to be made, up to three for each of these words: its number, and the key to look up. */
export const LOOK_UPS = new Int32Array(2 * 3 * PASSED.length);

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

/** Which words may be anchors: see {@link bindFilter}. */
export const filterWords = bindFilter(HASHES, PASSED);

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

/** Which look-ups are worth making: see {@link bindKeyFilter}. */
export const filterKeys = bindKeyFilter(HASHES, PASSED, LOOK_UPS);
