import type { Note } from '#core/notes/note.ts';
import type { NoteView } from '#ui/popup/popup-props.ts';
import { type Autosave, createAutosave } from '#writing/autosave.ts';
import { createEditNames, type EditNames } from '#writing/edit-names.ts';
import type { CurrentTab } from './current-tab.ts';
import type { PopupState } from './popup-state.ts';
import { saveEdit } from './save-edit.ts';
import { type EditOf, keep } from './text-actions.ts';

/** Many notes in one popup, each with its own saving and its own names of edits. */
export interface NoteFields {
  /** A note shows what is kept, or nothing yet: what is typed replaces that. */
  goOnFrom(key: string, kept: Note | null): void;
  /** The reader has changed a note. */
  change(key: string, editOf: EditOf): void;
  /** Waits until all saves of a note have ended. */
  settled(key: string): Promise<void>;
  flush(): void;
}

/** @param onState - Hears how the saving of a note stands, and whether other texts stand beside it. */
export function createNoteFields(
  tab: CurrentTab,
  state: PopupState,
  storage: Storage,
  onState: (key: string, change: Pick<NoteView, 'save'> | Pick<NoteView, 'others'>) => void,
): NoteFields {
  const fields = new Map<string, { readonly autosave: Autosave; readonly names: EditNames }>();
  const fieldOf = (key: string) => {
    const known = fields.get(key);
    if (known !== undefined) return known;
    const autosave = createAutosave(
      storage,
      saveEdit((others) => onState(key, { others })),
      (save) => onState(key, { save }),
    );
    const field = { autosave, names: createEditNames() };
    fields.set(key, field);
    return field;
  };
  return {
    goOnFrom: (key, kept) => fieldOf(key).names.beginFrom(kept),
    change: (key, editOf) => {
      const { autosave, names } = fieldOf(key);
      keep(tab, autosave, state, names, editOf);
    },
    settled: (key) => fieldOf(key).autosave.settled(),
    flush: () => {
      for (const { autosave } of fields.values()) autosave.flush();
    },
  };
}
