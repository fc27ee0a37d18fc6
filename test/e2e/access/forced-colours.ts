/** Where an element stands. CSS pixels. */
interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of all elements that are shown, in their order. Runs in the page. */
export function boxesOf(): Box[] {
  return [...document.querySelectorAll('.sidelight *')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    return { name, left, top, width, height };
  });
}

/** What stands elsewhere than it did, or is another size. Half a pixel is rounding. */
export function movedBoxes(before: readonly Box[], after: readonly Box[]): string[] {
  if (before.length !== after.length) return [`there are ${after.length} elements, and were ${before.length}`];
  return before.flatMap((box, i) => {
    const now = after[i] ?? box;
    const sides = (['left', 'top', 'width', 'height'] as const).filter((side) => Math.abs(box[side] - now[side]) > 0.5);
    return sides.length === 0 ? [] : [`${box.name} has another ${sides.join(', ')}`];
  });
}

/**
 * What is not seen when the reader's system chooses the colours: all surfaces are one colour then, and shadows are gone. A field, a button or
 * a switch whose edge was its surface has none, and what was chosen among others looks like them. Runs in the page.
 */
export function unseenFaults(): string[] {
  if (!matchMedia('(forced-colors: active)').matches) return ['the colours are not forced'];
  const selector =
    '.sl-button, .sl-switch-track, .sl-chip, textarea, select, input:not([type="radio"], [type="checkbox"])';
  const paper = getComputedStyle(document.querySelector('.sidelight') ?? document.body).backgroundColor;
  const edgeless = [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({ opacityProperty: true }))
    .filter((element) => {
      const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element);
      return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1 || borderTopColor === paper;
    })
    .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''} has no edge`);
  // A native box shows it by itself; here its label is laid over it.
  const alike = [...document.querySelectorAll('.sl-segments input:checked + span')].filter((chosen) => {
    const other = chosen.closest('.sl-segments')?.querySelector('input:not(:checked) + span') ?? null;
    return other !== null && getComputedStyle(chosen).backgroundColor === getComputedStyle(other).backgroundColor;
  });
  return [...edgeless, ...alike.map((element) => `“${element.textContent}” does not show that it is chosen`)];
}
