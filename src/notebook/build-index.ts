import type { Searchable, TextIndex } from './text-index.ts';

/** Milliseconds of work at a time: keys that are typed meanwhile are not felt to wait. */
const SLICE_MS = 12;

/**
 * Takes texts into the index in slices, with a turn for the page between them. What was edited
 * meanwhile is newer and stays so; what was removed stays out.
 *
 * @param isWanted - Whether a text is still to be taken in, asked for each in its turn.
 */
export async function buildIndex(
  index: TextIndex,
  texts: readonly Searchable[],
  isWanted: (id: string) => boolean,
  signal: AbortSignal,
): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const text of texts) {
    if (signal.aborted) return;
    if (isWanted(text.id)) index.put(text);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE_MS;
  }
}
