/** Where a page takes comments that we do not write into it. */
export type CommentsElsewhere =
  /** In a frame of another site, such as Disqus or Jetpack. */
  | { readonly kind: 'frame'; readonly host: string }
  /** In an editor that is no form field. */
  | { readonly kind: 'rich-text' };

/** What the page's comment form is like, before or after something is put into it. */
export interface CommentFormState {
  readonly found: boolean;
  /** Whether the form has a field for a name. */
  readonly asksForName: boolean;
  /** Whether it has a field for an e-mail address, which we never fill. */
  readonly asksForEmail: boolean;
  /** Whether its field for the comment is empty: also of what was put there by us. */
  readonly isEmpty: boolean;
  /** Host that the form would send the comment to; null where the page does not say. */
  readonly sendsTo: string | null;
  /** Null where there is a form, or no comments at all that we can see. */
  readonly elsewhere: CommentsElsewhere | null;
}
