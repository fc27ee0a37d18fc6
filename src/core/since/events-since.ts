import type { DatasetEvent, Explainer, Kind, PartialDate } from '#core/explainer.ts';
import { comparePartialDates, isPartialDate, isSurelyAfter } from './partial-date.ts';

/** A page of the popup: more is a history, not an answer to "what has happened since?". */
export const MOST_EVENTS = 20;

/**
 * How much a shared explainer says about whether an event continues the story. Who acts and what is decided carries a
 * story on; a place or a kind of data is shared by stories that have nothing else in common.
 */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  event: 4,
  organisation: 3,
  law: 3,
  'public-body': 3,
  infrastructure: 2,
  threat: 1,
  protection: 1,
  data: 1,
  place: 1,
};

/** From this weight on, one shared explainer is link enough. */
const STRONG = 3;

/** The day, month or year of an ISO date or date-time; null where there is none. The writer's own day, whatever the zone. */
function dateOf(publishedAt: string | null): PartialDate | null {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=T|\s|$)/.exec(publishedAt ?? '')?.[0] ?? '';
  return isPartialDate(date) ? date : null;
}

/** How much an article speaks of an explainer: twice as many mentions count one weight more, not twice as much. */
const emphasis = (mentions: number): number => 1 + Math.log2(mentions);

/**
 * How strongly an event is linked to what an article mentions: 0 for not enough. One weak link counts only if the event
 * was written for the very thing that is mentioned (Android 10 for the IMEI).
 */
function linkOf(event: DatasetEvent, mentioned: ReadonlyMap<string, Mentioned>): number {
  const links = event.explainers.flatMap((id) => mentioned.get(id) ?? []);
  const isAtHome = mentioned.has(event.explainers[0] ?? '');
  const isLinked = isAtHome || links.length > 1 || links.some(({ kind }) => WEIGHTS[kind] >= STRONG);
  if (!isLinked) return 0;
  return links.reduce((sum, { kind, count }) => sum + WEIGHTS[kind] * emphasis(count), isAtHome ? 1 : 0);
}

/** An allegation and the answers to it stand in one explainer: they are shown, or left out, by their strongest. */
function linksWithAnswers(
  events: readonly DatasetEvent[],
  mentioned: ReadonlyMap<string, Mentioned>,
): { readonly event: DatasetEvent; readonly link: number }[] {
  const links = events.map((event) => ({ event, link: linkOf(event, mentioned) }));
  const strongest = new Map<string, number>();
  for (const { event, link } of links) {
    const home = event.explainers[0] ?? '';
    strongest.set(home, Math.max(link, strongest.get(home) ?? 0));
  }
  return links.map(({ event, link }) => {
    const isPartOfDispute = event.stance === 'alleged' || event.stance === 'denied';
    return { event, link: link > 0 && isPartOfDispute ? (strongest.get(event.explainers[0] ?? '') ?? link) : link };
  });
}

interface Mentioned {
  readonly kind: Kind;
  readonly count: number;
}

function countMentions(explainers: readonly Explainer[], ids: readonly string[]): ReadonlyMap<string, Mentioned> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(
    explainers.flatMap(({ id, kind }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [[id, { kind, count }]];
    }),
  );
}

/** One of each date and text: an event stands in every explainer that it belongs to. */
const unique = (events: readonly DatasetEvent[]): DatasetEvent[] => [
  ...new Map(events.map((event) => [`${event.date} ${event.text}`, event])).values(),
];

/**
 * What has happened since an article to what it mentions: dated surely after it, oldest first, at most
 * {@link MOST_EVENTS}; where there are more, the most strongly linked, and the newest of equals. Empty where the
 * article's date is not known: then nothing is "since".
 *
 * @param explainers entries with their events; those that are not mentioned are passed over
 * @param mentionedIds ids of the explainers that the article mentions, one for each mention
 * @param publishedAt ISO 8601 date or date-time
 */
export function eventsSince(
  explainers: readonly Explainer[],
  mentionedIds: readonly string[],
  publishedAt: string | null,
): DatasetEvent[] {
  const published = dateOf(publishedAt);
  if (published === null) return [];
  const mentioned = countMentions(explainers, mentionedIds);
  const after = unique(explainers.flatMap(({ events }) => events)).filter(({ date }) => isSurelyAfter(date, published));
  return linksWithAnswers(after, mentioned)
    .filter(({ link }) => link > 0)
    .sort((a, b) => b.link - a.link || comparePartialDates(b.event.date, a.event.date))
    .slice(0, MOST_EVENTS)
    .map(({ event }) => event)
    .sort((a, b) => comparePartialDates(a.date, b.date));
}
