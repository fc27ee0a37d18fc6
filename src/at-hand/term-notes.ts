import type { Note } from '#core/notes/note.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { PopupActions, TermNoteView } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';
import { createNoteFields } from './note-fields.ts';
import { othersOf } from './other-texts.ts';
import type { PopupState } from './popup-state.ts';
import { isKept } from './text-actions.ts';

/** The reader's own notes on explainers in this popup: one each, shown wherever the explainer is mentioned. */
export interface TermNotes {
  readonly actions: Pick<PopupActions, 'onTermNoteInput'>;
  /** Shows the kept notes on the terms that are listed. Those that are being saved stay. */
  readonly load: () => Promise<void>;
  readonly flush: () => void;
}

export function termNotes(tab: CurrentTab, state: PopupState, storage: Storage): TermNotes {
  const put = (explainer: string, part: Partial<TermNoteView>): void =>
    state.change(({ termNotes: notes }) => {
      const present = notes.find((each) => each.explainer === explainer);
      const next: TermNoteView = { explainer, text: '', save: { state: 'clean' }, ...present, ...part };
      return { termNotes: [...notes.filter((each) => each !== present), next] };
    });
  const fields = createNoteFields(tab, state, storage, put);

  const load = async (): Promise<void> => {
    const { reading } = state.data;
    if (reading?.state !== 'read') return;
    if (!isKept(state)) return state.change({ termNotes: [] });
    const explainers = [...new Set(reading.context.mentions.map(({ explainer }) => explainer))];
    const kept = explainers.length === 0 ? null : await sendToBackground('note/of-explainers', { explainers });
    if (!kept?.ok) return;
    const noteOn = new Map(kept.value.map((note): [string, Note] => [idOf(note), note]));
    for (const explainer of explainers) {
      const shown = state.data.termNotes.find((each) => each.explainer === explainer);
      if (shown !== undefined && /saving|failed/.test(shown.save.state)) continue;
      const note = noteOn.get(explainer) ?? null;
      fields.goOnFrom(explainer, note);
      if (note !== null || shown !== undefined) put(explainer, { text: note?.text ?? '', others: othersOf(note) });
    }
    // In the popover of the page the reader has asked for a note on a term: it opens at once.
    const wanted = await sendToBackground('term/wanted', { tabId: tab.id });
    if (wanted.ok && wanted.value !== null && explainers.includes(wanted.value)) put(wanted.value, { isWanted: true });
  };

  const onTermNoteInput = (explainer: string, text: string): void => {
    put(explainer, { text });
    const title = state.data.lines.find(({ id }) => id === explainer)?.name ?? explainer;
    fields.change(explainer, (common) => ({
      name: 'note/save',
      request: { ...common, id: null, url: null, title, subject: { kind: 'explainer', explainer }, text, tags: null },
    }));
  };
  return { actions: { onTermNoteInput }, load, flush: fields.flush };
}

const idOf = ({ subject }: Note): string => (subject.kind === 'explainer' ? subject.explainer : '');
