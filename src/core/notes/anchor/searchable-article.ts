import type { Article, Block } from '#core/article.ts';
import { type FoldedText, foldText, IN_WORD } from '#core/text/fold-text.ts';
import { blockDigest } from './block-digest.ts';

/** Half-open range; each use says of which text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * An article made ready for looking up quotes. It is compared in its folded form (see `foldText`): white space, case,
 * typographic quotes and invisible characters differ between two visits more often than the words.
 */
export interface SearchableArticle {
  readonly text: string;
  readonly folded: FoldedText;
  /** The block (or blocks) that a span of the article's text stands in; null outside of all. UTF-16 code units. */
  blocksAround(span: Span): BlocksAround | null;
}

/** A block, or some in a row, of which a span is a part or the whole. */
export interface BlocksAround {
  readonly digest: string;
  /** Whether the span begins with the first block, and ends with the last. */
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

/** The blocks that a span touches, as one span from the first one's start to the last one's end; null where it touches none. */
function touchedBlocks(blocks: readonly Block[], { start, end }: Span): Span | null {
  const touched = blocks.filter((block) => block.start < end && block.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Folds an article once, for any number of quotes. */
export function searchableArticle({ text, blocks }: Pick<Article, 'text' | 'blocks'>): SearchableArticle {
  const digests = new Map<string, string>();
  const digestOf = ({ start, end }: Span): string => {
    const key = `${start}-${end}`;
    const digest = digests.get(key) ?? blockDigest(text.slice(start, end));
    digests.set(key, digest);
    return digest;
  };
  return {
    text,
    folded: foldText(text),
    blocksAround(span) {
      const around = touchedBlocks(blocks, span);
      if (around === null) return null;
      const isBlank = (start: number, end: number) => text.slice(start, end).trim() === '';
      return {
        digest: digestOf(around),
        fromStart: isBlank(around.start, span.start),
        toEnd: isBlank(span.end, around.end),
      };
    },
  };
}

/** A span of the folded text as UTF-16 code units of the original; it must not be empty. */
export const originalSpan = ({ starts, ends }: FoldedText, { start, end }: Span): Span => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
});

/** Index of the first folded unit that comes from `offset` (UTF-16 code units of the original) or later. */
export function foldedOffset({ starts }: Pick<FoldedText, 'starts'>, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a boundary in the folded text parts a word: `data` in `database` is not the word `data`. */
export const isInsideWord = ({ words }: FoldedText, at: number): boolean => words[at] === IN_WORD;

/** All places of `piece` in a folded text, overlapping ones too, that part a word only where `piece` did. */
export function placesOf(
  folded: FoldedText,
  piece: { text: string; startsInside: boolean; endsInside: boolean },
): Span[] {
  const places: Span[] = [];
  if (piece.text === '') return places;
  for (let at = folded.folded.indexOf(piece.text); at >= 0; at = folded.folded.indexOf(piece.text, at + 1)) {
    const end = at + piece.text.length;
    if (!piece.startsInside && isInsideWord(folded, at)) continue;
    if (!piece.endsInside && isInsideWord(folded, end)) continue;
    places.push({ start: at, end });
  }
  return places;
}
