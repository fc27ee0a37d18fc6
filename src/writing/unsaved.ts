import { FIRST_RELEASE_WRITER, revisionOf } from '#core/notes/revision.ts';
import type { OwnRequests } from '#messaging/protocol.ts';

/** An edit that the background has not yet confirmed: a request, exactly as it will be sent. */
export type Edit =
  | { readonly name: 'note/save'; readonly request: OwnRequests['note/save']['request'] }
  | { readonly name: 'draft/save'; readonly request: OwnRequests['draft/save']['request'] };

const PREFIX = 'unsaved/';
/** One note or draft, as its editor names it: the notes on quotes of one page, and on explainers, have an id. */
const keyOf = ({ name, request }: Edit): string => {
  const key = `${PREFIX}${name}/${request.url}`;
  if (!('subject' in request)) return key;
  if (request.subject.kind === 'explainer') return `${key}#${request.subject.explainer}`;
  return request.id === null ? key : `${key}#${request.id}`;
};

/**
 * What is typed, kept by the page itself until the background has answered. A popup is closed at any moment, without
 * time to send a message; `localStorage` is the one store that writes before the next line runs.
 */
export const unsaved = {
  keep(storage: Storage, edit: Edit): void {
    try {
      storage.setItem(keyOf(edit), JSON.stringify(edit));
    } catch {
      // No room: the message to the background is on its way all the same, and says so if it fails too.
    }
  },

  /** Takes an edit back once it, or a later one, is confirmed. */
  confirm(storage: Storage, edit: Edit): void {
    const kept = parse(storage.getItem(keyOf(edit)));
    if (kept && kept.request.editedAt <= edit.request.editedAt) storage.removeItem(keyOf(edit));
  },

  /** All edits that were never confirmed: to be sent before anything is read. */
  all(storage: Storage): Edit[] {
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
    return keys
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => parse(storage.getItem(key)))
      .filter((edit) => edit !== null);
  },
};

function parse(json: string | null): Edit | null {
  try {
    const edit = JSON.parse(json ?? 'null') as Edit | null;
    if (typeof edit?.request?.editedAt !== 'number') return null;
    return 'revision' in edit.request ? edit : fromFirstRelease(edit as FirstEdit);
  } catch {
    return null;
  }
}

/** An edit as the first release left it behind: an update may come while its popup is open. */
interface FirstEdit {
  readonly name: 'note/save' | 'draft/save';
  readonly request: { readonly url: string; readonly title: string; readonly editedAt: number } & (
    | { readonly text: string }
    | { readonly name: string; readonly comment: string }
  );
}

/** It replaces what that release kept before it, as it would have then. */
function fromFirstRelease({ name, request }: FirstEdit): Edit {
  const { url, title, editedAt } = request;
  const revision = revisionOf(FIRST_RELEASE_WRITER, Math.max(1, editedAt));
  const common = { url, title, editedAt, revision, replaces: null, privateWindow: null };
  if (!('text' in request)) {
    return { name: 'draft/save', request: { ...common, name: request.name, comment: request.comment } };
  }
  return {
    name,
    request: { ...common, id: null, subject: { kind: 'article' }, text: request.text, tags: null },
  } as Edit;
}
