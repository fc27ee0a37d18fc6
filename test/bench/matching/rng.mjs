import { seeded } from '../../../scripts/lib/seeded.mjs';

/** Gives numbers from 0 to 1, so that every run sees the same data. */
export function rng(seed) {
  const next = seeded(seed);
  next.int = (n) => Math.floor(next() * n);
  next.pick = (arr) => arr[Math.floor(next() * arr.length)];
  next.shuffle = (arr) => {
    for (let i = arr.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      const t = arr[i];
      arr[i] = arr[j];
      arr[j] = t;
    }
    return arr;
  };
  return next;
}
