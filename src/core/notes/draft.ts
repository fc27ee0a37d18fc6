import type { Lineage, Version } from './versions.ts';

/** One state of a draft: all that an edit may change. */
export interface DraftVersion extends Version {
  /** The article's title when the draft was last edited. */
  readonly title: string;
  readonly name: string;
  readonly comment: string;
  /** When it, or a version before it, was last put into the page's form; milliseconds since 1970, or null. */
  readonly putAt: number | null;
}

/** The reader's unsent comment on an article; one for each canonical URL. Kept after it was put into the page, until it is deleted. */
export interface Draft extends DraftVersion, Lineage<DraftVersion> {
  /** Canonical URL of the article. */
  readonly url: string;
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
