import type { QuoteAnchor } from './anchor/quote-anchor.ts';
import type { Lineage, Version } from './versions.ts';

/** What a note is on. An article and an explainer have one note each, quotes as many as the reader likes. */
export type NoteSubject =
  | { readonly kind: 'article' }
  | { readonly kind: 'quote'; readonly anchor: QuoteAnchor }
  /** Shown wherever the explainer is marked; `explainer` is its id. */
  | { readonly kind: 'explainer'; readonly explainer: string };

/** One state of a note: all that an edit may change. */
export interface NoteVersion extends Version {
  /** Its kind never changes; a quote's anchor does, when the reader attaches it anew. */
  readonly subject: NoteSubject;
  /** Canonical URL of the article; null for an explainer's note. */
  readonly url: string | null;
  /** The article's title when the note was last edited, or the explainer's name. */
  readonly title: string;
  /** Plain text, with simple Markdown and links as the reader likes. */
  readonly text: string;
  /** In the reader's order, each once. */
  readonly tags: readonly string[];
}

/** The reader's own text on an article, a quote or an explainer: its present version, and what is known of the others. */
export interface Note extends NoteVersion, Lineage<NoteVersion> {}

/** Where to find one note: by its id, or as the only one on an article or an explainer. */
export type NoteAbout =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'article'; readonly url: string }
  | { readonly kind: 'explainer'; readonly explainer: string };
