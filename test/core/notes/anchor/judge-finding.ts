import type { QuoteFinding } from '#core/notes/anchor/find-quote.ts';
import type { QuoteAnchor } from '#core/notes/anchor/quote-anchor.ts';
import { foldKey } from '#core/text/fold-text.ts';
import { copied, NEW } from './traced-article.ts';

/** A quote's fate in an edit. */
export interface Fate {
  /**
   * survives: at least 80 % of its letters stand, in their order, with at most a fifth of its length put in between; and if
   * the same words stood elsewhere too, or are fewer than twelve letters, at least one side of its context stands beside it:
   * such words are told by what is around them, if that was not the same. partly: less, or torn apart. twin: only the context is missing. deleted: none of its letters stands; a copy of its words is not the quote.
   */
  readonly kind: 'survives' | 'partly' | 'twin' | 'deleted';
  /** Where its letters are now: UTF-16 code units of the edited text; null where none is. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Nothing of it was changed. */
  readonly whole: boolean;
}

const SURVIVING_SHARE = 0.8;
const INSERTED_SHARE = 0.2;

/** UTF-16 code units. */
const SHORT = 12;

/** Whether nearly all letters of one side of the quote's context still stand next to it, and that side was of no other place. */
function keepsSide(anchor: QuoteAnchor, span: Range, { after, origins, before }: Edited): boolean {
  const ROOM = 12;
  const stands = (from: number, to: number, start: number, end: number) => {
    const all = letters(before.slice(from, to));
    const own = origins
      .slice(Math.max(0, start), end)
      .filter((origin, i) => origin >= from && origin < to && /\S/.test(after[Math.max(0, start) + i] ?? ''));
    return all > 0 && own.length >= SURVIVING_SHARE * all;
  };
  const { start, end, prefix, exact, suffix } = anchor;
  const isOnlyOne = (words: string) => foldKey(before).split(foldKey(words)).length === 2;
  return (
    (isOnlyOne(prefix + exact) &&
      stands(start - prefix.length, start, span.start - prefix.length - ROOM, span.start)) ||
    (isOnlyOne(exact + suffix) && stands(end, end + suffix.length, span.end, span.end + suffix.length + ROOM))
  );
}

const letters = (text: string): number => text.replace(/[\s\u00ad\u200b\u2060]/g, '').length;

/** What became of a quote. */
export function fateOf(anchor: QuoteAnchor, edited: Edited): Fate {
  const { before, after, origins } = edited;
  const places: number[] = [];
  origins.forEach((origin, place) => {
    if (origin >= anchor.start && origin < anchor.end && /\S/.test(before[origin] ?? '')) places.push(place);
  });
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return { kind: 'deleted', span: null, whole: false };
  const all = anchor.exact.replace(/\s/g, '').length;
  const span = { start: first, end: last + 1 };
  const inOrder = places.every((place, i) => i === 0 || (origins[place] ?? 0) > (origins[places[i - 1] ?? 0] ?? 0));
  const inserted =
    letters(after.slice(span.start, span.end)) - places.filter((place) => letters(after[place] ?? '') > 0).length;
  const isThere = places.length >= SURVIVING_SHARE * all && inOrder && inserted <= INSERTED_SHARE * all;
  const needsContext = (anchor.others?.count ?? 1) > 1 || anchor.exact.length < SHORT;
  const isTwin = needsContext && !keepsSide(anchor, span, edited);
  const whole = places.length === all && inOrder && inserted === 0;
  return { kind: !isThere ? 'partly' : isTwin ? 'twin' : 'survives', span, whole };
}

/**
 * off: its own place, but more than a fifth of it is missing, or nearly half of what was found is not of it. right-twin: a place that nothing in quote and context told from the quote's own
 * before the edits, or one where the same words have more of the context than the quote's own place has after them. right-copy: a copy
 * that the edits made of the quote (a pull quote), where the quote itself was changed or deleted, or where the copy has the
 * whole of the 32 characters around as well.
 */
export type Verdict =
  | 'right'
  | 'off'
  | 'right-twin'
  | 'right-copy'
  | 'missed'
  | 'wrong'
  | 'gone'
  | 'partly-right'
  | 'partly-gone';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is held against each other: the article before and after, and where the units of the latter come from. */
export interface Edited {
  readonly before: string;
  readonly after: string;
  readonly origins: readonly number[];
}

