/** More elements than this are not read: going through them would take longer than one frame and one click may wait. */
const MOST_ELEMENTS = 60_000;

/** More text than this is a book or a table, not a story; UTF-16 code units. The longest stories have a twentieth. */
const MOST_TEXT = 1_500_000;

const NO_PROSE = new Set(['script', 'style', 'noscript', 'template', 'textarea']);

/** Whether the page is over what we are ready to read. Counts only as far as the limits, and copies nothing. */
export function isTooLarge(document: Document): boolean {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return true;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (NO_PROSE.has(node.parentElement?.localName ?? '')) continue;
    length += (node as Text).length;
    if (length > MOST_TEXT) return true;
  }
  return false;
}
