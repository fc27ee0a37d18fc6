// @ts-check
/** What is drawn of a shadow root: the text of its elements, in order, without the hidden ones. */
export const SHADOW_TEXT = String((/** @type {ShadowRoot} */ root) =>
  [...root.children]
    .filter((child) => child.localName !== 'style' && child.checkVisibility())
    // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question
    .map((child) => /** @type {HTMLElement} */ (child).innerText)
    .join('\n')
    .trim(),
);
