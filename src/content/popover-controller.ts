import type { Explainer, PartialDate } from '#core/explainer.ts';
import type { Answer } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { PopoverHappening } from '#core/popover/popover-event.ts';
import { reducePopover, wakeAt } from '#core/popover/popover-reducer.ts';
import { IDLE, type PopoverState, type Shown, shownIn, waitingIn } from '#core/popover/popover-state.ts';
import type { HideScope } from '#core/settings.ts';
import type { Strings } from '#ui/strings/strings.ts';
import { listenToPage, type PageListener } from './listen-to-page.ts';
import { type Point, placePopover, placeSheet, type Side } from './place-popover.ts';
import { PopoverView } from './popover-view.ts';

/** What the popover needs of the page and of the rest of Sidelight; the wired parent gives it. */
export interface PopoverPage {
  readonly document: Document;
  /** The one element of ours in the page. */
  readonly host: HTMLElement;
  /** Its shadow root, with the styles of `popover.css` in it. */
  readonly root: ShadowRoot;
  readonly strings: Strings;
  /** The date of the article that a mention stands in; null where the page says none. */
  readonly publishedAtOf: (mention: Mention) => PartialDate | null;
  /** The marked mention at a point of the window, in CSS pixels; the same mention is always the same object. */
  readonly mentionAt: (x: number, y: number) => Mention | null;
  /** The words of a mention on the live page; null where they are gone. */
  readonly rangeOf: (mention: Mention) => Range | null;
  /** The words of a mention as the article writes them. */
  readonly wordsOf: (mention: Mention) => string;
  /** Asks for the whole explainer, by its id. Failures come as data. */
  readonly explain: (explainer: string) => Promise<Answer<Explainer>>;
  readonly onHide: (explainer: string, scope: HideScope) => void;
  /** Ends it: listeners, timer, and what stands on the screen. */
  readonly signal: AbortSignal;
}

/** What the wired parent can do with the popover. */
export interface PopoverController {
  /** Opens the popover of a mention with the keyboard's focus in it, wherever the pointer is. */
  readonly open: (mention: Mention) => void;
  /** Shows a stretch of the page for a few seconds, in the place of a popover. */
  readonly flash: (range: Range) => void;
  /** Closes it, as Escape does. */
  readonly close: () => void;
  /** The page was read anew: it goes with its words, and closes where they are gone. */
  readonly follow: () => void;
}

/** Starts to listen for a reader who dwells on, taps or chooses a marked term, and shows its popover. */
export function startPopover(page: PopoverPage): PopoverController {
  const popover = new RunningPopover(page);
  listenToPage(page, popover);
  page.signal.addEventListener('abort', () => popover.end(), { once: true });
  return {
    open: (mention) => popover.choose(mention, 'keyboard'),
    flash: (range) => popover.flash(range),
    close: () => popover.dismiss(),
    follow: () => popover.follow(),
  };
}

/** The reducer with a clock, the questions that it asks, and the view of what it shows. */
class RunningPopover implements PageListener {
  readonly #page: PopoverPage;
  readonly #view: PopoverView;
  #state: PopoverState = IDLE;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointer: Point | null = null;
  #side: Side | null = null;

  constructor(page: PopoverPage) {
    this.#page = page;
    this.#view = new PopoverView(page, {
      onClose: () => this.dismiss(),
      onHide: (mention, scope) => {
        this.dismiss();
        page.onHide(mention.explainer, scope);
      },
    });
  }

  get isOpen(): boolean {
    return shownIn(this.#state) !== null;
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

  tap(point: Point): void {
    const mention = this.#page.mentionAt(point.x, point.y);
    if (mention !== null) this.choose(mention, 'touch');
  }

  choose(mention: Mention, by: 'keyboard' | 'touch'): void {
    this.#happen({ type: 'chosen', mention, by });
  }

  dismiss(): void {
    this.#happen({ type: 'dismissed' });
  }

  /** The page has scrolled or changed its size. A popover on its way by pointer stops: what is under the pointer moved. */
  async move(): Promise<void> {
    const shown = shownIn(this.#state);
    if (shown === null) {
      if (waitingIn(this.#state)?.by === 'pointer') this.pointElsewhere();
      return;
    }
    if (shown.by === 'touch') return;
    const stands = await this.#place(shown);
    // One that has the keyboard's focus stays, so that its reader does not lose the place.
    if (!stands && shown.by === 'pointer' && shownIn(this.#state) === shown) this.#happen({ type: 'words-gone' });
  }

  flash(range: Range): void {
    this.dismiss();
    this.#view.flash(range);
  }

  follow(): void {
    const mention = (shownIn(this.#state) ?? waitingIn(this.#state))?.mention;
    if (mention === undefined) return;
    if (this.#page.rangeOf(mention) === null) this.#happen({ type: 'words-gone' });
    else if (this.isOpen) void this.move();
  }

  end(): void {
    this.#happen({ type: 'words-gone' });
    clearTimeout(this.#timer);
  }

  #happen(happening: PopoverHappening): void {
    const before = this.#state;
    this.#state = reducePopover(before, { ...happening, now: performance.now() });
    if (this.#state === before) return;
    this.#sleep();
    this.#ask();
    this.#draw(shownIn(before)?.mention ?? null);
  }

  /** Sets the one timer to when the reducer wants to be woken. */
  #sleep(): void {
    clearTimeout(this.#timer);
    const due = wakeAt(this.#state);
    if (due === null) return;
    // A timer may run a little early by the clock of events: a millisecond more saves a second turn.
    this.#timer = setTimeout(() => this.#happen({ type: 'time' }), Math.max(0, due - performance.now()) + 1);
  }

  /** Puts the newest question, once. */
  #ask(): void {
    const waiting = waitingIn(this.#state);
    const question = waiting?.question ?? null;
    if (waiting === null || question === null || question <= this.#asked) return;
    this.#asked = question;
    this.#page.explain(waiting.mention.explainer).then((answer) => {
      if (!this.#page.signal.aborted) this.#happen({ type: 'answered', question, answer });
    });
  }

  #draw(before: Mention | null): void {
    const shown = shownIn(this.#state);
    if (shown === null) this.#view.hide();
    if (shown === null || shown.mention === before) return;
    this.#view.show(shown);
    this.#side = null;
    if (shown.by === 'touch') this.#placeSheet(shown);
    else void this.#place(shown);
  }

  /** A sheet stands at the lower edge of the window, or at the upper one where it would cover its words. */
  #placeSheet({ mention }: Shown): void {
    const [range, sheet] = [this.#page.rangeOf(mention), this.#view.element];
    if (range !== null && sheet !== null) placeSheet(sheet, range);
  }

  /** Whether it stands beside its words; false where they have gone. */
  async #place({ mention, by }: Shown): Promise<boolean> {
    const range = this.#page.rangeOf(mention);
    const element = this.#view.element;
    if (range === null || element === null) return false;
    const side = await placePopover(element, range, by === 'pointer' ? this.#pointer : null, this.#side);
    this.#side = side ?? this.#side;
    return side !== null;
  }
}
