import type { Explainer } from '#core/explainer.ts';

/** A kind of data of which only the id says anything. */
export const explainer = (id: string): Explainer => ({
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
