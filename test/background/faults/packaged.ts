import type { Dataset } from '#core/explainer.ts';
import { explainer } from '../../core/explainer.ts';
import { entry, indexOf } from '../../core/mentions/entries.ts';

/** In the place of what a build packs: two explainers, and an index of them. */
const dataset: Dataset = { version: '1', endsOn: '2026-11', explainers: ['imei', 'aws'].map(explainer), moved: {} };
const index = indexOf([entry('imei', 'data', { safe: 'IMEI, IMEI number' })]);

export const readDatasetSummary = async () => ({ version: dataset.version, endsOn: dataset.endsOn });
export const readDataset = async () => dataset;
export const mentionIndex = async () => ({ ok: true as const, value: index });
