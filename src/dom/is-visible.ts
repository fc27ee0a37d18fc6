/** Smaller than this in either direction is a trap for robots, not a field for people; CSS pixels. */
const SMALLEST_PX = 4;

const hides = ({ display, visibility }: CSSStyleDeclaration) => display === 'none' || visibility === 'hidden';

function isStyledVisible(element: Element): boolean {
  const window = element.ownerDocument.defaultView;
  if (window === null || element.closest('[hidden]') !== null) return false;
  for (let e: Element | null = element; e !== null; e = e.parentElement) {
    if (hides(window.getComputedStyle(e))) return false;
  }
  return true;
}

/** Whether an element is drawn as far as style sheets say; forces the browser to work out styles. */
export function isDrawn(element: Element): boolean {
  return typeof element.checkVisibility === 'function'
    ? element.checkVisibility({ visibilityProperty: true })
    : isStyledVisible(element);
}

/**
 * Whether a person could see and use a form field, wherever the page is scrolled to: drawn, not transparent, of a size,
 * not put outside the page or clipped, as fields that are to catch robots are.
 */
export function isUsable(element: HTMLElement): boolean {
  if (typeof element.checkVisibility !== 'function') return isStyledVisible(element);
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const window = element.ownerDocument.defaultView;
  const isOutside = window !== null && (right + window.scrollX <= 0 || bottom + window.scrollY <= 0);
  const isClipped = /inset|polygon|circle/.test(window?.getComputedStyle(element).clipPath ?? '');
  return width >= SMALLEST_PX && height >= SMALLEST_PX && !isOutside && !isClipped;
}
