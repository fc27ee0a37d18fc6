import { compileDataset } from './compile-dataset.ts';
import { countFaults, describeFault } from './fault.ts';
import type { DatasetFile } from './parse-explainer.ts';
import { type DatasetSummary, describeSummary, findNotes, summariseDataset } from './summarise-dataset.ts';

/** What `npm run lint:dataset` prints. */
export interface LintReport {
  readonly lines: readonly string[];
  readonly faults: number;
  readonly summary: DatasetSummary;
}

/** Checks the files of a dataset; `today` is `YYYY-MM-DD` and decides what is old. */
export function lintDataset(files: readonly DatasetFile[], today: string): LintReport {
  const { dataset, faults } = compileDataset(files);
  const summary = summariseDataset(dataset);
  const lines = [
    ...faults.map(describeFault),
    ...findNotes(dataset, today).map((note) => `note: ${note}`),
    ...describeSummary(summary),
    faults.length === 0 ? 'no faults' : countFaults(faults),
  ];
  return { lines, faults: faults.length, summary };
}
