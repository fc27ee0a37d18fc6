import { h, render } from 'preact';
import { createShadowHost } from '#dom/shadow-host.ts';
import { storyAround } from '#dom/story-around.ts';
import { weighProse } from '#dom/story-prose.ts';
import { beside, larger, mainBlock, smaller } from '#dom/walk-blocks.ts';
import partsStyles from '#ui/parts/parts.css?inline';
import { Picker } from '#ui/picker/Picker.tsx';
import pickerStyles from '#ui/picker/picker.css?inline';
import type { Strings } from '#ui/strings/strings.ts';
import { StringsContext } from '#ui/strings/strings-context.ts';
import tokens from '#ui/tokens.css?inline';
import { listenToPicking } from './listen-to-picking.ts';

/**
 * Lets the reader point at the story in the page, and gives the element that was chosen; null where the reader left, or
 * `signal` was aborted. The page itself stays as it is: the outline is drawn in our one host, over it.
 */
export function pickStory(document: Document, strings: Strings, signal: AbortSignal): Promise<Element | null> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const picking = new Picking(document, strings, (chosen) => {
      end.abort();
      resolve(chosen);
    });
    end.signal.addEventListener('abort', () => picking.remove(), { once: true });
    listenToPicking(document, picking.host, end.signal, picking);
    signal.addEventListener('abort', () => picking.leave(), { once: true, signal: end.signal });
  });
}

/** What is outlined, and how it changes. */
class Picking {
  readonly host: HTMLElement;
  readonly remove: () => void;
  readonly #root: ShadowRoot;
  readonly #container: HTMLElement;
  readonly #strings: Strings;
  readonly #onEnd: (chosen: Element | null) => void;
  #outlined: Element | null = null;
  #paragraphs = 0;
  /** The pointer stays within one element for long: its story is looked for once. */
  readonly #stories = new Map<Element, Element | null>();

  constructor(document: Document, strings: Strings, onEnd: (chosen: Element | null) => void) {
    const { host, root, remove } = createShadowHost(document, tokens + partsStyles + pickerStyles);
    const focusBefore = document.activeElement;
    this.host = host;
    this.#root = root;
    this.#strings = strings;
    this.#onEnd = onEnd;
    this.#container = document.createElement('div');
    root.append(this.#container);
    host.showPopover?.();
    this.draw();
    this.#outline(mainBlock(document));
    // Keys, and what a screen reader reads, begin in the bar.
    this.#container.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
    this.remove = () => {
      render(null, this.#container);
      remove();
      if (focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus({ preventScroll: true });
    };
  }

  get isOnButton(): boolean {
    return this.#root.activeElement?.localName === 'button';
  }

  pointAt(target: Element): void {
    const known = this.#stories.get(target);
    const story = known === undefined ? storyAround(target) : known;
    this.#stories.set(target, story);
    this.#outline(story);
  }

  /** A press within what is outlined chooses it; elsewhere (a finger has not pointed before) it outlines what is there. */
  press(target: Element): void {
    if (this.#outlined?.contains(target)) this.choose();
    else this.pointAt(target);
  }

  /** The arrow keys: larger and smaller, and over to what stands beside. */
  move(way: 'larger' | 'smaller' | 'previous' | 'next'): void {
    const from = this.#outlined;
    if (from === null) {
      this.#outline(mainBlock(this.host.ownerDocument)); // the pointer rests on what is no story
      return;
    }
    const steps = {
      larger: () => larger(from),
      smaller: () => smaller(from),
      previous: () => beside(from, -1),
      next: () => beside(from, 1),
    };
    const to = steps[way]();
    if (to === null) return;
    this.#outline(to);
    if (!isInView(to)) to.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  choose(): void {
    if (this.#outlined !== null) this.#onEnd(this.#outlined);
  }

  leave(): void {
    this.#onEnd(null);
  }

  /** Draws it anew: after a change, and after scrolling. */
  draw(): void {
    const outlined = this.#outlined;
    const picker = h(Picker, {
      box: outlined?.getBoundingClientRect() ?? null,
      paragraphs: this.#paragraphs,
      onLarger: () => this.move('larger'),
      onSmaller: () => this.move('smaller'),
      onChoose: () => this.choose(),
      onLeave: () => this.leave(),
    });
    render(h(StringsContext.Provider, { value: this.#strings, children: picker }), this.#container);
  }

  #outline(element: Element | null): void {
    if (element === this.#outlined) return;
    this.#outlined = element;
    this.#paragraphs = element === null ? 0 : weighProse(element, true).paragraphs;
    this.draw();
  }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < (element.ownerDocument.defaultView?.innerHeight ?? 0);
}
