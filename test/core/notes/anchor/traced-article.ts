import { BLOCK_SEPARATOR, type Block } from '#core/article.ts';

/** Where a UTF-16 code unit that an edit brought in comes from. */
export const NEW = -1;

/** The origin of a copy of what stood at `origin`, and back: a copy is not the thing, but is known. */
export const copyOf = (origin: number): number => (origin < 0 ? origin : -2 - origin);
export const copied = (origin: number): number => (origin < NEW ? -2 - origin : NEW);

/** A stretch of text of which each unit knows where it stood in the article before the edits, or that it is {@link NEW}. */
export interface Traced {
  readonly text: string;
  readonly origins: readonly number[];
}

/** The blocks of an article, traced. */
export type TracedArticle = readonly Traced[];

export const newText = (text: string): Traced => ({ text, origins: Array<number>(text.length).fill(NEW) });

export const slice = ({ text, origins }: Traced, start: number, end = text.length): Traced => ({
  text: text.slice(start, end),
  origins: origins.slice(start, end),
});

export const join = (...pieces: readonly Traced[]): Traced => ({
  text: pieces.map(({ text }) => text).join(''),
  origins: pieces.flatMap(({ origins }) => origins),
});

/** Another text of the same length: each unit stays the one that it was. */
export const drawn = ({ origins }: Traced, text: string): Traced => ({ text, origins });

/** The article that a finder would give for these blocks, and where each unit of its text comes from. */
export function articleOf(blocks: TracedArticle): { text: string; blocks: Block[]; origins: number[] } {
  const origins: number[] = [];
  const places: Block[] = [];
  let text = '';
  for (const block of blocks) {
    if (block.text.trim() === '') continue;
    if (text !== '') {
      text += BLOCK_SEPARATOR;
      origins.push(...BLOCK_SEPARATOR.split('').map(() => NEW));
    }
    places.push({ kind: 'paragraph', start: text.length, end: text.length + block.text.length });
    text += block.text;
    for (const origin of block.origins) origins.push(origin);
  }
  return { text, blocks: places, origins };
}

/** The blocks of a plain text, one a line, each unit traced to its place in {@link articleOf} of them. */
export function tracedArticle(paragraphs: readonly string[]): TracedArticle {
  let start = 0;
  return paragraphs
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => {
      const origins = Array.from({ length: text.length }, (_, i) => start + i);
      start += text.length + BLOCK_SEPARATOR.length;
      return { text, origins };
    });
}
