import type { Point } from './place-popover.ts';

/** What a reader's hands do, told to the popover. */
export interface PageListener {
  readonly isOpen: boolean;
  pointAt(point: Point, isOnPopover: boolean): void;
  pointElsewhere(): void;
  tap(point: Point): void;
  dismiss(): void;
  move(): void;
}

interface ListenedPage {
  readonly document: Document;
  readonly host: HTMLElement;
  readonly signal: AbortSignal;
}

/** Things that a tap already means something to: they keep it. */
const OWN_USE = 'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable]';

/**
 * Listens to pointer, touch, scrolling and Escape. Only reads: every listener is passive, none stops or changes an
 * event. Events that a script of the page has made up are not a reader's hands and count for nothing.
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
    if (listener.isOpen && event.target !== host) listener.dismiss();
  });
  listen('click', (event) => {
    if (!isTap(event) || event.target === host || hasOwnUse(event)) return;
    listener.tap({ x: event.clientX, y: event.clientY });
  });
  listen('keydown', (event) => {
    if (event.key === 'Escape') listener.dismiss();
  });
  listen('scroll', (event) => {
    if (event.target !== host) oncePerFrame('move', () => listener.move());
  });
  listen('resize', () => oncePerFrame('move', () => listener.move()));
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

const hasOwnUse = (event: Event): boolean => event.target instanceof Element && event.target.closest(OWN_USE) !== null;
