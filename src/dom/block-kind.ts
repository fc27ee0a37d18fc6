import type { BlockKind } from '#core/article.ts';

const KIND_OF: ReadonlyMap<string, BlockKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'list-item'],
  ['dd', 'list-item'],
  ['dt', 'list-item'],
  ['blockquote', 'quote'],
  ['th', 'table'],
  ['caption', 'table'],
]);

/** A cell with this much text (UTF-16 code units) belongs to a layout table, as old pages have them: it holds prose. */
const PROSE_CELL = 200;

/** How far up a paragraph's quote or list item is looked for. */
const HIGHEST = 3;

const isRole = (element: Element) => element.getAttribute('role') === 'heading';

/** What a block of a story is, by the nearest element that says so. */
export function blockKind(element: Element, chars: number): BlockKind {
  let ancestor: Element | null = element;
  for (let step = 0; step < HIGHEST && ancestor !== null; step++, ancestor = ancestor.parentElement) {
    const kind = isRole(ancestor) ? 'heading' : KIND_OF.get(ancestor.localName);
    if (kind !== undefined) return kind;
    if (ancestor.localName === 'td') return chars < PROSE_CELL ? 'table' : 'paragraph';
  }
  return 'paragraph';
}
