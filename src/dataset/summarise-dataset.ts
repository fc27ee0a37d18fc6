import { type Dataset, type DatasetEvent, type Explainer, KINDS, type Kind, type Source } from '#core/explainer.ts';
import { earliestDay, latestDay } from '#core/since/partial-date.ts';

/** Law and cases change within half a year; what nobody looked at for this long is named. */
const STALE_AFTER_MONTHS = 24;

/** Counts of a dataset. */
export interface DatasetSummary {
  readonly entries: number;
  readonly byKind: Readonly<Record<Kind, number>>;
  readonly events: number;
  /** Places of which something is said in law. */
  readonly jurisdictions: number;
  /** Entries without any source. */
  readonly withoutSource: number;
  /** Entries none of whose sources was read. */
  readonly withoutReadSource: number;
  /** Different addresses, by class; `notRead` are those that nobody of us has read in any entry. */
  readonly sources: Readonly<Record<Source['class'] | 'notRead', number>>;
}

function countSources(explainers: readonly Explainer[]): DatasetSummary['sources'] {
  const byUrl = new Map<string, { class: Source['class']; isRead: boolean }>();
  for (const { url, class: sourceClass, read } of explainers.flatMap(({ sources }) => sources)) {
    const isRead = read !== null || byUrl.get(url)?.isRead === true;
    byUrl.set(url, { class: sourceClass, isRead });
  }
  const all = [...byUrl.values()];
  const ofClass = (wanted: Source['class']): number => all.filter((source) => source.class === wanted).length;
  return {
    primary: ofClass('primary'),
    press: ofClass('press'),
    reference: ofClass('reference'),
    notRead: all.filter(({ isRead }) => !isRead).length,
  };
}

/** The events that were written in this entry; others that belong to it stand in it, too. */
export const writtenIn = ({ id, events }: Explainer): DatasetEvent[] =>
  events.filter(({ explainers }) => explainers[0] === id);

/** Whether something is said of this place in law. */
export const hasJurisdiction = ({ jurisdiction }: Explainer): boolean =>
  Object.values(jurisdiction ?? {}).some((cells) => cells.length > 0);

/** Whether nobody of us has read any of its sources. */
export const restsOnUnread = ({ sources }: Explainer): boolean => sources.every(({ read }) => read === null);

/** Counts the parts of a dataset. */
export function summariseDataset({ explainers }: Dataset): DatasetSummary {
  const count = (accept: (explainer: Explainer) => boolean): number => explainers.filter(accept).length;
  return {
    entries: explainers.length,
    byKind: Object.fromEntries(KINDS.map((kind) => [kind, count((explainer) => explainer.kind === kind)])) as Record<
      Kind,
      number
    >,
    events: explainers.reduce((sum, explainer) => sum + writtenIn(explainer).length, 0),
    jurisdictions: count(hasJurisdiction),
    withoutSource: count(({ sources }) => sources.length === 0),
    withoutReadSource: count(restsOnUnread),
    sources: countSources(explainers),
  };
}

/** A day some months before another, both `YYYY-MM-DD`. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

function notesOf(explainer: Explainer, oldest: string): string[] {
  const { id, asOf, sources } = explainer;
  return [
    ...(latestDay(asOf) < oldest ? [`${id}: as of ${asOf}, more than ${STALE_AFTER_MONTHS} months ago`] : []),
    ...sources
      .filter(({ url }) => url.startsWith('http:'))
      .map((source) => `${id}: sources.${source.id}: an address without https`),
    ...writtenIn(explainer)
      .filter(({ date }) => earliestDay(date) > latestDay(asOf))
      .map(({ date }) => `${id}: event of ${date}: later than the entry's as-of; is it said to be planned?`),
  ];
}

/** What is allowed but deserves a look: old entries, addresses without https, events in the future. `today`: `YYYY-MM-DD`. */
export const findNotes = ({ explainers }: Dataset, today: string): string[] =>
  explainers.flatMap((explainer) => notesOf(explainer, monthsBefore(today, STALE_AFTER_MONTHS)));

/** The counts that other programs ask for, as one line of JSON. */
export function summaryAsJson({ entries, events, jurisdictions, withoutSource, sources }: DatasetSummary): string {
  return JSON.stringify({ entries, events, jurisdictions, withoutSource, sources });
}

/** The summary as lines for a terminal. */
export function describeSummary(summary: DatasetSummary): string[] {
  const { sources } = summary;
  const all = sources.primary + sources.press + sources.reference;
  return [
    `${summary.entries} entries: ${KINDS.map((kind) => `${summary.byKind[kind]} ${kind}`).join(', ')}`,
    `${summary.events} events, ${summary.jurisdictions} jurisdictions`,
    `${all} sources: ${sources.primary} primary, ${sources.press} press, ${sources.reference} reference`,
    `${all - sources.notRead} sources read, ${sources.notRead} not read; ${summary.withoutReadSource} entries rest on unread sources alone`,
  ];
}
