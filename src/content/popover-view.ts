import { h, render } from 'preact';
import type { Mention } from '#core/mentions/mention.ts';
import type { Shown } from '#core/popover/popover-state.ts';
import type { HideScope } from '#core/settings.ts';
import { flash } from '#dom/flash.ts';
import { Popover, type PopoverProps } from '#ui/popover/Popover.tsx';
import { StringsContext } from '#ui/strings/strings-context.ts';
import type { PopoverPage } from './popover-controller.ts';

interface Callbacks {
  readonly onClose: () => void;
  readonly onHide: (mention: Mention, scope: HideScope) => void;
}

/** The popover in the page: one container in the shadow root, drawn while something is shown. */
export class PopoverView {
  readonly #page: PopoverPage;
  readonly #callbacks: Callbacks;
  readonly #container: HTMLElement;
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

  show(shown: Shown): void {
    const { strings, document } = this.#page;
    this.#rememberFocus(document);
    raise(this.#page.host);
    this.#shown += 1;
    // A new key for each: another term is another dialog, and takes the focus anew.
    const popover = h(Popover, { key: this.#shown, ...this.#propsOf(shown) });
    render(h(StringsContext.Provider, { value: strings, children: popover }), this.#container);
    this.#takeFocus(shown);
  }

  hide(): void {
    if (this.element === null) return;
    const hadFocus = this.#hasFocus();
    render(null, this.#container);
    lower(this.#page.host);
    if (hadFocus) giveFocusTo(this.#focusBefore);
    this.#focusBefore = null;
  }

  /** Shows a stretch of the page from the same element: to a page it looks like any opening of ours. */
  flash(range: Range): void {
    const { host, signal } = this.#page;
    flash(this.#page, range, signal, () => {
      if (this.element === null) lower(host);
    });
    raise(host);
  }

  #propsOf({ mention, by, answer }: Shown): PopoverProps {
    return {
      content: answer.ok ? answer.value : answer.failure.name,
      words: this.#page.wordsOf(mention),
      reason: mention.reason,
      publishedAt: this.#page.publishedAtOf(mention),
      takesFocus: by !== 'pointer',
      form: by === 'touch' ? 'sheet' : 'beside-words',
      onClose: this.#callbacks.onClose,
      onHide: (scope) => this.#callbacks.onHide(mention, scope),
    };
  }

  /** Preact's effects run after the next frame; a key pressed before that must already land in the popover. */
  #takeFocus({ by }: Shown): void {
    if (by !== 'pointer') this.element?.focus({ preventScroll: true });
  }

  #rememberFocus(document: Document): void {
    if (!this.#hasFocus()) this.#focusBefore = document.activeElement;
  }

  #hasFocus(): boolean {
    return this.#page.root.activeElement !== null;
  }
}

/** Into the top layer, above what entered it before: dialogs and popovers of the page, the full screen. */
function raise(host: HTMLElement): void {
  lower(host);
  if (host.isConnected && host.hasAttribute('popover')) host.showPopover?.();
}

function lower(host: HTMLElement): void {
  if (host.hasAttribute('popover') && host.matches(':popover-open')) host.hidePopover?.();
}

function giveFocusTo(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
}
