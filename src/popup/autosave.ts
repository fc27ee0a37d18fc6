import type { Answer } from '#core/failure.ts';
import type { SaveState } from '#ui/popup/popup-props.ts';
import { type Edit, unsaved } from './unsaved.ts';

/**
 * Milliseconds from the first key that is not saved to its save, however fast the next ones follow: with the writing itself
 * within the 400 ms that are promised, and one save a word.
 */
export const WAIT_MS = 200;

/** Saves one editor's text as it is typed. */
export interface Autosave {
  /** The reader has typed. */
  change(edit: Edit): void;
  /** Saves at once what is not saved yet: the popup is about to close. */
  flush(): void;
}

/**
 * Saves an editor's text {@link WAIT_MS} after a key that is not saved, and keeps each key in `storage` until the
 * background has confirmed it: a browser that is killed forgets the last seconds of that. `onState` hears of the newest edit alone.
 */
export function createAutosave(
  storage: Storage,
  send: (edit: Edit) => Promise<Answer<unknown>>,
  onState: (state: SaveState) => void,
): Autosave {
  let waiting: Edit | null = null;
  let newest: Edit | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async (edit: Edit): Promise<void> => {
    const answer = await send(edit);
    if (answer.ok) unsaved.confirm(storage, edit);
    if (edit === newest) onState(answer.ok ? { state: 'saved' } : { state: 'failed', failure: answer.failure.name });
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === null) return;
    const edit = waiting;
    waiting = null;
    void save(edit);
  };
  return {
    change(edit) {
      waiting = edit;
      newest = edit;
      unsaved.keep(storage, edit);
      onState({ state: 'saving' });
      timer ??= setTimeout(flush, WAIT_MS);
    },
    flush,
  };
}
