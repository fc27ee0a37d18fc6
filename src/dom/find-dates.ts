import type { ArticleDates, DateSource } from '#core/article.ts';
import { checkDate, type DateFinder, dayOf, type FoundDate } from './check-date.ts';
import { dayInAddress, monthInAddress } from './date-in-address.ts';
import { markedAsDate, markedAsModified, markedAsPublished } from './marked-dates.ts';
import type { Meta } from './meta-content.ts';
import { metaDate, metaModified, metaPublished } from './meta-dates.ts';
import type { PageModel } from './page-model.ts';
import { type DateHabits, readDate } from './read-date.ts';
import { datesNearHeadline, labelledElsewhere, monthBelowHeadline, type ShownDates } from './shown-dates.ts';
import type { StructuredData } from './structured-data.ts';

/** A page and what it says of itself, for finding its dates. */
export interface DatedPage {
  readonly document: Document;
  readonly address: string;
  readonly meta: Meta;
  readonly data: StructuredData | null;
  readonly page: PageModel;
  /** The story's title as it was found. */
  readonly title: string;
}

const from = (source: DateSource, date: string | null): FoundDate | null =>
  date === null ? null : { date, from: source };

function firstOf(finders: readonly DateFinder[]): FoundDate | null {
  for (const find of finders) {
    const found = find();
    if (found !== null) return found;
  }
  return null;
}

/** A date of nothing in particular is of a change where the page says that it was changed on that very day. */
function vaguePublished(meta: Meta, modified: string | null, habits: DateHabits): string | null {
  const date = readOrNull(metaDate(meta), habits);
  return date !== null && modified !== null && dayOf(date) === dayOf(modified) ? null : date;
}

const readOrNull = (text: string | null, habits: DateHabits) => (text === null ? null : readDate(text, habits));

/** Where a page has several for the one thing, the later ones are of its publishing machine. */
function earliest(texts: readonly string[], habits: DateHabits): string | null {
  const dates = texts.map((text) => readDate(text, habits)).filter((date) => date !== null);
  return dates.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** Computed when first asked for. */
function once<T>(find: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: find() };
    return known.value;
  };
}

function findModified(
  { document, meta, data }: DatedPage,
  habits: DateHabits,
  near: () => ShownDates,
): FoundDate | null {
  return firstOf([
    () => from('json-ld', readOrNull(data?.dateModified ?? null, habits)),
    () => from('meta', readOrNull(metaModified(meta), habits)),
    () => from('time', markedAsModified(document, habits)),
    () => from('text', near().updated),
  ]);
}

function findPublished(
  { document, address, meta, data, page, title }: DatedPage,
  habits: DateHabits,
  near: () => ShownDates,
  labelled: () => ShownDates,
  modified: FoundDate | null,
): FoundDate | null {
  const inAddress = from('address', dayInAddress(address, habits));
  const inElement = once(() => from('time', markedAsPublished(document, habits)));
  const inMarkup = firstOf([
    () => from('json-ld', readOrNull(data?.datePublished ?? null, habits)),
    () => from('meta', earliest(metaPublished(meta), habits)),
  ]);
  const shown = once(() => from('text', near().published));
  if (inMarkup !== null) return checkDate(inMarkup, [() => inAddress, shown, inElement]);
  return firstOf([
    inElement,
    () => inAddress,
    () => from('meta', vaguePublished(meta, modified?.date ?? null, habits)),
    shown,
    () => from('text', labelled().published),
    () => from('time', markedAsDate(document, habits)),
    () => from('text', monthBelowHeadline(page, title, habits)),
  ]);
}

/** A change that was before the story is a program's. One on the same day is kept where the page says the time. */
function isLater(modified: string, published: string): boolean {
  const [a, b] = [Date.parse(published), Date.parse(modified)];
  return dayOf(modified) !== dayOf(published) ? b > a : b > a && modified.length === published.length;
}

/**
 * When the story was published and last changed, as ISO 8601 and as exact as the page says, and how that was found. Where
 * the page gives only the date of the last change, that stands for both, and its source is `update`.
 */
export function findDates(dated: DatedPage, habits: DateHabits): ArticleDates {
  const near = once(() => datesNearHeadline(dated.page, dated.title, habits));
  const labelled = once(() => labelledElsewhere(dated.page, habits));
  const said = findModified(dated, habits, near);
  const published =
    findPublished(dated, habits, near, labelled, said) ??
    from('update', said?.date ?? labelled().updated) ??
    from('address', monthInAddress(dated.address, habits));
  const modified = said ?? (published?.from === 'text' ? from('text', labelled().updated) : null);
  const isChanged = published !== null && modified !== null && published.from !== 'update';
  const later = isChanged && isLater(modified.date, published.date) ? modified : null;
  return {
    publishedAt: published?.date ?? null,
    publishedFrom: published?.from ?? null,
    modifiedAt: later?.date ?? null,
    modifiedFrom: later?.from ?? null,
  };
}
