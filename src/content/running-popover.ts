import type { Mention } from '#core/mentions/mention.ts';
import type { Corner } from '#core/popover/boxes.ts';
import type { Side } from '#core/popover/place-beside.ts';
import type { PopoverHappening } from '#core/popover/popover-event.ts';
import { reducePopover, wakeAt } from '#core/popover/popover-reducer.ts';
import {
  IDLE,
  type PopoverState,
  questionsIn,
  readIn,
  type Shown,
  shownIn,
  waitingIn,
} from '#core/popover/popover-state.ts';
import type { PageListener } from './listen-to-page.ts';
import { dockPopover, type Point, placePopover, placeSheet } from './place-popover.ts';
import type { PopoverPage } from './popover-page.ts';
import { PopoverView } from './popover-view.ts';

/** The reducer with a clock, the questions that it asks, and the view of what it shows. */
export class RunningPopover implements PageListener {
  readonly #page: PopoverPage;
  readonly #view: PopoverView;
  #state: PopoverState = IDLE;
  /** What is drawn: the newest that was shown, until something else is, or nothing. */
  #drawn: Shown | null = null;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointer: Point | null = null;
  #side: Side | null = null;
  #corner: Corner | null = null;

  constructor(page: PopoverPage) {
    this.#page = page;
    this.#view = new PopoverView(page, {
      onClose: () => this.dismiss(),
      onHide: (mention, scope) => {
        this.dismiss();
        page.onHide(mention.explainer, scope);
      },
      onPin: (isPinned) => this.#happen({ type: 'pinned', isPinned }),
      onLookUp: (explainer) => this.#happen({ type: 'looked-up', explainer }),
      onBack: () => this.#happen({ type: 'back' }),
      onStep: (step) => this.#step(step),
      onNote: ({ explainer }) => {
        if (!this.#drawn?.isPinned) this.dismiss();
        page.onNote?.(explainer);
      },
    });
  }

  get isOpen(): boolean {
    return shownIn(this.#state) !== null;
  }

  get isModal(): boolean {
    return this.#view.isModal;
  }

  pointAt(point: Point, isOnPopover: boolean): void {
    this.#pointer = point;
    const mention = isOnPopover ? null : this.#page.mentionAt(point.x, point.y);
    if (mention !== null) this.#happen({ type: 'pointer-on-mention', mention });
    else this.#happen({ type: isOnPopover ? 'pointer-on-popover' : 'pointer-elsewhere' });
  }

  pointElsewhere(): void {
    this.#happen({ type: 'pointer-elsewhere' });
  }

  tap(point: Point): boolean {
    const mention = this.#page.mentionAt(point.x, point.y);
    if (mention !== null) this.choose(mention, 'touch');
    return mention !== null;
  }

  choose(mention: Mention, by: 'keyboard' | 'touch'): void {
    this.#happen({ type: 'chosen', mention, by });
  }

  dismiss(): void {
    this.#happen({ type: 'dismissed' });
  }

  pressBeside(): void {
    this.#happen({ type: 'pressed-beside' });
  }

  /** The page has scrolled, whereupon a popover on its way by pointer stops: what is under the pointer moved; or it has another size. */
  move(hasNewSize: boolean): void {
    const shown = shownIn(this.#state);
    if (shown === null) {
      if (!hasNewSize && waitingIn(this.#state)?.by === 'pointer') this.pointElsewhere();
      return;
    }
    // A sheet stays where it is while the page scrolls behind it.
    if (shown.by === 'touch' && !hasNewSize) return;
    const stands = this.#place(shown);
    // One that has the keyboard's focus stays, so that its reader does not lose the place.
    if (!stands && shown.by === 'pointer') this.#happen({ type: 'words-gone' });
  }

  /** Something of the page may have come to lie over it. */
  uncover(): void {
    if (this.isOpen) this.#view.uncover();
  }

  flash(range: Range): void {
    this.dismiss();
    this.#view.flash(range);
  }

  follow(): void {
    const mention = (shownIn(this.#state) ?? waitingIn(this.#state))?.mention;
    if (mention === undefined) return;
    if (this.#page.rangeOf(mention) === null) this.#happen({ type: 'words-gone' });
    else if (this.isOpen) this.move(false);
  }

  end(): void {
    this.#happen({ type: 'dismissed' });
    clearTimeout(this.#timer);
  }

  #step(step: 1 | -1): void {
    const { mention, by } = this.#drawn ?? {};
    const next = mention && this.#page.neighbourOf(mention, step);
    if (!next) return;
    this.#page.bring(next);
    this.choose(next, by === 'touch' ? by : 'keyboard');
  }

  #happen(happening: PopoverHappening): void {
    const before = this.#state;
    this.#state = reducePopover(before, { ...happening, now: performance.now() });
    if (this.#state === before) return;
    this.#sleep();
    this.#ask();
    this.#draw();
  }

  /** Sets the one timer to when the reducer wants to be woken. */
  #sleep(): void {
    clearTimeout(this.#timer);
    const due = wakeAt(this.#state);
    if (due === null) return;
    // A timer may run a little early by the clock of events: a millisecond more saves a second turn.
    this.#timer = setTimeout(() => this.#happen({ type: 'time' }), Math.max(0, due - performance.now()) + 1);
  }

  /** Puts the newest questions, each once. */
  #ask(): void {
    const asked = this.#asked;
    for (const { explainer, question } of questionsIn(this.#state)) {
      if (question <= asked) continue;
      this.#asked = Math.max(this.#asked, question);
      this.#page.explain(explainer).then((answer) => {
        if (!this.#page.signal.aborted) this.#happen({ type: 'answered', question, answer });
      });
    }
  }

  #draw(): void {
    const shown = shownIn(this.#state);
    const before = this.#drawn;
    if (shown === before) return;
    if (shown === null) {
      const waiting = waitingIn(this.#state);
      // The next one, chosen by hand, is here at once: the old one stays until then, and the focus in it.
      if (before !== null && waiting !== null && waiting.by !== 'pointer') return;
      this.#drawn = null;
      this.#view.hide();
      return;
    }
    this.#drawn = shown;
    const isNew = before?.answer !== shown.answer || before.mention !== shown.mention;
    if (isNew) this.#side = null;
    if (!shown.isPinned) this.#corner = null;
    if (isNew) this.#view.show(shown);
    else this.#view.change(shown);
    if (before !== null && readIn(before) === readIn(shown) && before.isPinned === shown.isPinned) return;
    const stands = this.#place(shown);
    this.#view.uncover();
    if (isNew) this.#page.onShow(shown.mention);
    if (!stands && shown.by === 'pointer') this.#happen({ type: 'words-gone' });
  }

  /** Whether it has found a place; false where its words have gone, or leave no room: then it stands in a corner. */
  #place({ mention, by, isPinned }: Shown): boolean {
    const range = this.#page.rangeOf(mention);
    const { element } = this.#view;
    if (element === null) return false;
    if (by === 'touch') {
      placeSheet(element, range);
      return true;
    }
    const side = isPinned || range === null ? null : placePopover(element, range, this.#pointerOf(by), this.#side);
    if (side === null) this.#corner = dockPopover(element, range, this.#corner);
    else this.#corner = null;
    this.#side = side;
    return side !== null || isPinned;
  }

  #pointerOf(by: Shown['by']): Point | null {
    return by === 'pointer' ? this.#pointer : null;
  }
}
