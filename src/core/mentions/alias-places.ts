import type { Span } from '#core/text/sentences.ts';
import type { MentionIndex } from './index-layout.ts';
import type { PageView } from './page-view.ts';
import { endAt, leftmostLongest, startAt, type TermHits, valueAt } from './term-hits.ts';
import { aliasCount, aliasUse } from './wording-uses.ts';

/** A place where an alias stands: each place belongs to the longest one. */
export interface AliasPlace extends Span {
  /** Number of the sentence in which it starts. */
  readonly sentence: number;
  /** What the wording is to which explainers: `explainer << 2 | class`. */
  readonly uses: readonly number[];
}

/** Whether hits, asked for in order, lie within one block. */
function blockTest(hits: TermHits, blocks: readonly Span[]): (k: number) => boolean {
  let at = 0;
  return (k) => {
    const start = startAt(hits, k);
    while (at + 1 < blocks.length && (blocks[at + 1]?.start ?? 0) <= start) at++;
    const block = blocks[at];
    return block === undefined || start >= block.end || endAt(hits, k) <= block.end;
  };
}

function addUses(index: MentionIndex, value: number, uses: number[]): void {
  const count = aliasCount(index, value);
  for (let n = 0; n < count; n++) {
    const use = aliasUse(index, value, n);
    if (!uses.includes(use)) uses.push(use);
  }
}

/** The places of aliases, leftmost-longest, with the uses of all wordings that stand at exactly the same place. */
export function aliasPlaces({ index, hits, blocks, firstHits }: PageView): AliasPlace[] {
  const inOneBlock = blockTest(hits, blocks);
  const isAlias = (k: number): boolean => aliasCount(index, valueAt(hits, k)) > 0 && inOneBlock(k);
  const places: (AliasPlace & { uses: number[] })[] = [];
  let sentence = 0;
  for (const k of leftmostLongest(hits, isAlias)) {
    while ((firstHits[sentence + 1] ?? hits.count) <= k && sentence + 2 < firstHits.length) sentence++;
    const start = startAt(hits, k);
    let place = places.at(-1);
    if (place?.start !== start) {
      place = { start, end: endAt(hits, k), sentence, uses: [] };
      places.push(place);
    }
    addUses(index, valueAt(hits, k), place.uses);
  }
  return places;
}
