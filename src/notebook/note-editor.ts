import type { Answer } from '#core/failure.ts';
import type { Note } from '#core/notes/note.ts';
import type { Revision } from '#core/notes/revision.ts';
import type { PrivateWindow } from '#core/private-window.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { NotebookActions, OpenNote } from '#ui/notebook/notebook-props.ts';
import { createAutosave } from '#writing/autosave.ts';
import { createEditNames } from '#writing/edit-names.ts';
import type { Edit } from '#writing/unsaved.ts';
import { changeOpen, hideTexts, showNote } from './keep-record.ts';
import type { NotebookState } from './notebook-state.ts';
import { openAtQuote } from './open-at-quote.ts';
import { isSafe, joined, keepOnly } from './settle-rivals.ts';
import type { TextEditor } from './text-editor.ts';

/** The editor of the note that stands open. */
export function createNoteEditor(
  state: NotebookState,
  storage: Storage,
  privateWindow: PrivateWindow,
): TextEditor & Pick<NotebookActions, 'onNoteInput' | 'onOpenAtQuote'> {
  const names = createEditNames();
  /** As it was when it was last read or saved. */
  let kept: Note | null = null;

  const autosave = createAutosave(storage, send, (save) => {
    if (kept) changeOpen(state, kept.id, 'note', { save });
  });

  async function send(edit: Edit): Promise<Answer<Note | null>> {
    const { id } = edit.request as { readonly id: string };
    const answer = (await sendToBackground(edit.name, edit.request)) as Answer<Note | null>;
    if (!answer.ok) return answer;
    if (answer.value) taken(answer.value);
    else hideTexts(state, [id]); // emptied; what is typed next brings it back
    return answer;
  }

  /** Shows what an answer says of the note, beside the text that is being typed. */
  function taken(note: Note): void {
    showNote(state, note);
    if (kept?.id !== note.id) return;
    kept = note;
    changeOpen(state, note.id, 'note', partsOf(note));
  }

  /** Shows a note as it is kept, text and all: what is typed from now on replaces that. */
  function show(note: Note): void {
    kept = note;
    names.beginFrom(note);
    const { open: before } = state.data;
    const open: OpenNote = {
      state: 'note',
      id: note.id,
      kind: note.subject.kind,
      url: note.url,
      title: note.title,
      quote: note.subject.kind === 'quote' ? note.subject.anchor.exact : null,
      opening: before?.state === 'note' && before.id === note.id ? before.opening : null,
      text: note.text,
      tags: note.tags,
      createdAt: note.createdAt,
      save: { state: 'clean' },
      ...partsOf(note),
    };
    state.change({ open });
  }

  const onNoteInput: NotebookActions['onNoteInput'] = (change) => {
    const { open } = state.data;
    if (open?.state !== 'note' || kept === null) return;
    const { text, tags } = { ...open, ...change };
    changeOpen(state, open.id, 'note', { text, tags });
    const { id, subject, url, title } = kept;
    autosave.change({
      name: 'note/save',
      request: { id, subject, url, title, text, tags, privateWindow, ...names.next() },
    });
  };

  const onOpenAtQuote = async (): Promise<void> => {
    if (kept?.subject.kind !== 'quote' || kept.url === null) return;
    const { id, url, subject } = kept;
    changeOpen(state, id, 'note', { opening: 'looking' });
    const opening = await openAtQuote(url, subject.anchor);
    changeOpen(state, id, 'note', { opening: opening === 'closed' ? null : opening });
  };

  const drop = (dropped: Revision) => {
    const { revision, editedAt } = names.next();
    return sendToBackground('note/drop-rival', { id: kept?.id ?? '', dropped, revision, at: editedAt });
  };

  return {
    onNoteInput,
    onOpenAtQuote: () => void onOpenAtQuote(),
    settled: () => autosave.settled(),
    flush: () => autosave.flush(),
    async open(id) {
      const answer = await sendToBackground('note/read', { about: { kind: 'id', id } });
      if (state.data.open?.id !== id) return;
      if (!answer.ok) state.change({ open: { state: 'failed', id, failure: answer.failure.name } });
      else if (answer.value === null) state.change({ open: { state: 'gone', id } });
      else show(answer.value);
    },
    close() {
      kept = null;
    },
    async keepOne(revision) {
      await autosave.settled();
      if (kept === null) return;
      const answer = await keepOnly(kept, revision, drop);
      if (!answer.ok) changeOpen(state, kept.id, 'note', { save: { state: 'failed', failure: answer.failure.name } });
      else if (answer.value) {
        showNote(state, answer.value);
        show(answer.value);
      }
    },
    async keepAll() {
      await autosave.settled();
      const { open } = state.data;
      if (kept === null || open?.state !== 'note') return;
      const { rivals } = kept;
      const tags = [...new Set([open, ...rivals].flatMap((each) => each.tags))];
      onNoteInput({ text: joined([open.text, ...rivals.map(({ text }) => text)]), tags });
      await autosave.settled();
      if (isSafe(state.data.open, kept, rivals)) await this.keepOne(kept.revision);
    },
  };
}

/** What of a note may change beside the text that is typed. */
const partsOf = ({ editedAt, revision, rivals }: Note) => ({
  editedAt,
  revision,
  rivals: rivals.map((rival) => ({ revision: rival.revision, text: rival.text, editedAt: rival.editedAt })),
});
