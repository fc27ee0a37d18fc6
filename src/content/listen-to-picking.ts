/** What a reader's hands do while the story is being pointed at. */
export interface PickingListener {
  /** Whether the keyboard's focus is on a button of our own bar: Enter then presses that. */
  readonly isOnButton: boolean;
  pointAt(target: Element): void;
  press(target: Element): void;
  move(way: 'larger' | 'smaller' | 'previous' | 'next'): void;
  choose(): void;
  leave(): void;
  draw(): void;
}

/** What a page could take for a press on something of its own. Scrolling and the context menu stay the reader's. */
const PRESSES = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'touchend',
  'pointerup',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
] as const;

const WAYS = { ArrowUp: 'larger', ArrowDown: 'smaller', ArrowLeft: 'previous', ArrowRight: 'next' } as const;

const isWay = (key: string): key is keyof typeof WAYS => Object.hasOwn(WAYS, key);

/**
 * Listens until `signal` is aborted. The one place where we keep events from a page: a press that means the story must
 * not follow a link. What a script has made up is let through and counts for nothing; so is what happens in our own bar.
 */
export function listenToPicking(
  document: Document,
  host: HTMLElement,
  signal: AbortSignal,
  listener: PickingListener,
): void {
  const window = document.defaultView;
  if (window === null) return;
  const keep = (event: Event): void => {
    event.stopImmediatePropagation();
    // A touch whose start is prevented neither scrolls nor becomes a click.
    if (event.cancelable && !event.type.startsWith('touch')) event.preventDefault();
  };
  const listen = <K extends keyof WindowEventMap>(type: K, happen: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(type, (event) => event.isTrusted && happen(event), {
      capture: true,
      passive: false,
      signal,
    });

  for (const type of PRESSES)
    listen(type, (event) => {
      if (event.target === host) return;
      keep(event);
      if (type === 'click' && event.target instanceof Element) listener.press(event.target);
    });
  listen('pointermove', ({ target, pointerType, movementX, movementY }) => {
    // Browsers make up moves of a pointer at rest when the page moves below it.
    if (pointerType === 'touch' || target === host || (movementX === 0 && movementY === 0)) return;
    if (target instanceof Element) listener.pointAt(target);
  });
  listen('keydown', (event) => {
    const { key } = event;
    const happen = isWay(key)
      ? () => listener.move(WAYS[key])
      : key === 'Escape'
        ? () => listener.leave()
        : key === 'Enter' && !listener.isOnButton
          ? () => listener.choose()
          : null;
    if (happen === null) return;
    keep(event);
    happen();
  });
  listen('scroll', () => listener.draw());
  listen('resize', () => listener.draw());
}
