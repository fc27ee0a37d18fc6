/** The reader's own text on an article. Later also on a quote or an explainer: `subject` says which. */
export interface Note {
  /** UUIDv7: stable for ever, and in order of creation. */
  readonly id: string;
  readonly subject: { readonly kind: 'article' };
  /** Canonical URL of the article. */
  readonly url: string;
  /** The article's title when the note was last edited. */
  readonly title: string;
  readonly text: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
  readonly editedAt: number;
}
