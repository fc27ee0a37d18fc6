import { findRivals } from './find-rivals.ts';
import { foldAnchor } from './folded-anchor.ts';
import { CONTEXT_LENGTH, type QuoteAnchor, type QuoteInContext } from './quote-anchor.ts';
import { originalSpan, placesOf, type SearchableArticle, type Span } from './searchable-article.ts';

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** `at`, or one less where it would part a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  at > 0 && at < text.length && isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;

function trimmed(text: string, { start, end }: Span): Span {
  const from = wholeCharacter(text, Math.max(0, Math.min(start, text.length)));
  const to = Math.max(from, Math.min(end, text.length));
  const selected = text.slice(from, isLowSurrogate(text.charCodeAt(to)) ? to + 1 : to);
  const lead = selected.length - selected.trimStart().length;
  return { start: from + lead, end: from + Math.max(lead, selected.trimEnd().length) };
}

/** A place of the article with what stands around it. */
function inContext(text: string, { start, end }: Span): QuoteInContext {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH))),
  };
}

/**
 * The anchor of what is selected in an article; null where that is only white space.
 *
 * @param selection UTF-16 code units into the article's text.
 * @example makeAnchor(searchableArticle(article), { start: 4, end: 15 })?.exact // 'IMEI number'
 */
export function makeAnchor(article: SearchableArticle, selection: Span): QuoteAnchor | null {
  const { text } = article;
  const own = trimmed(text, selection);
  if (own.start >= own.end) return null;
  const quoted = inContext(text, own);
  const folded = foldAnchor(quoted);
  const twins = placesOf(article.folded, { ...folded, text: folded.quote });
  const index = twins.findIndex((twin) => originalSpan(article.folded, twin).end > own.start);
  const digestAt = (span: Span) => article.blocksAround(span)?.digest ?? '';
  const likest = findRivals(article, folded, own).map((rival) => ({
    ...inContext(text, rival),
    blockDigest: digestAt(rival),
  }));
  const others = index < 0 ? {} : { others: { count: twins.length, index, likest } };
  return { ...quoted, ...own, blockDigest: digestAt(own), ...others };
}
