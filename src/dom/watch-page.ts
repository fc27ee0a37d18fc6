import type { Watched } from './story-region.ts';

/** From the first change to the look at it; milliseconds. What a script does in one go is then seen at once, and marks follow in the blink of an eye. */
const FIRST_MS = 400;

/** A page that never rests is looked at ever more seldom, down to once in this time; milliseconds. */
const LONGEST_MS = 10_000;

/** A look is followed by at least this many times its own length without one: looking takes at most a twentieth of the time. */
const REST = 20;

/** The browser may be busy for this long before a look is made all the same; milliseconds. */
const IDLE_WITHIN_MS = 1000;

/** By these a page folds and unfolds what it has long held. */
const FOLDING = ['class', 'style', 'hidden', 'open'];

/** What is watched, and who looks. */
export interface Watch {
  /** What is to be watched now; asked before each wait, as a look may have changed it. Null: no more. */
  readonly watched: () => Watched | null;
  /** Looks at the page, cheaply first, and says whether anything was new. */
  readonly look: () => Promise<boolean>;
}

const isHidden = (document: Document) => document.visibilityState === 'hidden';

/**
 * Has a page looked at after it has changed. Between a change and the look nothing is listened to, so a thousand changes a
 * second cost no more than one: the observer is taken off with the first, and put back for the look. It listens to nothing
 * while the tab is hidden, and looks once when it is shown again. Stops with the signal.
 */
export function watchPage(document: Document, watch: Watch, signal: AbortSignal): void {
  if (signal.aborted) return;
  const watcher = new PageWatcher(document, watch, signal);
  watcher.listen();
  signal.addEventListener('abort', () => watcher.rest(), { once: true });
  document.addEventListener('visibilitychange', () => watcher.turn(), { signal });
}

class PageWatcher {
  readonly #document: Document;
  readonly #watch: Watch;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver(() => this.#hear());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = FIRST_MS;
  #listeningSince = 0;
  #isLooking = false;
  #hasHeard = false;

  constructor(document: Document, watch: Watch, signal: AbortSignal) {
    this.#document = document;
    this.#watch = watch;
    this.#signal = signal;
  }

  listen(): void {
    this.#observer.disconnect();
    const watched = isHidden(this.#document) || this.#signal.aborted ? null : this.#watch.watched();
    if (watched === null) return;
    for (const list of watched.lists) this.#observer.observe(list, { childList: true, attributeFilter: FOLDING });
    for (const tree of watched.trees) {
      this.#observer.observe(tree, { childList: true, characterData: true, subtree: true, attributeFilter: FOLDING });
    }
    this.#listeningSince = performance.now();
  }

  rest(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  /** The tab is shown or hidden. What has changed meanwhile is not known. */
  turn(): void {
    this.rest();
    if (isHidden(this.#document)) return;
    this.#waitMs = FIRST_MS;
    this.#wait();
  }

  #hear(): void {
    this.#observer.disconnect();
    // It has rested for longer than we would have waited: not one that never rests.
    if (performance.now() - this.#listeningSince > this.#waitMs) this.#waitMs = FIRST_MS;
    this.#hasHeard = true;
    if (!this.#isLooking) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => whenIdle(this.#document, () => void this.#look()), this.#waitMs);
  }

  async #look(): Promise<void> {
    if (this.#signal.aborted || this.#isLooking || isHidden(this.#document)) return;
    this.#isLooking = true;
    this.#hasHeard = false;
    this.listen(); // what changes from here on is for the next look
    const startedAt = performance.now();
    const looking = this.#watch.look();
    const lookMs = performance.now() - startedAt;
    const isNew = await looking.catch(() => false);
    this.#isLooking = false;
    this.#waitMs = Math.min(LONGEST_MS, Math.max(2 * this.#waitMs, REST * lookMs));
    if (this.#signal.aborted || isHidden(this.#document)) return;
    // Parts that were not listened to yet may have changed while the new was read: one more look.
    if (isNew || this.#hasHeard) this.#wait();
    else this.listen();
  }
}

/** No jsdom has `requestIdleCallback`. */
function whenIdle(document: Document, work: () => void): void {
  const window = document.defaultView;
  if (typeof window?.requestIdleCallback === 'function') window.requestIdleCallback(work, { timeout: IDLE_WITHIN_MS });
  else work();
}
