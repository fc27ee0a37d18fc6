import type { MentionIndex } from '#core/mentions/index-layout.ts';
import { matchTerms } from '#core/mentions/match-terms.ts';
import { readMentionIndex } from '#core/mentions/read-index.ts';
import { leftmostLongest } from '#core/mentions/term-hits.ts';

/** The part of the engine that a worker needs: what cold starts are measured with. */
export function load(bytes: Uint8Array): MentionIndex {
  const answer = readMentionIndex(bytes);
  if (!answer.ok) throw new Error(answer.failure.detail);
  return answer.value;
}

export const match = (index: MentionIndex, text: string): number[] => leftmostLongest(matchTerms(index, text));
