import { h, render } from 'preact';
import type { Explained } from '#core/explained.ts';
import type { Answer, FailureName } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { Shown } from '#core/popover/popover-state.ts';
import type { HideScope } from '#core/settings.ts';
import { flash } from '#dom/flash.ts';
import { coveredAt, lower, raise } from '#dom/top-layer.ts';
import { Popover, type PopoverProps } from '#ui/popover/Popover.tsx';
import { StringsContext } from '#ui/strings/strings-context.ts';
import type { PopoverPage } from './popover-page.ts';

interface Callbacks extends Pick<PopoverProps, 'onClose' | 'onPin' | 'onLookUp' | 'onBack' | 'onStep'> {
  readonly onHide: (mention: Mention, scope: HideScope) => void;
  readonly onNote: (mention: Mention) => void;
}

/** The popover in the page: one container in the shadow root, drawn while something is shown. */
export class PopoverView {
  readonly #page: PopoverPage;
  readonly #callbacks: Callbacks;
  readonly #container: HTMLElement;
  /** Around the container, while the page has a modal dialog: see {@link uncover}. */
  #modal: HTMLDialogElement | null = null;
  /** What had the keyboard's focus before the popover took it. */
  #focusBefore: Element | null = null;
  #shown = 0;

  constructor(page: PopoverPage, callbacks: Callbacks) {
    this.#page = page;
    this.#callbacks = callbacks;
    this.#container = page.document.createElement('div');
    page.root.append(this.#container);
  }

  /** The drawn popover, for placing it; null while nothing is shown. */
  get element(): HTMLElement | null {
    return this.#container.querySelector<HTMLElement>('[role="dialog"]');
  }

  /** Whether it is a modal dialog now. */
  get isModal(): boolean {
    return this.#modal !== null;
  }

  /** Shows another popover. */
  show(shown: Shown): void {
    this.#rememberFocus();
    // On the button that led here the focus stays: the reader may press it again.
    const pressed = this.#page.root.activeElement?.getAttribute('data-stays');
    if (!this.isModal) raise(this.#page.host);
    this.#shown += 1;
    this.change(shown);
    if (shown.by === 'pointer') return;
    // Preact's effects run after the next frame; a key pressed before that must already land in the popover.
    const button = pressed == null ? null : this.element?.querySelector<HTMLElement>(`[data-stays="${pressed}"]`);
    (button ?? this.element)?.focus({ preventScroll: true });
  }

  /** The same popover, in which the reader has pressed something. */
  change(shown: Shown): void {
    // A key for each: another term is another dialog.
    const popover = h(Popover, { key: this.#shown, ...this.#propsOf(shown) });
    render(h(StringsContext.Provider, { value: this.#page.strings, children: popover }), this.#container);
  }

  hide(): void {
    if (this.element === null) return;
    const hadFocus = this.#hasFocus();
    this.#modal?.close();
    this.#page.root.append(this.#container);
    this.#modal?.remove();
    this.#modal = null;
    render(null, this.#container);
    lower(this.#page.host);
    if (hadFocus) giveFocusTo(this.#focusBefore);
    this.#focusBefore = null;
  }

  /**
   * Brings it above whatever of the page lies over it. A modal dialog of the page makes all else inert, also what is above it;
   * over one the popover is a modal dialog itself.
   */
  uncover(): void {
    const { document, host, root } = this.#page;
    if (this.element === null || this.isModal || !coveredAt(this.element, host)) return;
    raise(host);
    if (!coveredAt(this.element, host)) return;
    const modal = document.createElement('dialog');
    modal.className = 'sl-modal';
    modal.ariaLabel = this.element.querySelector('h2')?.textContent ?? null;
    modal.addEventListener('close', () => this.#modal === modal && this.#callbacks.onClose());
    root.append(modal);
    modal.append(this.#container);
    this.#modal = modal;
    modal.showModal();
  }

  /** Shows a stretch of the page from the same element: to a page it looks like any opening of ours. */
  flash(range: Range): void {
    const { host, signal } = this.#page;
    flash(this.#page, range, signal, () => {
      if (this.element === null) lower(host);
    });
    raise(host);
  }

  #propsOf({ mention, by, answer, path, isPinned }: Shown): PopoverProps {
    return {
      content: contentOf(answer),
      lookedUp: path.map(contentOf),
      words: this.#page.wordsOf(mention),
      reason: mention.reason,
      publishedAt: this.#page.publishedAtOf(mention),
      link: this.#page.linkOf(mention),
      hasNeighbours: this.#page.neighbourOf(mention, 1) !== null,
      takesFocus: by !== 'pointer',
      form: by === 'touch' ? 'sheet' : 'beside-words',
      isPinned,
      ...this.#callbacks,
      onHide: (scope) => this.#callbacks.onHide(mention, scope),
      onNote: this.#page.onNote && (() => this.#callbacks.onNote(mention)),
      onLeave: () => giveFocusTo(this.#focusBefore),
    };
  }

  #rememberFocus(): void {
    if (!this.#hasFocus()) this.#focusBefore = this.#page.document.activeElement;
  }

  #hasFocus(): boolean {
    return this.#page.root.activeElement !== null;
  }
}

const contentOf = (answer: Answer<Explained>): Explained | FailureName =>
  answer.ok ? answer.value : answer.failure.name;

function giveFocusTo(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
}
