import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';

/** A box in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands in the popover now: its title, its box; null where there is none. */
export const popoverOn = (page: Page) =>
  page.evaluateInShadow((root) => {
    const dialog = root.querySelector('[role="dialog"]');
    if (dialog === null) return null;
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    const title = dialog.querySelector(':scope > :not([hidden]) h2')?.textContent ?? '';
    const focused = root.activeElement;
    return {
      title,
      box: { left, top, right, bottom },
      focused: focused && (focused.getAttribute('aria-label') ?? focused.textContent),
    };
  });

/** Waits for a popover that is not the one of this title. */
export const nextPopover = (page: Page, before: string | null) =>
  until(
    async () => {
      const popover = await popoverOn(page);
      return popover !== null && popover.title !== before ? popover : null;
    },
    { what: 'another popover' },
  );

export const noPopover = (page: Page): Promise<unknown> =>
  until(async () => (await popoverOn(page)) === null, { what: 'the popover to go' });

/** A marked mention: the way to its text node from the document, by child numbers, and the offsets in it. */
export interface MarkPlace {
  readonly words: string;
  readonly path: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** The marked mentions in the order of the page. */
export const marksOn = (page: Page): Promise<MarkPlace[]> =>
  page.evaluate(() => {
    const pathOf = (node: Node): number[] =>
      node.parentNode === null
        ? []
        : [...pathOf(node.parentNode), [...node.parentNode.childNodes].indexOf(node as ChildNode)];
    return [...CSS.highlights]
      .filter(([name]) => name.startsWith('sidelight-'))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => ({
        words: String(range),
        path: pathOf(range.startContainer),
        start: range.startOffset,
        end: range.endOffset,
      }));
  });

/** How a popover stands to its page: whether it covers its marked words, is on the screen, and would be reached by a press. */
export interface Standing {
  readonly title: string;
  readonly box: Box;
  /** Lines of the marked words; 0: they are not drawn. */
  readonly lines: number;
  readonly covered: number;
  readonly isSeen: boolean;
  readonly isReached: boolean;
}

/** What is to be so wherever a popover stands. */
export const WELL = { covered: 0, isSeen: true, isReached: true };

/**
 * How the popover of each mark stands, and stands once all in it is unfolded. The first one is open; the others are gone to by its
 * own button "next". All in one call, as a call for each would take longer than all else.
 */
export const standingOfEach = (page: Page, marks: readonly MarkPlace[]): Promise<Standing[] | null> =>
  page.evaluateInShadow(async (root, places) => {
    const document = root.ownerDocument;
    const window = document.defaultView;
    if (window === null) return [];
    const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
    const dialog = () => root.querySelector('[role="dialog"]');
    const standing = (at: Element, words: Range): Standing => {
      const lines = [...words.getClientRects()];
      const { left, top, right, bottom } = at.getBoundingClientRect();
      const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0 } = window.visualViewport ?? {};
      return {
        title: at.querySelector(':scope > :not([hidden]) h2')?.textContent ?? '',
        box: { left, top, right, bottom },
        lines: lines.length,
        covered: lines.filter((l) => l.left < right && left < l.right && l.top < bottom && top < l.bottom).length,
        isSeen: left >= offsetLeft && top >= offsetTop && right <= offsetLeft + width && bottom <= offsetTop + height,
        isReached: document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === root.host,
      };
    };
    const all: Standing[] = [];
    for (const { path, start, end } of places) {
      const before = dialog();
      if (all.length > 0) root.querySelector<HTMLElement>('[data-stays="next"]')?.click();
      for (let waited = 0; all.length > 0 && dialog() === before && waited < 300; waited++) await frame();
      const at = dialog();
      let node: Node | undefined = document;
      for (const step of path) node = node?.childNodes[step];
      if (at === null || node === undefined) return all;
      const words = document.createRange();
      words.setStart(node, start);
      words.setEnd(node, end);
      all.push(standing(at, words));
      for (const details of root.querySelectorAll('details')) details.open = true;
      await frame();
      all.push(standing(at, words));
    }
    return all;
  }, marks);
