/** White space that is more than single spaces between words. */
const UNEVEN = /[\t\n\r\f\u00a0]| {2}/;

/** Half of a page's text nodes are the line breaks and indents between its elements. */
const BLANK = /^\s*$/;

/** A text with white space collapsed and none at its ends. Most texts are so already, and come back as they are. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Length of a text as {@link collapse} gives it back; UTF-16 code units. */
export const collapsedLength = (text: string): number => (BLANK.test(text) ? 0 : collapse(text).length);
