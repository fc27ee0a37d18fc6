import type { DatasetEvent, Explainer } from '#core/explainer.ts';
import { comparePartialDates } from '#core/since/partial-date.ts';

/** One event of each text and date, oldest first. */
function inOrder(events: readonly DatasetEvent[]): DatasetEvent[] {
  return events.toSorted((a, b) => comparePartialDates(a.date, b.date) || (a.text < b.text ? -1 : 1));
}

/**
 * Gives every explainer all events that belong to it, wherever they were written: an event of `xiaomi-data-move` that
 * names `xiaomi` stands in both. So one entry, read alone, knows what has happened to it; a popover for Xiaomi and the
 * list "since this article" need no second look-up. `explainers[0]` of an event still tells where it was written.
 */
export function distributeEvents(explainers: readonly Explainer[]): Explainer[] {
  const byExplainer = new Map<string, DatasetEvent[]>();
  for (const event of explainers.flatMap(({ events }) => events)) {
    for (const id of event.explainers) byExplainer.set(id, [...(byExplainer.get(id) ?? []), event]);
  }
  return explainers.map((explainer) => ({ ...explainer, events: inOrder(byExplainer.get(explainer.id) ?? []) }));
}
