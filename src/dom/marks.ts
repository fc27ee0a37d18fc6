import { KINDS, type Kind } from '#core/explainer.ts';

/** A stretch of the page to be marked as a mention of an explainer of this kind. */
export interface Mark {
  readonly kind: Kind;
  readonly range: AbstractRange;
}

/** The name that the rules in `public/content/marks.css` know the marks of a kind by. */
export const highlightName = (kind: Kind): string => `sidelight-${kind}`;

/** Below the page's own highlights (its search hits, its editor), which have priority 0 unless it says otherwise. */
const PRIORITY = -1;

/** Our own highlights: an older copy of us, left behind by an update, must not take the marks of a newer one away. */
const drawn = new Map<string, Highlight>();

const windowOf = (document: Document) => document.defaultView;

/** Whether the browser can mark text without touching the page (CSS Custom Highlight); if not, the lists still work. */
export function isMarkingSupported(document: Document): boolean {
  const window = windowOf(document);
  return window !== null && 'Highlight' in window && window.CSS !== undefined && 'highlights' in window.CSS;
}

/** Takes all our marks off the page; leaves the page's own highlights alone. */
export function clearMarks(document: Document): void {
  const window = windowOf(document);
  if (window === null || !isMarkingSupported(document)) return;
  for (const [name, highlight] of drawn) {
    if (window.CSS.highlights.get(name) === highlight) window.CSS.highlights.delete(name);
  }
  drawn.clear();
}

/** Marks these stretches and no others: what was marked before is not any more. Changes nothing of the page's tree. */
export function drawMarks(document: Document, marks: readonly Mark[]): void {
  clearMarks(document);
  const window = windowOf(document);
  if (window === null || !isMarkingSupported(document)) return;
  for (const kind of KINDS) {
    const ranges = marks.filter((mark) => mark.kind === kind).map(({ range }) => range);
    if (ranges.length === 0) continue;
    const highlight = new window.Highlight(...ranges);
    highlight.priority = PRIORITY;
    drawn.set(highlightName(kind), highlight);
    window.CSS.highlights.set(highlightName(kind), highlight);
  }
}
