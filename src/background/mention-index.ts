import { type Answer, fail } from '#core/failure.ts';
import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import { type MentionIndex, readMentionIndex } from '#core/mentions/read-index.ts';
import { decodeIndex } from './embedded-index.ts';

/** Where the bundled index, and what it was built from, are. */
export interface IndexSources {
  /** The index in base64: part of the script that runs. */
  readonly encoded: string;
  /** The aliases of all explainers; rejects where they can not be read. */
  readonly aliases: () => Promise<readonly AliasEntry[]>;
}

/** The index as the build has put it into the script. Fails with `dataset-damaged`; never throws. */
function readEmbedded(encoded: string): Answer<MentionIndex> {
  try {
    return readMentionIndex(decodeIndex(encoded));
  } catch {
    return fail('dataset-damaged', 'encoding');
  }
}

/**
 * The mention index. Where the embedded one is damaged (its checksum is looked at on every wake), it is built anew from
 * the aliases, which takes some 100 ms; where these can not be read either, the failure is `dataset-damaged`.
 */
export async function openMentionIndex({ encoded, aliases }: IndexSources): Promise<Answer<MentionIndex>> {
  const embedded = readEmbedded(encoded);
  if (embedded.ok) return embedded;
  try {
    return readMentionIndex(buildMentionIndex(await aliases()));
  } catch {
    return fail('dataset-damaged', 'aliases.json');
  }
}
