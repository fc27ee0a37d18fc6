/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inner: readonly Inline[] }
  /** `address` begins with `http:`, `https:` or `mailto:`, always. */
  | { readonly kind: 'link'; readonly address: string; readonly inner: readonly Inline[] }
  /** As the reader has typed it: a line of a note is a line. */
  | { readonly kind: 'break' };

/** A part of a text, one below the other. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inner: readonly Inline[] }
  /** `level` 1 to 6, as it was written. */
  | { readonly kind: 'heading'; readonly level: number; readonly inner: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };
