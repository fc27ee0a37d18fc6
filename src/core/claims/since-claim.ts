import type { DatasetEvent } from '#core/explainer.ts';
import type { Claim, ClaimTerm } from './claim.ts';

/**
 * The events that carry a claim on: those of who acts in it and of where its data goes, both. In the order given; none where
 * the claim lacks one of the two, as an event of a country alone is seldom of this story.
 */
export function sinceClaim({ actor, destination }: Claim, events: readonly DatasetEvent[]): readonly DatasetEvent[] {
  const isOf = ({ explainers }: DatasetEvent, terms: readonly ClaimTerm[]) =>
    terms.some(({ explainer }) => explainer !== null && explainers.includes(explainer));
  return events.filter((event) => isOf(event, actor) && isOf(event, destination));
}
