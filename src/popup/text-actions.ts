import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { DraftOutcome, PopupActions, SaveState } from '#ui/popup/popup-props.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import type { CurrentTab } from './current-tab.ts';
import type { PopupState } from './popup-state.ts';

type TextActions = Pick<PopupActions, 'onNoteInput' | 'onDraftInput' | 'onCopyDraft' | 'onPutDraft' | 'onOutcomeSeen'>;

/** What the reader does with the note and the draft, saved as it is typed. `flush` before the popup closes. */
export function textActions(
  tab: CurrentTab,
  state: PopupState,
  storage: Storage,
): { readonly actions: TextActions; readonly flush: () => void } {
  const noteSaved = (save: SaveState) => state.change(({ note }) => ({ note: note && { ...note, save } }));
  const draftSaved = (save: SaveState) => state.change(({ draft }) => ({ draft: draft && { ...draft, save } }));
  const noteSave = createAutosave(storage, ({ name, request }) => sendToBackground(name, request), noteSaved);
  const draftSave = createAutosave(storage, ({ name, request }) => sendToBackground(name, request), draftSaved);
  const showOutcome = (outcome: DraftOutcome | null) =>
    state.change(({ draft }) => ({ draft: draft && { ...draft, outcome } }));

  const actions: TextActions = {
    onNoteInput: (text) => {
      state.change(({ note }) => ({ note: note && { ...note, text } }));
      keep(noteSave, state, (common) => ({ name: 'note/save', request: { ...common, text } }));
    },
    onDraftInput: ({ name, comment }) => {
      state.change(({ draft }) => ({ draft: draft && { ...draft, name, comment, outcome: null } }));
      keep(draftSave, state, (common) => ({ name: 'draft/save', request: { ...common, name, comment } }));
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
      const put = await sendToTab(tab.id, 'tab/fill-comment-form', { name, comment, overwrite });
      showOutcome(put.ok ? { state: 'put' } : { state: 'failed', failure: put.failure.name });
    },
    onOutcomeSeen: () => showOutcome(null),
  };
  const flush = (): void => {
    noteSave.flush();
    draftSave.flush();
  };
  return { actions, flush };
}

type Edit = Parameters<Autosave['change']>[0];
type Common = Pick<Edit['request'], 'url' | 'title' | 'editedAt' | 'incognito'>;

/** Hands an edit on to be saved; from a private window nothing is. */
function keep(autosave: Autosave, state: PopupState, editOf: (common: Common) => Edit): void {
  const { reading, isPrivate } = state.data;
  if (reading?.state !== 'read' || isPrivate) return;
  const { url, title } = reading.article;
  autosave.change(editOf({ url, title, editedAt: Date.now(), incognito: false }));
}
