import type { Span } from '#core/text/sentences.ts';
import { type Role, SAFE } from './expand-entry.ts';
import { type MentionIndex, ROLE_BITS } from './index-layout.ts';
import { leftmostLongest, type TermHit } from './match-terms.ts';

/** A wording that stands in the text, and in which sentence. */
export interface PageHit extends TermHit {
  /** Number of the sentence in which it starts. */
  readonly sentence: number;
}

/** A place where an alias stands: each place belongs to the longest one. */
export interface AliasPlace extends Span {
  readonly sentence: number;
  /** What the wording is to which explainers: `explainer << 3 | role`, aliases only. */
  readonly uses: readonly number[];
}

export const explainerOf = (use: number): number => use >>> ROLE_BITS;
export const roleOf = (use: number): Role => (use & ((1 << ROLE_BITS) - 1)) as Role;
export const isAlias = (use: number): boolean => roleOf(use) <= 2;

/** The uses of the wording with this value. */
export function usesOf({ uses }: MentionIndex, value: number): Uint16Array {
  return uses.subarray(value + 1, value + 1 + (uses[value] ?? 0));
}

/** Whether the wording with this value has this role for this explainer; its uses are in rising order. */
export function hasRole({ uses }: MentionIndex, value: number, explainer: number, role: Role): boolean {
  const wanted = (explainer << ROLE_BITS) | role;
  let low = value + 1;
  let high = value + (uses[value] ?? 0);
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const use = uses[middle] ?? 0;
    if (use === wanted) return true;
    if (use < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** For each hit (in order of start) the last of `spans` (in order, too) that starts at or before it. */
export function placeIn<S extends Span>(hits: readonly TermHit[], spans: readonly S[]): number[] {
  let at = 0;
  return hits.map((hit) => {
    while (at + 1 < spans.length && (spans[at + 1]?.start ?? 0) <= hit.start) at++;
    return at;
  });
}

/** The hits that lie within one block, each with its sentence. */
export function withSentences(
  hits: readonly TermHit[],
  blocks: readonly Span[],
  sentences: readonly Span[],
): PageHit[] {
  const blockOf = placeIn(hits, blocks);
  const sentenceOf = placeIn(hits, sentences);
  return hits.flatMap((hit, k) => {
    const block = blocks[blockOf[k] ?? 0];
    const crosses = block !== undefined && hit.start < block.end && hit.end > block.end;
    return crosses ? [] : [{ ...hit, sentence: sentenceOf[k] ?? 0 }];
  });
}

/** The places of aliases, leftmost-longest, with the uses of all wordings that stand at exactly the same place. */
export function aliasPlaces(index: MentionIndex, hits: readonly PageHit[]): AliasPlace[] {
  const aliases = hits
    .map((hit) => ({ ...hit, uses: [...usesOf(index, hit.value)].filter(isAlias) }))
    .filter((hit) => hit.uses.length > 0);
  const places: (AliasPlace & { uses: number[] })[] = [];
  for (const { start, end, sentence, uses } of leftmostLongest(aliases)) {
    const last = places.at(-1);
    if (last?.start === start) last.uses.push(...uses.filter((use) => !last.uses.includes(use)));
    else places.push({ start, end, sentence, uses });
  }
  return places;
}

/** Whether one of the uses means its explainer wherever it stands. */
export const hasSafeUse = (place: AliasPlace): boolean => place.uses.some((use) => roleOf(use) === SAFE);
