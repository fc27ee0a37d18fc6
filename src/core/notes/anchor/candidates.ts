import search from 'approx-string-match';
import { adjacentCharacters, agreementAfter, agreementBefore } from './context-agreement.ts';
import type { FoldedAnchor } from './folded-anchor.ts';
import { isInsideWord, originalSpan, placesOf, type SearchableArticle, type Span } from './searchable-article.ts';
import { endsSentence } from './sentence-edge.ts';

/** A place where a quote may stand, with what speaks for it. */
export interface Candidate {
  /** UTF-16 code units into the folded text. */
  readonly span: Span;
  /** Share of the quote's characters that stand here, 0..1; 1 is word for word. */
  readonly likeness: number;
  /** How many characters of the context before and after agree beyond chance. */
  readonly before: number;
  readonly after: number;
  /** How many characters of it are the same without a gap, on the better side. */
  readonly adjacent: number;
  /** Whether the quote's numbers are all here: another number is another statement. */
  readonly sameNumbers: boolean;
  /** Whether the block (or blocks) is the quote's own, unchanged, and says more than the quote does. */
  readonly inOwnBlock: boolean;
  /** Whether quote, place and block are the same: nothing else stands in the block. */
  readonly isOwnBlock: boolean;
  /** Whether it stands at the beginning or at the end of a sentence or of a block. */
  readonly atSentenceEdge: boolean;
}

/** Characters of the context that agree, on both sides together. */
export const contextOf = ({ before, after }: Candidate): number => before + after;

/** A quote with more twins than this is a common word; each one more costs some 2,000 steps. */
const MOST_TWINS = 400;

/** Share of the quote that may differ for a place to be looked at. Most such places are refused for want of context. */
const QUOTE_SLACK = 0.5;

/** Share of the context that may differ while it still leads to the quote. */
const CONTEXT_SLACK = 0.5;

/**
 * UTF-16 code units of a quote that are looked for with errors allowed. Of a longer one, its beginning and its end are
 * looked for, and what stands between is measured.
 */
const LONGEST_PATTERN = 1000;

/** Widens a span to whole words, unless the quote parted them. */
function toWords(article: SearchableArticle, { start, end }: Span, anchor: FoldedAnchor): Span {
  const { folded } = article.folded;
  let [from, to] = [start, end];
  while (!anchor.startsInside && from > 0 && isInsideWord(article.folded, from)) from--;
  while (!anchor.endsInside && to < folded.length && isInsideWord(article.folded, to)) to++;
  while (from < to && folded[from] === ' ') from++;
  while (to > from && folded[to - 1] === ' ') to--;
  return { start: from, end: to };
}

/** Characters next to the quote that say where it begins or ends, if they stand there unchanged. */
const SEAM = 10;

/** The quote within a stretch of the folded text, in each way in which it can be aligned there equally well. */
function alignWithin(article: SearchableArticle, anchor: FoldedAnchor, around: Span): Span[] {
  const window = article.folded.folded.slice(around.start, around.end);
  const [before, after] = [anchor.prefix.slice(-SEAM), anchor.suffix.slice(0, SEAM)];
  const start = before === '' ? -1 : window.indexOf(before);
  const end = after === '' ? -1 : window.lastIndexOf(after);
  return search(window, anchor.quote, Math.ceil(anchor.quote.length * QUOTE_SLACK))
    .flatMap((match) => [
      match,
      { start: start < 0 ? match.start : start + before.length, end: match.end },
      { start: match.start, end: end < 0 ? match.end : end },
      { start: start < 0 ? match.start : start + before.length, end: end < 0 ? match.end : end },
    ])
    .filter((span) => span.start < span.end)
    .map((span) => toWords(article, { start: around.start + span.start, end: around.start + span.end }, anchor))
    .filter((span) => span.start < span.end);
}

