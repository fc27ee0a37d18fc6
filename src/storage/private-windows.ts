import type { KeyValueArea } from './mirror.ts';

const KEY = 'private-windows';

/**
 * Private windows in which the reader has turned keeping on. They stand in memory alone (`storage.session`): forgotten with
 * the window, and with the browser's session at the latest.
 */
export class PrivateWindows {
  readonly #area: KeyValueArea;
  /** Changes run one after the other, so that two at once do not undo each other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(area: KeyValueArea) {
    this.#area = area;
  }

  /** Whether what is written in this window is kept. */
  async isKept(windowId: number): Promise<boolean> {
    return (await this.#read()).includes(windowId);
  }

  /** Turns keeping on or off for a window. */
  set(windowId: number, isKept: boolean): Promise<void> {
    const turn = this.#queue.then(async () => {
      const others = (await this.#read()).filter((each) => each !== windowId);
      await this.#area.set({ [KEY]: isKept ? [...others, windowId] : others });
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #read(): Promise<number[]> {
    const kept = (await this.#area.get([KEY]))[KEY];
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'number') : [];
  }
}
