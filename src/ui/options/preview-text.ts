import type { Kind } from '#core/explainer.ts';
import type { Density } from '#core/mentions/mention.ts';

/** What the numbers in the preview's messages stand for. */
const KINDS: readonly Kind[] = ['data', 'infrastructure', 'organisation', 'law', 'threat'];

/** A piece of the preview: plain text, or a term. */
export interface PreviewPiece {
  readonly text: string;
  /** null: no term, or one that is not marked. */
  readonly kind: Kind | null;
}

/**
 * The preview's paragraphs in pieces, with the terms marked that a story's would be. In each paragraph terms stand as
 * `[1:IMEI]`: the same number is the same term. Each paragraph is a section of its own.
 *
 * @example previewPieces(['An [1:IMEI].'], 'first') // [[{ text: 'An ', kind: null }, { text: 'IMEI', kind: 'data' }, …]]
 */
export function previewPieces(paragraphs: readonly string[], density: Density): readonly (readonly PreviewPiece[])[] {
  const seen = new Set<string>();
  return paragraphs.map((paragraph, section) =>
    paragraph.split(/(\[\d:[^\]]*\])/).map((piece): PreviewPiece => {
      const [, number, words] = /^\[(\d):([^\]]*)\]$/.exec(piece) ?? [];
      if (words === undefined) return { text: piece, kind: null };
      const name = density === 'section' ? `${section} ${number}` : `${number}`;
      const isMarked = density === 'all' || (density !== 'none' && !seen.has(name));
      seen.add(name);
      return { text: words, kind: isMarked ? (KINDS[Number(number) - 1] ?? null) : null };
    }),
  );
}
