/** What the page's comment form is like, before or after something is put into it. */
export interface CommentFormState {
  readonly found: boolean;
  /** Whether the form has a field for a name. */
  readonly asksForName: boolean;
  /** Whether one of its fields holds text that is not ours. */
  readonly hasText: boolean;
  /** Host that the form would send the comment to; null where the page does not say. */
  readonly sendsTo: string | null;
}
