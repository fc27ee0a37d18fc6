import type { Page } from 'puppeteer-core';

/** More stops than any of our screens has in its longest state. */
const MOST_STOPS = 400;

declare global {
  /** What the walk has met. */
  var tabWalk: { stops: number; faults: string[]; isOut: boolean };
}

/** Stops that are not counted beforehand: boxes that scroll, which Chromium lets a reader scroll by keys. */
const MORE_STOPS = 10;

/** Puts a button before and one behind everything, and looks at each element that gets the focus. Runs in the page. */
function watchFocus(): number {
  globalThis.tabWalk = { stops: 0, faults: [], isOut: false };
  const edge = (id: string) => {
    const button = document.createElement('button');
    button.id = id;
    button.textContent = id;
    return button;
  };
  const [start, end] = [edge('walk-start'), edge('walk-end')];
  document.body.prepend(start);
  document.body.append(end);

  const looks = (element: Element) => {
    // A switch or a box may show it on what is drawn beside it.
    const parts = [element, element.parentElement, element.nextElementSibling, ...element.children].filter(
      (each) => each !== null,
    );
    // A button that is its whole row shows it around the row.
    const drawn = (['::before', '::after'] as const).map((pseudo) => getComputedStyle(element, pseudo));
    return [...parts.map((part) => getComputedStyle(part)), ...drawn].map((look) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecorationLine } =
        look;
      const outline = outlineStyle === 'none' ? 'none' : outlineWidth + outlineColor;
      return [outline, boxShadow, borderColor, backgroundColor, textDecorationLine].join();
    });
  };
  // A form may begin with the focus in it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const unfocused = new Map([...document.querySelectorAll('body *')].map((element) => [element, looks(element)]));

  /** Whether some of it is on top of all else, where the reader sees it. */
  const isSeen = (element: Element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    return [element, ...(label ? [label] : [])].some((part) =>
      [...part.getClientRects()].some((box) =>
        [0.05, 0.5, 0.95].some((across) =>
          [0.1, 0.5, 0.9].some((down) => {
            const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
            return top !== null && part.contains(top);
          }),
        ),
      ),
    );
  };
  document.addEventListener('focusin', ({ target }) => {
    const walk = globalThis.tabWalk;
    if (!(target instanceof Element) || walk.isOut || target === start) return;
    if (target === end) {
      walk.isOut = true;
      return;
    }
    walk.stops += 1;
    const name = `${target.tagName.toLowerCase()}.${target.className} “${(target.textContent ?? '').trim().slice(0, 30)}”`;
    if (looks(target).join('|') === (unfocused.get(target) ?? []).join('|'))
      walk.faults.push(`${name} does not show its focus`);
    if (!isSeen(target)) walk.faults.push(`${name} is hidden while it has the focus`);
  });
  start.focus();
  return [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ].filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length;
}

/**
 * Goes through a page by Tab, from before its first element until behind its last, and says what is a trap (WCAG 2.2, 2.1.2), what does
 * not show that it has the focus (2.4.7), and what is covered while it has it (2.4.11).
 */
export async function tabWalkFaults(page: Page): Promise<string[]> {
  const stops = Math.min((await page.evaluate(watchFocus)) + MORE_STOPS, MOST_STOPS);
  // All at once: they are worked off in their order, and one after the other would cost a round trip each.
  await Promise.all(Array.from({ length: stops }, () => page.keyboard.press('Tab')));
  const walk = await page.evaluate(() => globalThis.tabWalk);
  // A dialog goes round, and Escape leaves it: that is tried where something listens to Escape, in a page.
  const isDialog = await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null);
  const trap = walk.isOut || isDialog ? [] : [`the focus does not come out again after ${stops} presses of Tab`];
  return [...new Set([...walk.faults, ...trap])];
}
