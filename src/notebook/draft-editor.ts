import type { Answer } from '#core/failure.ts';
import type { Draft } from '#core/notes/draft.ts';
import type { Revision } from '#core/notes/revision.ts';
import type { PrivateWindow } from '#core/private-window.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { NotebookActions, OpenDraft } from '#ui/notebook/notebook-props.ts';
import { createAutosave } from '#writing/autosave.ts';
import { createEditNames } from '#writing/edit-names.ts';
import type { Edit } from '#writing/unsaved.ts';
import { changeOpen, hideTexts, showDraft } from './keep-record.ts';
import type { NotebookState } from './notebook-state.ts';
import { isSafe, joined, keepOnly } from './settle-rivals.ts';
import type { TextEditor } from './text-editor.ts';

/** The editor of the draft that stands open. */
export function createDraftEditor(
  state: NotebookState,
  storage: Storage,
  privateWindow: PrivateWindow,
): TextEditor & Pick<NotebookActions, 'onDraftInput' | 'onRestore' | 'onCopyDraft'> {
  const names = createEditNames();
  /** As it was when it was last read or saved. */
  let kept: Draft | null = null;

  const failed = (answer: Extract<Answer<unknown>, { ok: false }>) =>
    kept && changeOpen(state, kept.id, 'draft', { save: { state: 'failed', failure: answer.failure.name } });

  const autosave = createAutosave(storage, send, (save) => {
    if (kept) changeOpen(state, kept.id, 'draft', { save });
  });

  async function send(edit: Edit): Promise<Answer<Draft | null>> {
    const before = kept;
    const answer = (await sendToBackground(edit.name, edit.request)) as Answer<Draft | null>;
    if (!answer.ok) return answer;
    if (answer.value === null) {
      if (before?.url === edit.request.url) hideTexts(state, [before.id]); // emptied; what is typed next brings it back
      return answer;
    }
    showDraft(state, answer.value);
    if (kept?.url !== answer.value.url) return answer;
    const { id } = kept;
    kept = answer.value;
    // A draft that was emptied and is typed anew is another one.
    changeOpen(state, id, 'draft', { id: kept.id });
    changeOpen(state, kept.id, 'draft', { ...partsOf(kept), versions: await versionsOf(kept.url) });
    return answer;
  }

  /** Shows a draft as it is kept, text and all: what is typed from now on replaces that. */
  async function show(draft: Draft): Promise<void> {
    const versions = await versionsOf(draft.url);
    if (state.data.open?.id !== draft.id) return;
    kept = draft;
    names.beginFrom(draft);
    const { id, url, title, name, comment, createdAt } = draft;
    const texts = { id, url, title, name, comment, createdAt };
    const open: OpenDraft = {
      state: 'draft',
      ...texts,
      save: { state: 'clean' },
      copied: null,
      versions,
      ...partsOf(draft),
    };
    state.change({ open });
  }

  const showAnew = async (answer: Answer<Draft | null>): Promise<void> => {
    if (!answer.ok) failed(answer);
    else if (answer.value) {
      showDraft(state, answer.value);
      await show(answer.value);
    }
  };

  const onDraftInput: NotebookActions['onDraftInput'] = ({ name, comment }) => {
    const { open } = state.data;
    if (open?.state !== 'draft' || kept === null) return;
    changeOpen(state, open.id, 'draft', { name, comment, copied: null });
    const { url, title } = kept;
    autosave.change({ name: 'draft/save', request: { url, title, name, comment, privateWindow, ...names.next() } });
  };

  const drop = (dropped: Revision) => {
    const { revision, editedAt } = names.next();
    return sendToBackground('draft/drop-rival', { url: kept?.url ?? '', dropped, revision, at: editedAt });
  };

  return {
    onDraftInput,
    onRestore: async (at) => {
      await autosave.settled();
      if (kept)
        await showAnew(await sendToBackground('draft/restore', { url: kept.url, snapshot: at, ...names.next() }));
    },
    onCopyDraft: async () => {
      const { open } = state.data;
      if (open?.state !== 'draft') return;
      const copied = await navigator.clipboard.writeText(open.comment).then(
        () => 'copied' as const,
        () => 'failed' as const,
      );
      changeOpen(state, open.id, 'draft', { copied });
    },
    settled: () => autosave.settled(),
    flush: () => autosave.flush(),
    async open(id) {
      const url = state.rows?.find((row) => row.id === id)?.url ?? kept?.url ?? '';
      const answer = await sendToBackground('draft/read', { url });
      if (state.data.open?.id !== id) return;
      if (!answer.ok) state.change({ open: { state: 'failed', id, failure: answer.failure.name } });
      else if (answer.value?.id !== id) state.change({ open: { state: 'gone', id } });
      else await show(answer.value);
    },
    close() {
      kept = null;
    },
    async keepOne(revision) {
      await autosave.settled();
      if (kept) await showAnew(await keepOnly(kept, revision, drop));
    },
    async keepAll() {
      await autosave.settled();
      const { open } = state.data;
      if (kept === null || open?.state !== 'draft') return;
      const known = kept.rivals;
      const texts = [open, ...known];
      const name = texts.find((each) => each.name !== '')?.name ?? '';
      onDraftInput({ name, comment: joined(texts.map(({ comment }) => comment)) });
      await autosave.settled();
      if (isSafe(state.data.open, kept, known)) await this.keepOne(kept.revision);
    },
  };
}

async function versionsOf(url: string): Promise<OpenDraft['versions']> {
  const answer = await sendToBackground('draft/snapshots', { url });
  return answer.ok ? answer.value : [];
}

/** What of a draft may change beside the text that is typed. */
const partsOf = ({ editedAt, revision, rivals, putAt }: Draft) => ({
  editedAt,
  revision,
  putAt,
  rivals: rivals.map((rival) => ({ revision: rival.revision, text: rival.comment, editedAt: rival.editedAt })),
});
