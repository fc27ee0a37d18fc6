import { checkEntry } from '#core/explainer-pack/pack-entry.ts';
import { entryOfFields } from '#core/explainer-pack/term-fields.ts';
import { recordId } from '#core/notes/record-id.ts';
import { type Revision, writerName } from '#core/notes/revision.ts';
import type { OwnExplainer } from '#core/own-explainers/own-explainer.ts';
import type { PrivateWindow } from '#core/private-window.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { OwnExplainersActions, TypedTerm } from '#ui/own-explainers/own-explainers-props.ts';
import { createEditNames } from '#writing/edit-names.ts';
import type { OwnExplainersState } from './own-explainers-state.ts';
import { NEW_TERM, readTyped, typedOf } from './typed-term.ts';

type TermActions = Pick<OwnExplainersActions, 'onEdit' | 'onInput' | 'onSave' | 'onCancel' | 'onDelete' | 'onUndo'>;

/** Writing, changing and deleting a term. @param privateWindow - Id of this window where it is a private one. */
export function termActions(
  state: OwnExplainersState,
  privateWindow: PrivateWindow,
): TermActions & { readonly isTyping: () => boolean } {
  const names = createEditNames();
  /** The explainer that the form was opened with, and its text of then. */
  let shown: { readonly explainer: OwnExplainer | null; readonly typed: TypedTerm } | null = null;
  /** The last one last. */
  const deletions: (readonly OwnExplainer[])[] = [];

  const showDeleted = (): void => state.change({ deleted: deletions.at(-1)?.[0]?.entry.name ?? null });
  const close = (): void => {
    shown = null;
    state.change({ form: null });
  };

  return {
    isTyping: () => {
      const { form } = state.data;
      return form !== null && JSON.stringify(form.typed) !== JSON.stringify(shown?.typed);
    },
    onEdit: (id) => {
      const explainer = state.explainers.find((each) => each.id === id) ?? null;
      const typed = explainer === null ? NEW_TERM : typedOf(explainer.entry);
      shown = { explainer, typed };
      names.beginFrom(explainer);
      const rivals = explainer?.rivals.map(({ entry }) => `${entry.name}: ${entry.summary}`) ?? [];
      const newId = () => recordId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
      state.change({
        saved: null,
        form: {
          id: explainer?.id ?? newId(),
          known: explainer?.entry.name ?? null,
          typed,
          faults: [],
          failure: null,
          rivals,
        },
      });
    },
    onInput: (change) => {
      const { form } = state.data;
      if (form !== null) state.change({ form: { ...form, typed: { ...form.typed, ...change } } });
    },
    onSave: async () => {
      const { form } = state.data;
      if (form === null) return;
      const before = shown?.explainer ?? null;
      const checked = checkEntry(entryOfFields(readTyped(form.typed), before?.entry ?? null, form.id));
      if (!checked.ok) {
        state.change({ form: { ...form, faults: checked.faults, failure: null } });
        return;
      }
      const { revision, editedAt } = names.next();
      const edit = { revision, editedAt, replaces: seenIn(before), entry: checked.entry };
      const answer = await sendToBackground('own/save', { id: form.id, ...edit, privateWindow });
      if (!answer.ok) {
        state.change({ form: { ...form, faults: [], failure: answer.failure.name } });
        return;
      }
      if (answer.value.state === 'refused') {
        state.change({ form: { ...form, faults: answer.value.faults, failure: null } });
        return;
      }
      close();
      await state.load();
      state.change({ saved: checked.entry.name });
    },
    onCancel: close,
    onDelete: async (id) => {
      const answer = await sendToBackground('own/delete', { ids: [id], at: Date.now() });
      if (!answer.ok) {
        state.change({ failure: answer.failure.name });
        return;
      }
      if (answer.value.length > 0) deletions.push(answer.value);
      if (state.data.form?.id === id) close();
      await state.load();
      state.change({ saved: null });
      showDeleted();
    },
    onUndo: async () => {
      const [at, explainers] = [Date.now(), deletions.at(-1) ?? []];
      const writer = writerName(at, crypto.getRandomValues(new Uint8Array(4)));
      const answer = await sendToBackground('own/undelete', { explainers, writer, at });
      if (!answer.ok) {
        state.change({ failure: answer.failure.name });
        return;
      }
      deletions.pop();
      await state.load();
      showDeleted();
    },
  };
}

/** All texts that the reader saw when the form was opened. */
const seenIn = (explainer: OwnExplainer | null): readonly Revision[] =>
  explainer === null ? [] : [explainer.revision, ...explainer.rivals.map(({ revision }) => revision)];
