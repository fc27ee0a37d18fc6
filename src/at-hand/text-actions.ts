import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { SaveState } from '#ui/parts/save-state.ts';
import type { DraftOutcome, PopupActions } from '#ui/popup/popup-props.ts';
import { type Autosave, createAutosave } from '#writing/autosave.ts';
import { createEditNames, type EditNames } from '#writing/edit-names.ts';
import type { Edit } from '#writing/unsaved.ts';
import type { CurrentTab } from './current-tab.ts';
import type { PopupState } from './popup-state.ts';
import { saveEdit } from './save-edit.ts';

type TextActions = Pick<PopupActions, 'onNoteInput' | 'onDraftInput' | 'onCopyDraft' | 'onPutDraft' | 'onOutcomeSeen'>;

/** The reader's texts in this popup. */
export interface OwnTexts {
  readonly actions: TextActions;
  /** Saves at once what is not saved yet: the popup is about to close. */
  readonly flush: () => void;
  /** Whether everything that was typed here has been saved. */
  readonly isSaved: () => boolean;
  /** The fields show these from now on: what is typed replaces them. */
  readonly goOnFrom: (shown: { readonly note: Shown; readonly draft: Shown }) => void;
  /** Keeps what stands in the fields: the reader has just turned keeping on. */
  readonly keepTyped: () => void;
}

type Shown = Parameters<EditNames['beginFrom']>[0];

/** What the reader does with the note and the draft, saved as it is typed. */
export function textActions(tab: CurrentTab, state: PopupState, storage: Storage): OwnTexts {
  const noteSaved = (save: SaveState) => state.change(({ note }) => ({ note: note && { ...note, save } }));
  const draftSaved = (save: SaveState) => state.change(({ draft }) => ({ draft: draft && { ...draft, save } }));
  /** An answer may come when another article is shown. */
  const isShown = ({ request }: Edit) => request.url === articleOf(state)?.url;
  const sendNote = saveEdit((others, edit) =>
    state.change(({ note }) => (isShown(edit) && note ? { note: { ...note, others } } : {})),
  );
  const sendDraft = saveEdit((others, edit) =>
    state.change(({ draft }) => (isShown(edit) && draft ? { draft: { ...draft, others } } : {})),
  );
  const noteSave = createAutosave(storage, sendNote, noteSaved);
  const draftSave = createAutosave(storage, sendDraft, draftSaved);
  const [noteNames, draftNames] = [createEditNames(), createEditNames()];
  const showOutcome = (outcome: DraftOutcome | null) =>
    state.change(({ draft }) => ({ draft: draft && { ...draft, outcome } }));

  const actions: TextActions = {
    onNoteInput: (text) => {
      state.change(({ note }) => ({ note: note && { ...note, text } }));
      keep(tab, noteSave, state, noteNames, (common) => ({
        name: 'note/save',
        request: { ...common, id: null, subject: { kind: 'article' }, text, tags: null },
      }));
    },
    onDraftInput: ({ name, comment }) => {
      state.change(({ draft }) => ({ draft: draft && { ...draft, name, comment, outcome: null } }));
      keep(tab, draftSave, state, draftNames, (common) => ({
        name: 'draft/save',
        request: { ...common, name, comment },
      }));
    },
    onCopyDraft: async () => {
      const copied = await navigator.clipboard.writeText(state.data.draft?.comment ?? '').then(
        () => true,
        () => false,
      );
      showOutcome(copied ? { state: 'copied' } : { state: 'failed', failure: 'clipboard-refused' });
    },
    onPutDraft: async (overwrite) => {
      const { name = '', comment = '' } = state.data.draft ?? {};
      const url = articleOf(state)?.url ?? '';
      const put = await sendToTab(tab.id, 'tab/fill-comment-form', { url, name, comment, overwrite });
      showOutcome(put.ok ? { state: 'put' } : { state: 'failed', failure: put.failure.name });
      if (put.ok && isKept(state)) await sendToBackground('draft/put', { url, at: Date.now() });
    },
    onOutcomeSeen: () => showOutcome(null),
  };
  const flush = (): void => {
    noteSave.flush();
    draftSave.flush();
  };
  const isSaved = (): boolean =>
    [state.data.note, state.data.draft].every((text) => text === null || !/saving|failed/.test(text.save.state));
  const goOnFrom: OwnTexts['goOnFrom'] = ({ note, draft }) => {
    noteNames.beginFrom(note);
    draftNames.beginFrom(draft);
  };
  const keepTyped = (): void => {
    const { note, draft } = state.data;
    if (note && note.text !== '') actions.onNoteInput(note.text);
    if (draft && draft.name + draft.comment !== '') actions.onDraftInput(draft);
  };
  return { actions, flush, isSaved, goOnFrom, keepTyped };
}

export type EditOf = (common: Common) => Edit;
type Common = Pick<Edit['request'], 'title' | 'editedAt' | 'revision' | 'replaces' | 'privateWindow'> & { url: string };

/** Whether what is typed here is kept: in a private window only if the reader has said so. */
export const isKept = ({ data }: PopupState): boolean => !data.isPrivate || data.keepsPrivate;

const articleOf = ({ data: { reading } }: PopupState) => (reading?.state === 'read' ? reading.article : null);

/** Hands an edit on to be saved; from a private window none is, unless the reader keeps what is written there. */
export function keep(tab: CurrentTab, autosave: Autosave, state: PopupState, names: EditNames, editOf: EditOf): void {
  const article = articleOf(state);
  if (article === null || !isKept(state)) return;
  const privateWindow = state.data.isPrivate ? tab.windowId : null;
  autosave.change(editOf({ url: article.url, title: article.title, privateWindow, ...names.next() }));
}
