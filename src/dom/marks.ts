import { KINDS, type Kind } from '#core/explainer.ts';
import { highlightName, MARK_STYLES, type MarkStyle } from '#core/mark-style.ts';

/** A stretch of the page to be marked as a mention of an explainer of this kind. */
export interface Mark {
  readonly kind: Kind;
  readonly style: MarkStyle;
  readonly range: AbstractRange;
}

/** Below the page's own highlights (its search hits, its editor), which have priority 0 unless it says otherwise. */
const PRIORITY = -1;

/** Our own highlights by name: an older copy of us, left behind by an update, must not take the marks of a newer one away. */
const drawn = new Map<string, Drawn>();

/** The ranges are kept beside: in Firefox a content script can not read them back from a highlight. */
interface Drawn {
  readonly highlight: Highlight;
  readonly ranges: readonly AbstractRange[];
}

const windowOf = (document: Document) => document.defaultView;

/** Whether the browser can mark text without touching the page (CSS Custom Highlight); if not, the lists still work. */
export function isMarkingSupported(document: Document): boolean {
  const window = windowOf(document);
  return window !== null && 'Highlight' in window && window.CSS !== undefined && 'highlights' in window.CSS;
}

/** Takes our marks of a name off the page; leaves the page's own highlights alone. */
function take(window: Window & typeof globalThis, name: string): void {
  const highlight = drawn.get(name)?.highlight;
  if (highlight !== undefined && window.CSS.highlights.get(name) === highlight) window.CSS.highlights.delete(name);
  drawn.delete(name);
}

/** Takes away what bears our names and is not ours: to be called only where a script of ours is known to have ended here. */
export function clearLeftMarks(document: Document): void {
  const window = windowOf(document);
  if (window === null || !isMarkingSupported(document)) return;
  const names = MARK_STYLES.flatMap((style) => KINDS.map((kind) => highlightName(kind, style)));
  for (const name of names) if (!drawn.has(name)) window.CSS.highlights.delete(name);
}

const isSamePlace = (a: AbstractRange, b: AbstractRange) =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** Whether just these ranges are marked so already, and by us. */
function isHeld(
  window: Window & typeof globalThis,
  name: string,
  before: Drawn,
  ranges: readonly AbstractRange[],
): boolean {
  if (before.ranges.length !== ranges.length || window.CSS.highlights.get(name) !== before.highlight) return false;
  return before.ranges.every((range, i) => isSamePlace(range, ranges[i] ?? range));
}

/**
 * Marks these stretches and no others, or none: what was marked before is not any more. A stretch that was marked keeps its mark
 * as it is, without a moment between. Changes nothing of the page's tree.
 */
export function drawMarks(document: Document, marks: readonly Mark[]): void {
  const window = windowOf(document);
  if (window === null || !isMarkingSupported(document)) return;
  const rangesOf = new Map<string, AbstractRange[]>([...drawn.keys()].map((name) => [name, []]));
  for (const { kind, style, range } of marks) {
    const name = highlightName(kind, style);
    const ranges = rangesOf.get(name);
    if (ranges === undefined) rangesOf.set(name, [range]);
    else ranges.push(range);
  }
  for (const [name, ranges] of rangesOf) {
    const before = drawn.get(name);
    if (ranges.length === 0) take(window, name);
    else if (before === undefined || !isHeld(window, name, before, ranges)) {
      const highlight = new window.Highlight(...ranges);
      highlight.priority = PRIORITY;
      drawn.set(name, { highlight, ranges });
      window.CSS.highlights.set(name, highlight);
    }
  }
}
