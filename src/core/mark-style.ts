import type { Kind } from './explainer.ts';

/**
 * How marks are drawn. None of them says anything by colour alone.
 *
 * - `kinds`: the form of the underline says what kind of thing it is.
 * - `quiet`: one thin dotted line for all, in the text's own colour.
 * - `strong`: as `kinds`, thicker and in the text's own colour.
 */
export const MARK_STYLES = ['kinds', 'quiet', 'strong'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** The name that the rules in `public/content/marks.css` know the marks of a kind by. */
export const highlightName = (kind: Kind, style: MarkStyle): string =>
  style === 'kinds' ? `sidelight-${kind}` : `sidelight-${style}-${kind}`;
