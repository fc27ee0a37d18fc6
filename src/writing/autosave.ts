import type { Answer } from '#core/failure.ts';
import type { SaveState } from '#ui/parts/save-state.ts';
import { type Edit, unsaved } from './unsaved.ts';

/**
 * Milliseconds from the first key that is not saved to its save, however fast the next ones follow: with the writing itself
 * well within the 400 ms that are promised.
 */
export const WAIT_MS = 100;

/** The same while a save is under way, which the next one waits for: on a slow machine they would queue up and be ever later. */
export const PATIENCE_MS = 1000;

/** Saves one editor's text as it is typed. */
export interface Autosave {
  /** The reader has typed. */
  change(edit: Edit): void;
  /** Saves at once what is not saved yet: the popup is about to close. */
  flush(): void;
  /** The same, and waits until all saves have ended: what comes next must be later than them. */
  settled(): Promise<void>;
}

/**
 * Saves an editor's text {@link WAIT_MS} after a key that is not saved, or once the save before it has ended, and keeps each key in `storage` until the
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

  /** Saves under way. */
  let sending = 0;

  /** Resolves when those have ended that were begun until now. */
  let ended: Promise<unknown> = Promise.resolve();

  const save = async (edit: Edit): Promise<void> => {
    sending++;
    const answer = await send(edit);
    sending--;
    if (answer.ok) unsaved.confirm(storage, edit);
    if (edit === newest) onState(answer.ok ? { state: 'saved' } : { state: 'failed', failure: answer.failure.name });
    if (sending === 0) flush(); // what was typed meanwhile
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === null) return;
    const edit = waiting;
    waiting = null;
    ended = Promise.all([ended, save(edit)]);
  };
  return {
    change(edit) {
      waiting = edit;
      newest = edit;
      unsaved.keep(storage, edit);
      onState({ state: 'saving' });
      timer ??= setTimeout(flush, sending > 0 ? PATIENCE_MS : WAIT_MS);
    },
    flush,
    async settled() {
      flush();
      while (sending > 0) await ended;
    },
  };
}
