// @ts-check
import { seeded } from '../../../scripts/lib/seeded.mjs';

/** Gives whole numbers below `n`: each run of a seed does the same. @param {number} seed @returns {(n: number) => number} */
export function seededBelow(seed) {
  const next = seeded(seed);
  return (n) => Math.floor(next() * n);
}
