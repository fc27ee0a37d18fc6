import type { Mention } from '#core/mentions/mention.ts';
import type { Drawer, DrawnPopover } from './drawing.ts';
import { listenToPage, type PageListener } from './listen-to-page.ts';
import type { Point } from './place-popover.ts';
import type { PopoverController } from './popover-controller.ts';
import type { PopoverPage } from './popover-page.ts';

/** By these a reader shows to be there: what draws is fetched then, long before anyone has dwelt on a term. */
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown'] as const;

/** What it needs of the page; the words of the interface come with what draws. */
export type LatePage = Omit<PopoverPage, 'strings'>;

type Work = (popover: DrawnPopover) => void;

/**
 * The popover of a page, of which only the listening is here from the start: most readers of most stories open none. What a
 * reader does before the rest is here is done as soon as it is.
 */
export function startLatePopover(page: LatePage, drawer: Drawer): PopoverController {
  const popover = new LatePopover(page, drawer);
  listenToPage(page, popover);
  page.signal.addEventListener('abort', () => popover.end(), { once: true });
  for (const type of SIGNS_OF_LIFE)
    page.document.defaultView?.addEventListener(type, (event) => event.isTrusted && popover.expect(), {
      passive: true,
      capture: true,
      signal: popover.unexpected,
    });
  return {
    open: (mention) => popover.choose(mention, 'keyboard'),
    flash: (range) => popover.do((drawn) => drawn.flash(range)),
    close: () => popover.dismiss(),
    follow: () => popover.follow(),
  };
}

class LatePopover implements PageListener {
  readonly #page: LatePage;
  readonly #drawer: Drawer;
  readonly #expected = new AbortController();
  #popover: DrawnPopover | null = null;
  /** Where the pointer is, and what the reader has asked for, as long as there is no popover to be told. */
  #pointing: Work | null = null;
  #asked: Work | null = null;

  constructor(page: LatePage, drawer: Drawer) {
    this.#page = page;
    this.#drawer = drawer;
    this.#take();
  }

  /** Aborted once a reader is known to be there, or it has ended. */
  get unexpected(): AbortSignal {
    return this.#expected.signal;
  }

  get isOpen(): boolean {
    return this.#popover?.isOpen ?? false;
  }

  get isModal(): boolean {
    return this.#popover?.isModal ?? false;
  }

  /** A reader is there. Where the browser refuses, only what the reader asks for asks again. */
  expect(): void {
    this.#expected.abort();
    void this.#bring();
  }

  pointAt(point: Point, isOnPopover: boolean): void {
    this.#point((popover) => popover.pointAt(point, isOnPopover));
  }

  pointElsewhere(): void {
    this.#point((popover) => popover.pointElsewhere());
  }

  tap(point: Point): boolean {
    if (this.#popover !== null) return this.#popover.tap(point);
    const mention = this.#page.mentionAt(point.x, point.y);
    if (mention !== null) this.choose(mention, 'touch');
    return mention !== null;
  }

  choose(mention: Mention, by: 'keyboard' | 'touch'): void {
    this.do((popover) => popover.choose(mention, by));
  }

  dismiss(): void {
    this.#asked = null;
    this.#popover?.dismiss();
  }

  pressBeside(): void {
    this.#popover?.pressBeside();
  }

  move(hasNewSize: boolean): void {
    this.#popover?.move(hasNewSize);
  }

  uncover(): void {
    this.#popover?.uncover();
  }

  follow(): void {
    this.#popover?.follow();
  }

  end(): void {
    this.#expected.abort();
    this.#popover?.end();
  }

  /** Does something now, or once it can be done. */
  do(work: Work): void {
    if (this.#popover === null) {
      this.#asked = work;
      void this.#bring();
    } else work(this.#popover);
  }

  #point(work: Work): void {
    if (this.#popover !== null) work(this.#popover);
    else this.#pointing = work;
  }

  async #bring(): Promise<void> {
    if (this.#popover !== null) return;
    await this.#drawer.bring();
    this.#take();
  }

  #take(): void {
    const { present } = this.#drawer;
    if (present === null || this.#popover !== null || this.#page.signal.aborted) return;
    this.#expected.abort();
    this.#popover = present.popoverOf(this.#page);
    this.#pointing?.(this.#popover);
    this.#asked?.(this.#popover);
  }
}
