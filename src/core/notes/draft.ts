/** The reader's unsent comment on an article; one for each canonical URL. */
export interface Draft {
  /** Canonical URL of the article: the draft's key. */
  readonly url: string;
  readonly title: string;
  readonly name: string;
  readonly comment: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
  readonly editedAt: number;
}

/** A required field of a comment that is empty. */
export type MissingField = 'comment' | 'name';

/** The required fields that are empty or white space, in the order in which a comment form asks for them. */
export function missingFields(draft: Pick<Draft, 'name' | 'comment'>): MissingField[] {
  const missing: MissingField[] = [];
  if (draft.comment.trim() === '') missing.push('comment');
  if (draft.name.trim() === '') missing.push('name');
  return missing;
}
