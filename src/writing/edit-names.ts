import type { EditOrigin } from '#core/notes/edit.ts';
import { type Revision, revisionOf, writerName } from '#core/notes/revision.ts';

/** Names the edits of one field that stands open: see `#core/notes/revision.ts`. */
export interface EditNames {
  /** The next edit's name, what it replaces, and its time. */
  next(): EditOrigin;
  /**
   * The field shows a text from now on, or none: whoever edits it is another writer.
   *
   * @param editedAt - Of that text, in milliseconds since 1970: edits made here are to be later, whatever the clock says.
   */
  beginFrom(shown: { readonly revision: Revision; readonly editedAt: number } | null): void;
}

export function createEditNames(): EditNames {
  let [writer, count, last] = [newWriter(), 0, 0];
  let replaces: Revision | null = null;
  return {
    next() {
      last = Math.max(Date.now(), last + 1);
      count++;
      return { revision: revisionOf(writer, count), replaces, editedAt: last };
    },
    beginFrom(shown) {
      [writer, count] = [newWriter(), 0];
      replaces = shown?.revision ?? null;
      last = Math.max(last, shown?.editedAt ?? 0);
    },
  };
}

const newWriter = (): string => writerName(Date.now(), crypto.getRandomValues(new Uint8Array(4)));
