import { type Answer, fail } from '#core/failure.ts';
import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import { type MentionIndex, readMentionIndex } from '#core/mentions/read-index.ts';
import { type EmbeddedIndex, openEmbeddedIndex } from './embedded-index.ts';

/** Where the bundled index, and what it was built from, are. */
export interface IndexSources {
  readonly embedded: EmbeddedIndex;
  /** The aliases of all explainers; rejects where they can not be read. */
  readonly aliases: () => Promise<readonly AliasEntry[]>;
}

/**
 * The mention index. Where the embedded one is damaged, it is built anew from the aliases, which takes a second; where
 * these can not be read either, the failure is `dataset-damaged`.
 */
export async function openMentionIndex({ embedded, aliases }: IndexSources): Promise<Answer<MentionIndex>> {
  const index = await openEmbeddedIndex(embedded);
  if (index.ok) return index;
  try {
    return readMentionIndex(buildMentionIndex(await aliases()));
  } catch {
    return fail('dataset-damaged', 'aliases.json');
  }
}
