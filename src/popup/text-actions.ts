import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { DraftOutcome, PopupActions, SaveState } from '#ui/popup/popup-props.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import type { CurrentTab } from './current-tab.ts';
import type { PopupState } from './popup-state.ts';

type TextActions = Pick<PopupActions, 'onNoteInput' | 'onDraftInput' | 'onCopyDraft' | 'onPutDraft' | 'onOutcomeSeen'>;

/** The reader's texts in this popup. */
export interface OwnTexts {
  readonly actions: TextActions;
  /** Saves at once what is not saved yet: the popup is about to close. */
  readonly flush: () => void;
  /** Whether everything that was typed here has been saved. */
  readonly isSaved: () => boolean;
  /** Edits made here are to be later than this one, whatever the clock says; milliseconds since 1970. */
  readonly goOnFrom: (editedAt: number) => void;
}

/** What the reader does with the note and the draft, saved as it is typed. */
export function textActions(tab: CurrentTab, state: PopupState, storage: Storage): OwnTexts {
  const noteSaved = (save: SaveState) => state.change(({ note }) => ({ note: note && { ...note, save } }));
  const draftSaved = (save: SaveState) => state.change(({ draft }) => ({ draft: draft && { ...draft, save } }));
  const noteSave = createAutosave(storage, ({ name, request }) => sendToBackground(name, request), noteSaved);
  const draftSave = createAutosave(storage, ({ name, request }) => sendToBackground(name, request), draftSaved);
  const clock = createEditClock();
  const showOutcome = (outcome: DraftOutcome | null) =>
    state.change(({ draft }) => ({ draft: draft && { ...draft, outcome } }));

  const actions: TextActions = {
    onNoteInput: (text) => {
      state.change(({ note }) => ({ note: note && { ...note, text } }));
      keep(noteSave, state, clock, (common) => ({ name: 'note/save', request: { ...common, text } }));
    },
    onDraftInput: ({ name, comment }) => {
      state.change(({ draft }) => ({ draft: draft && { ...draft, name, comment, outcome: null } }));
      keep(draftSave, state, clock, (common) => ({ name: 'draft/save', request: { ...common, name, comment } }));
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
    },
    onOutcomeSeen: () => showOutcome(null),
  };
  const flush = (): void => {
    noteSave.flush();
    draftSave.flush();
  };
  const isSaved = (): boolean =>
    [state.data.note, state.data.draft].every((text) => text === null || !/saving|failed/.test(text.save.state));
  return { actions, flush, isSaved, goOnFrom: clock.goOnFrom };
}

type Edit = Parameters<Autosave['change']>[0];
type Common = Pick<Edit['request'], 'url' | 'title' | 'editedAt' | 'incognito'>;

/** Times of edits that never go back: of two edits the later one counts, and a machine's clock may be set back. */
function createEditClock(): { now: () => number; goOnFrom: (editedAt: number) => void } {
  let last = 0;
  return {
    now: () => {
      last = Math.max(Date.now(), last + 1);
      return last;
    },
    goOnFrom: (editedAt) => {
      last = Math.max(last, editedAt);
    },
  };
}

const articleOf = ({ data: { reading } }: PopupState) => (reading?.state === 'read' ? reading.article : null);

/** Hands an edit on to be saved; from a private window nothing is. */
function keep(
  autosave: Autosave,
  state: PopupState,
  clock: { readonly now: () => number },
  editOf: (common: Common) => Edit,
): void {
  const article = articleOf(state);
  if (article === null || state.data.isPrivate) return;
  autosave.change(editOf({ url: article.url, title: article.title, editedAt: clock.now(), incognito: false }));
}
