/**
 * What is pressed and smaller than 24 × 24 CSS pixels, unless a circle of 24 px around its middle touches no other target
 * or other small target's circle, or it stands in a line of text. WCAG 2.2, 2.5.8. Runs in the page.
 */
export function smallTargets(): string[] {
  const LEAST = 24;
  const selector =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"], [role="option"], [role="switch"]';
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 1;

  /** A box that is pressed by its label, too, is as large as both. */
  const boxOf = (element: Element): DOMRect => {
    const own = element.getBoundingClientRect();
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
    if (label === null) return own;
    const other = label.getBoundingClientRect();
    const [left, top] = [Math.min(own.left, other.left), Math.min(own.top, other.top)];
    return new DOMRect(left, top, Math.max(own.right, other.right) - left, Math.max(own.bottom, other.bottom) - top);
  };

  /** Whether it is part of a line with words beside it, whose height it must not change. */
  const isInText = (element: Element): boolean =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );

  const targets = [...document.querySelectorAll(selector)]
    .filter((element) => isShown(element) && !(element as HTMLButtonElement).disabled)
    .map((element) => ({ element, box: boxOf(element) }));
  // Half a pixel less is rounding.
  const isSmall = ({ box }: { readonly box: DOMRect }) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;

  const touches = (box: DOMRect, x: number, y: number, radius: number) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) < radius;
  const middle = (box: DOMRect) => [box.left + box.width / 2, box.top + box.height / 2] as const;

  return targets
    .filter((target) => isSmall(target) && !isInText(target.element))
    .filter(({ element, box }) => {
      const [x, y] = middle(box);
      return targets.some((other) => {
        if (other.element === element || other.element.contains(element) || element.contains(other.element))
          return false;
        const [otherX, otherY] = middle(other.box);
        const circles = isSmall(other) && Math.hypot(otherX - x, otherY - y) < LEAST;
        return circles || touches(other.box, x, y, LEAST / 2);
      });
    })
    .map(
      ({ element, box }) =>
        `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').slice(0, 30)}” is ${Math.round(box.width)} × ${Math.round(box.height)}`,
    );
}
