/** More elements than this are not read: going through them would take longer than a reader's click may wait. */
const MOST_ELEMENTS = 60_000;

/**
 * Whether a page is over what we are ready to read, as far as its number of elements says. Asks for the first one too many:
 * for that browsers go so far and no further, where for the length of the list (and in Chromium for an index in brackets) they
 * would count a million.
 */
export const hasTooManyElements = (document: Document): boolean =>
  document.getElementsByTagName('*').item(MOST_ELEMENTS) !== null;
