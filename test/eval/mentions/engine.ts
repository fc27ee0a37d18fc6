import { buildMentionIndex } from '#core/mentions/build-index.ts';
import { findMentions } from '#core/mentions/find-mentions.ts';
import type { MentionIndex } from '#core/mentions/index-layout.ts';
import { readMentionIndex } from '#core/mentions/read-index.ts';
import { parseExplainer } from '#dataset/parse-explainer.ts';
import { readDatasetFiles } from '#dataset/read-dataset-files.ts';

export { findMentions };

/** The dataset as it stands in the folder: its index, and the kind of each explainer. */
export async function openDataset(folder: string): Promise<{ index: MentionIndex; kinds: Record<string, string> }> {
  const entries = (await readDatasetFiles(folder)).map(parseExplainer).flatMap((file) => (file.state === 'explainer' ? [file.aliases] : []));
  const answer = readMentionIndex(buildMentionIndex(entries));
  if (!answer.ok) throw new Error(answer.failure.detail);
  return { index: answer.value, kinds: Object.fromEntries(entries.map(({ id, kind }) => [id, kind])) };
}
