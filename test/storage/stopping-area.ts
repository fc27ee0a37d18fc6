import { MemoryArea } from './memory-area.ts';

/**
 * A `storage.local` under a worker that is stopped: the nth change from now fails, before or after it has happened. As the
 * store changes the area before and after each write to the database, this stops it between any two of its steps.
 */
export class StoppingArea extends MemoryArea {
  /** Changes until the stop; null: none. */
  stopAfter: number | null = null;
  /** Whether the change at which it is stopped still happens. */
  isDone = false;

  override set = async (items: Record<string, unknown>): Promise<void> => {
    await this.#change(() => super.set(items));
  };

  override remove = async (keys: readonly string[]): Promise<void> => {
    await this.#change(() => super.remove(keys));
  };

  async #change(change: () => Promise<void>): Promise<void> {
    const isStopped = this.stopAfter !== null && this.stopAfter-- <= 0;
    if (!isStopped || this.isDone) await change();
    // A worker that was stopped does nothing more at all.
    this.isDone &&= !isStopped;
    if (isStopped) throw new Error('stopped');
  }
}