/** Where the quote stands with one or both sides of its context, errors allowed. */
function placesInContext(article: SearchableArticle, anchor: FoldedAnchor): Span[] {
  const { prefix, quote, suffix } = anchor;
  const { folded } = article.folded;
  const patterns = [
    { before: prefix, after: suffix },
    { before: prefix, after: '' },
    { before: '', after: suffix },
    { before: '', after: '' },
  ];
  return patterns.flatMap(({ before, after }) => {
    const context = before.length + after.length;
    const errors = Math.ceil(quote.length * QUOTE_SLACK + context * CONTEXT_SLACK);
    return search(folded, before + quote + after, errors).flatMap((match) => alignWithin(article, anchor, match));
  });
}

/** Levenshtein distance as a share: how much of the quote stands in `found`. */
function likeness(quote: string, found: string): number {
  if (quote === found) return 1;
  const longest = Math.max(quote.length, found.length);
  const [match] = search(`${found}`, quote, longest);
  const errors = match === undefined ? longest : match.errors + (found.length - (match.end - match.start));
  return Math.max(0, 1 - errors / longest);
}

const numbersOf = (text: string): string => (text.match(/\p{Nd}+/gu) ?? []).join(' ');

/** What the text alone says for a place of it; both in folded form. */
export function weighText(folded: string, anchor: FoldedAnchor, span: Span): Candidate {
  const found = folded.slice(span.start, span.end);
  return {
    span,
    likeness: likeness(anchor.quote, found),
    before: agreementBefore(folded, span.start, anchor.prefix),
    after: agreementAfter(folded, span.end, anchor.suffix),
    adjacent: adjacentCharacters(folded, span, anchor.prefix, anchor.suffix),
    sameNumbers: numbersOf(found) === numbersOf(anchor.quote),
    inOwnBlock: false,
    isOwnBlock: false,
    atSentenceEdge: endsSentence(folded.slice(Math.max(0, span.start - 4), span.start)) || endsSentence(found),
  };
}

function weigh(article: SearchableArticle, anchor: FoldedAnchor, digest: string, span: Span): Candidate {
  const told = weighText(article.folded.folded, anchor, span);
  const around = article.blocksAround(originalSpan(article.folded, span));
  if (around === null) return told;
  const { fromStart, toEnd } = around;
  return {
    ...told,
    inOwnBlock: around.digest === digest && !(fromStart && toEnd),
    isOwnBlock: around.digest === digest && fromStart && toEnd,
    atSentenceEdge: told.atSentenceEdge || fromStart || toEnd,
  };
}

/** All places where the quote stands word for word. */
export const exactCandidates = (article: SearchableArticle, anchor: FoldedAnchor, digest: string): Candidate[] =>
  placesOf(article.folded, { ...anchor, text: anchor.quote })
    .slice(0, MOST_TWINS)
    .map((span) => weigh(article, anchor, digest, span));

/** Of a quote too long to be looked for as one: from where its beginning stands to where its end does. */
function placesOfEnds(article: SearchableArticle, anchor: FoldedAnchor): Span[] {
  const { folded } = article.folded;
  const { prefix, quote, suffix } = anchor;
  const half = LONGEST_PATTERN / 2;
  const errors = Math.ceil(half * QUOTE_SLACK);
  const heads = search(folded, prefix + quote.slice(0, half), errors).slice(0, 1);
  const tails = search(folded, quote.slice(-half) + suffix, errors).slice(0, 1);
  return heads
    .flatMap((head) => tails.map((tail) => ({ start: head.start, end: tail.end })))
    .filter(({ start, end }) => end - start < 2 * quote.length && end - start > half)
    .flatMap((around) => alignWithin(article, anchor, around));
}

/** The places where something like the quote stands, with its context or alone; one entry for each place. */
export function likeCandidates(article: SearchableArticle, anchor: FoldedAnchor, digest: string): Candidate[] {
  const places =
    anchor.quote.length > LONGEST_PATTERN ? placesOfEnds(article, anchor) : placesInContext(article, anchor);
  const seen = new Set<string>();
  return places
    .filter(({ start, end }) => {
      const key = `${start}-${end}`;
      const isNew = start < end && !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .map((span) => weigh(article, anchor, digest, span));
}
