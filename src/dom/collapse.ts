/** White space that is more than single spaces between words. */
const UNEVEN = /[\t\n\r\f\u00a0]| {2}/;

/** A text with white space collapsed and none at its ends. Most texts are so already, and come back as they are. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
