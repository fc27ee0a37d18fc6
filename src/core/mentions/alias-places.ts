import type { Span } from '#core/text/sentences.ts';
import type { MentionIndex } from './index-layout.ts';
import type { PageView } from './page-view.ts';
import { endAt, startAt, type TermHits, valueAt } from './term-hits.ts';
import { aliasCount, aliasUse } from './wording-uses.ts';

/** A place where an alias stands. */
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

/** Adds what the wording is an alias of; most wordings are of none, and ask for no list. */
function withUses(index: MentionIndex, value: number, uses: number[] | null): number[] | null {
  const count = aliasCount(index, value);
  if (count === 0) return uses;
  const list = uses ?? [];
  for (let n = 0; n < count; n++) {
    const use = aliasUse(index, value, n);
    if (!list.includes(use)) list.push(use);
  }
  return list;
}

/**
 * Takes the places of aliases from left to right, the longest first, with the uses of all wordings that stand at exactly
 * the same place. Each place in the text belongs to one alias: what overlaps a taken one is passed over. A place that is
 * not taken leaves room for what it covers: "Israeli firm" may be too little, "NSO Group" in it enough.
 *
 * @param take - Whether a place is taken.
 */
export function takeAliasPlaces(
  { index, hits, blocks, firstHits }: PageView,
  take: (place: AliasPlace) => boolean,
): void {
  const inOneBlock = blockTest(hits, blocks);
  let sentence = 0;
  let taken = -1;
  for (let k = 0; k < hits.count; ) {
    const start = startAt(hits, k);
    const end = endAt(hits, k);
    let uses: number[] | null = null;
    const first = k;
    for (; k < hits.count && startAt(hits, k) === start && endAt(hits, k) === end; k++)
      if (start >= taken) uses = withUses(index, valueAt(hits, k), uses);
    if (uses === null || !inOneBlock(first)) continue;
    while ((firstHits[sentence + 1] ?? hits.count) <= first && sentence + 2 < firstHits.length) sentence++;
    if (take({ start, end, sentence, uses })) taken = end;
  }
}
