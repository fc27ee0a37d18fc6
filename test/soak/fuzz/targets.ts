import fc from 'fast-check';
import { anchors } from './anchors.ts';
import { entries, imports } from './files.ts';
import { indexBytes } from './index-bytes.ts';
import { messages } from './messages.ts';
import { pages } from './pages.ts';
import type { FuzzTarget } from './target.ts';

/** All of them, the cheap ones first. */
export const TARGETS: readonly FuzzTarget[] = [messages, indexBytes, anchors, imports, entries, pages];

/** A case that does not hold, made small. */
export interface Counterexample {
  readonly seed: number;
  readonly path: string;
  readonly text: string;
}

/** Tries so many cases of a target; what does not hold, or null. */
export function tryCases({ property }: FuzzTarget, seed: number, cases: number): Counterexample | null {
  const { failed, counterexample, counterexamplePath, errorInstance } = fc.check(property, {
    seed,
    numRuns: cases,
  }) as fc.RunDetails<unknown>;
  if (!failed) return null;
  return { seed, path: counterexamplePath ?? '', text: `${fc.stringify(counterexample)}\n${String(errorInstance)}` };
}
