import type { PageText } from './page-text.ts';

/** A place between two characters of a node. */
interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Half a CSS pixel and a little: rects are fractions, pointers are often whole pixels. */
const TOLERANCE_PX = 0.75;

/** The open shadow roots that the point lies in, outermost first; without them the caret stops at their hosts. */
function shadowRootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = document.elementFromPoint(x, y)?.shadowRoot ?? null;
  while (root !== null && !roots.includes(root)) {
    roots.push(root);
    root = root.elementFromPoint(x, y)?.shadowRoot ?? null;
  }
  return roots;
}

/** The caret nearest to a point. `caretRangeFromPoint` is for Chromium before 128. */
function caretAt(document: Document, x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsAt(document, x, y) });
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  const range = (document as Document).caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

const holds = (rect: DOMRect, x: number, y: number) =>
  x >= rect.left - TOLERANCE_PX &&
  x <= rect.right + TOLERANCE_PX &&
  y >= rect.top - TOLERANCE_PX &&
  y <= rect.bottom + TOLERANCE_PX;

/** Whether the character after `offset` is really drawn under the point. */
function isDrawnAt(text: Text, offset: number, x: number, y: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const range = text.ownerDocument.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return [...range.getClientRects()].some((rect) => holds(rect, x, y));
}

/**
 * The offset (UTF-16 code units into the article's text) of the character under a point of the viewport (CSS pixels),
 * or null. Browsers answer with the nearest caret, also for blank space beside a line; that does not count.
 */
export function offsetAtPoint(document: Document, pageText: PageText, x: number, y: number): number | null {
  const caret = caretAt(document, x, y);
  if (caret === null || caret.node.nodeType !== 3) return null;
  const text = caret.node as Text;
  // The caret stands before or after the character, whichever edge is nearer.
  const at = [caret.offset, caret.offset - 1].find((offset) => isDrawnAt(text, offset, x, y));
  return at === undefined ? null : pageText.offsetAt(text, at);
}
