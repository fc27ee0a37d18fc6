import { digest, encoded } from 'virtual:mention-index';
import type { Dataset } from '#core/explainer.ts';
import type { Answer } from '#core/failure.ts';
import type { MentionIndex } from '#core/mentions/read-index.ts';
import { openMentionIndex } from './mention-index.ts';
import { packaged } from './packaged-file.ts';

/** What stands in the package about the dataset, to be compared before the large file is opened. */
export type DatasetSummary = Pick<Dataset, 'version' | 'endsOn'>;

export const readDatasetSummary = async (): Promise<DatasetSummary> => (await packaged('dataset.json')).json();

export const readDataset = async (): Promise<Dataset> => (await packaged('explainers.json')).json();

let index: Promise<Answer<MentionIndex>> | null = null;

/**
 * The mention index, opened once for each life of the worker. It is part of the script: a database with rows in it costs 25 to
 * 37 ms on every wake, a packaged file one more read (see `docs/decisions/0003-index-in-the-script.md`). Failures: `dataset-damaged`.
 */
export function mentionIndex(): Promise<Answer<MentionIndex>> {
  index ??= openMentionIndex({
    embedded: { encoded, digest },
    aliases: async () => (await packaged('aliases.json')).json(),
  });
  return index;
}
