import type { ShadowHost } from './shadow-host.ts';

/** Milliseconds: long enough to be found by an eye that comes from the popup, and to be read. */
export const FLASH_MS = 3000;

/**
 * Fills the window, and holds all that is below it: a page may restyle our host so that it scrolls, and would learn from how far
 * where the last box stands, and so which words are meant. `contain` shuts that in (CSS Containment 2, size and layout).
 */
const LAYER_STYLE: readonly (readonly [name: string, value: string])[] = [
  ['position', 'fixed'],
  ['inset', '0'],
  ['contain', 'strict'],
  ['pointer-events', 'none'],
];

/** A wash that text of any colour stays legible under, and a line, which is not of colour alone. */
const BOX_STYLE: readonly (readonly [name: string, value: string])[] = [
  ['position', 'absolute'],
  ['pointer-events', 'none'],
  ['forced-color-adjust', 'none'],
  ['background', 'rgb(255 199 89 / 32%)'],
  ['border-bottom', '2px solid #c98a00'],
];

/** Ends what each host shows now. */
const ends = new WeakMap<HTMLElement, () => void>();

/**
 * Shows a stretch of the page for {@link FLASH_MS}: boxes in our own closed shadow root, over its lines, moved along in each
 * frame while the page scrolls or flows anew. No highlight, attribute or text says to the page's scripts which words are meant,
 * or why. Nothing moves, whatever the reader prefers. A newer one ends an older one.
 *
 * @param onEnd - The boxes are gone, by time or for a newer one.
 */
export function flash(
  { host, root }: Pick<ShadowHost, 'host' | 'root'>,
  range: Range,
  signal: AbortSignal,
  onEnd: () => void,
): void {
  const { ownerDocument } = host;
  const window = ownerDocument.defaultView;
  if (window === null) return;
  ends.get(host)?.();
  const layer = root.appendChild(styled(ownerDocument, LAYER_STYLE));
  let frame = 0;
  const draw = (): void => {
    layer.replaceChildren(...linesOf(range).map((line) => boxOver(ownerDocument, line)));
    frame = window.requestAnimationFrame(draw);
  };
  const end = (): void => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
    layer.remove();
    ends.delete(host);
    signal.removeEventListener('abort', end);
    onEnd();
  };
  const timer = window.setTimeout(end, FLASH_MS);
  signal.addEventListener('abort', end);
  ends.set(host, end);
  draw();
}

function boxOver(document: Document, { left, top, width, height }: DOMRect): HTMLElement {
  const place = Object.entries({ left, top, width, height }).map(([name, px]) => [name, `${px}px`] as const);
  return styled(document, [...BOX_STYLE, ...place]);
}

function styled(document: Document, style: readonly (readonly [name: string, value: string])[]): HTMLElement {
  const element = document.createElement('div');
  for (const [name, value] of style) element.style.setProperty(name, value);
  return element;
}

/** The lines of a range, each once: elements that it holds whole have boxes of their own around those of their text. */
function linesOf(range: Range): readonly DOMRect[] {
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const holds = (a: DOMRect, b: DOMRect) =>
    a.left <= b.left && a.top <= b.top && a.right >= b.right && a.bottom >= b.bottom;
  return rects.filter((a, i) => !rects.some((b, j) => i !== j && holds(a, b) && !(holds(b, a) && i < j)));
}
