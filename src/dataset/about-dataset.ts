import type { DatasetAbout } from '#core/dataset-about.ts';
import type { Dataset } from '#core/explainer.ts';
import { changesSince, type ReleaseRecord } from './release-record.ts';
import { summariseDataset } from './summarise-dataset.ts';

/** What the options page tells of a dataset. @param before The release before it; null where there was none. */
export function aboutDataset(dataset: Dataset, before: ReleaseRecord | null): DatasetAbout {
  const { entries, byKind, events, sources } = summariseDataset(dataset);
  const { primary, press, reference } = sources;
  return {
    version: dataset.version,
    endsOn: dataset.endsOn,
    entries,
    byKind,
    events,
    sources: { primary, press, reference },
    changes: before === null ? null : changesSince(before, dataset),
  };
}
