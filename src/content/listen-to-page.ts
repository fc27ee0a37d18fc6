import type { Point } from './place-popover.ts';

/** What a reader's hands do, told to the popover. */
export interface PageListener {
  readonly isOpen: boolean;
  /** Whether it is a modal dialog, which the browser itself would close on Escape. */
  readonly isModal: boolean;
  pointAt(point: Point, isOnPopover: boolean): void;
  pointElsewhere(): void;
  /** Whether there was something to be opened. */
  tap(point: Point): boolean;
  dismiss(): void;
  pressBeside(): void;
  move(hasNewSize: boolean): void;
  uncover(): void;
}

interface ListenedPage {
  readonly document: Document;
  readonly host: HTMLElement;
  readonly signal: AbortSignal;
}

/** Things that a tap already means something to: they keep it. */
const OWN_USE = 'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable]';

/**
 * Listens to pointer, touch, scrolling and Escape. Only reads: none stops or changes an event, but for a tap on a marked link,
 * which opens its popover first (the link is in there), and Escape where the popover is a modal dialog. Events that a script of the page has made up are not a reader's hands
 * and count for nothing.
 */
export function listenToPage({ document, host, signal }: ListenedPage, listener: PageListener): void {
  const window = document.defaultView;
  if (window === null) return;
  const listen = <K extends keyof WindowEventMap>(type: K, happen: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(type, (event) => event.isTrusted && happen(event), {
      passive: true,
      capture: true,
      signal,
    });
  const oncePerFrame = framed(window, signal);

  listen('pointermove', (event) => {
    // A pressed button means that text is being selected or something is dragged.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const isOnPopover = event.target === host;
    oncePerFrame('point', () => listener.pointAt({ x: event.clientX, y: event.clientY }, isOnPopover));
  });
  listen('pointerout', (event) => {
    if (event.pointerType !== 'touch' && event.relatedTarget === null) {
      oncePerFrame('point', () => listener.pointElsewhere());
    }
  });
  listen('pointerdown', (event) => {
    if (listener.isOpen && event.target !== host) listener.pressBeside();
  });
  const press = (event: MouseEvent): void => {
    if (!event.isTrusted || !isTap(event) || event.target === host) return;
    const use = ownUseOf(event);
    if (use !== null && use.localName !== 'a') return;
    if (!listener.tap({ x: event.clientX, y: event.clientY }) || use === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('click', press, { capture: true, signal });
  const pressKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    // Left to the browser, Escape closes our modal dialog, and in Firefox the page's below it as well (seen in 153).
    if (listener.isModal) event.preventDefault();
    listener.dismiss();
  };
  window.addEventListener('keydown', pressKey, { capture: true, signal });
  listen('scroll', (event) => {
    if (event.target !== host) oncePerFrame('move', () => listener.move(false));
  });
  const resize = (): void => oncePerFrame('size', () => listener.move(true));
  listen('resize', resize);
  // Pinching changes what is seen of the window, and not the window.
  for (const type of ['resize', 'scroll']) window.visualViewport?.addEventListener(type, resize, { signal });
  // Dialogs and popovers tell of their opening as `toggle`, to those who capture.
  for (const type of ['toggle', 'fullscreenchange'])
    document.addEventListener(
      type,
      ({ target }) => target !== host && oncePerFrame('cover', () => listener.uncover()),
      {
        capture: true,
        signal,
      },
    );
  listen('blur', (event) => {
    if (event.target === window) listener.pointElsewhere();
  });
}

/** Runs the newest of each sort of work once before the next frame: a pointer can move a thousand times a second. */
function framed(window: Window, signal: AbortSignal): (sort: string, work: () => void) => void {
  const pending = new Map<string, () => void>();
  const run = (): void => {
    const works = [...pending.values()];
    pending.clear();
    if (!signal.aborted) for (const work of works) work();
  };
  return (sort, work) => {
    if (pending.size === 0) window.requestAnimationFrame(run);
    pending.set(sort, work);
  };
}

const isTap = (event: MouseEvent): boolean => 'pointerType' in event && event.pointerType === 'touch';

function ownUseOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target.closest(OWN_USE) : null;
}
