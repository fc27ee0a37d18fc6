import type { Dataset, Explainer } from '#core/explainer.ts';
import { entry, indexOf } from '../../core/mentions/entries.ts';

/** In the place of what a build packs: two explainers, and an index of them. */
const explainer = (id: string): Explainer => ({
  id,
  name: id.toUpperCase(),
  names: {},
  kind: 'data',
  tier: 1,
  summary: 'What it is.',
  matters: 'Why it matters.',
  misunderstandings: [],
  steps: [],
  data: null,
  jurisdiction: null,
  events: [],
  sources: [],
  related: [],
  asOf: '2026-11',
});
const dataset: Dataset = { version: '1', endsOn: '2026-11', explainers: ['imei', 'aws'].map(explainer), moved: {} };
const index = indexOf([entry('imei', 'data', { safe: 'IMEI, IMEI number' })]);

export const readDatasetSummary = async () => ({ version: dataset.version, endsOn: dataset.endsOn });
export const readDataset = async () => dataset;
export const mentionIndex = async () => ({ ok: true as const, value: index });
