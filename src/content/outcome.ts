import type { FailureName } from '#core/failure.ts';
import type { Reading } from '#core/reading.ts';

/** What the toolbar says of a reading: how many terms there are, or why there are none. */
export interface Outcome {
  readonly terms: number;
  readonly failure: FailureName | null;
}

/** A reading that came to nothing; `findMs` is how long the look took, in milliseconds. */
export const notRead = (name: FailureName, findMs: number): Reading => ({
  state: 'not-read',
  failure: { name },
  findMs,
});

/** What the toolbar is to say. */
export function outcomeOf(reading: Reading): Outcome {
  if (reading.state === 'not-read') return { terms: 0, failure: reading.failure.name };
  if (reading.state === 'reading') return { terms: 0, failure: null };
  const { coverage, mentions } = reading.context;
  const terms = new Set(mentions.filter(({ hidden }) => !hidden).map(({ explainer }) => explainer)).size;
  return { terms, failure: coverage === 'unsupported-language' ? coverage : null };
}