/** Whether the place found is one that, before the edits, nothing in quote and 32 characters of context told from the quote's own. */
function isTwin(found: Range, anchor: QuoteAnchor, { before, origins }: Edited): boolean {
  const own = origins.slice(found.start, found.end).filter((origin) => origin >= 0);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return false;
  return (
    foldKey(before.slice(first, last + 1)) === foldKey(anchor.exact) &&
    before.slice(Math.max(0, first - anchor.prefix.length), first) === anchor.prefix &&
    before.slice(last + 1, last + 1 + anchor.suffix.length) === anchor.suffix
  );
}

/** Whether the same words stand around a place of the edited text as stood around the quote. */
function hasContext({ start, end }: Range, { prefix, suffix }: QuoteAnchor, after: string): boolean {
  const ROOM = 20; // for white space and invisible characters
  const before = foldKey(after.slice(Math.max(0, start - prefix.length - ROOM), start));
  const behind = foldKey(after.slice(end, end + suffix.length + ROOM));
  return before.endsWith(foldKey(prefix)) && behind.startsWith(foldKey(suffix));
}

/** How many words of the quote's context stand next to a place. */
function contextWords({ start, end }: Range, { prefix, suffix }: QuoteAnchor, after: string): number {
  const words = (text: string) => new Set(foldKey(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  const shared = (a: Set<string>, b: Set<string>) => [...a].filter((word) => b.has(word)).length;
  const NEAR = 40;
  const [before, behind] = [words(after.slice(Math.max(0, start - NEAR), start)), words(after.slice(end, end + NEAR))];
  return shared(words(prefix), before) + shared(words(suffix), behind);
}

/** Whether the quote stands here word for word, with more of its context than at its own place: context decides. */
const isContextual = (found: Range, own: Range, anchor: QuoteAnchor, { after }: Edited): boolean =>
  foldKey(after.slice(found.start, found.end)) === foldKey(anchor.exact) &&
  contextWords(found, anchor, after) > contextWords(own, anchor, after);

/** The share of the found letters that are the quote's own, and the share of the quote's standing letters that were found. */
function shares(found: Range, quote: Range, origins: readonly number[], originOf: (origin: number) => number) {
  const isOwn = (origin: number) => originOf(origin) >= quote.start && originOf(origin) < quote.end;
  const own = origins.slice(found.start, found.end).filter(isOwn).length;
  return { ofFound: own / (found.end - found.start), ofQuote: own / Math.max(1, origins.filter(isOwn).length) };
}

/** The same place: nearly all of what stands of the quote, and little else. A word at its edge may have been replaced. */
const OF_QUOTE = 0.8;
const OF_FOUND = 0.6;

/** Holds what was found against what became of the quote. */
export function judgeFinding(finding: QuoteFinding, fate: Fate, anchor: QuoteAnchor, edited: Edited): Verdict {
  if (finding.kind === 'gone')
    return fate.kind === 'survives' ? 'missed' : fate.kind === 'partly' ? 'partly-gone' : 'gone';
  const { span } = finding;
  const quote = { start: anchor.start, end: anchor.end };
  const own = shares(span, quote, edited.origins, (origin) => origin);
  if (fate.kind === 'survives' || fate.kind === 'twin') {
    const words = ({ start, end }: Range) => foldKey(edited.after.slice(start, end));
    const isSame = !fate.whole || fate.span === null || words(span) === words(fate.span);
    if (isSame && own.ofQuote >= OF_QUOTE && own.ofFound >= OF_FOUND) return 'right';
  }
  if (own.ofFound >= 0.5) return fate.kind === 'partly' ? 'partly-right' : 'off';
  const isCopy =
    shares(span, quote, edited.origins, (origin) => (origin < NEW ? copied(origin) : origin)).ofFound >= OF_FOUND;
  const inContext = (range: Range) => hasContext(range, anchor, edited.after);
  if (isCopy && (inContext(span) || !fate.whole || fate.span === null || !inContext(fate.span)))
    return fate.kind === 'partly' ? 'partly-right' : 'right-copy';
  if (isTwin(span, anchor, edited)) return 'right-twin';
  if (foldKey(edited.after.slice(span.start, span.end)) === foldKey(anchor.exact) && inContext(span))
    return 'right-twin';
  return fate.span && fate.kind !== 'partly' && isContextual(span, fate.span, anchor, edited) ? 'right-twin' : 'wrong';
}
