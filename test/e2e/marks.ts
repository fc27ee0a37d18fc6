import type { Page } from '../../scripts/lib/browser.mjs';

/** The marked words on a page, by what they are drawn with, in the order of the page. */
export const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('sidelight-'))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .sort((a, b) => {
        // Ranges in different trees (a shadow root) have no order but that on the screen.
        const isOneTree = a.startContainer.getRootNode() === b.startContainer.getRootNode();
        if (isOneTree) return a.compareBoundaryPoints(Range.START_TO_START, b);
        return a.getBoundingClientRect().top - b.getBoundingClientRect().top;
      })
      .map(String),
  );

/** Waits for marks and gives their words. */
export async function waitForMarks(page: Page): Promise<string[]> {
  await page.waitFor(() => [...CSS.highlights.keys()].some((name) => name.startsWith('sidelight-')));
  return markedWords(page);
}

/** The middle of the longest line of a marked word, scrolled into the middle of the viewport. CSS pixels. */
export async function pointOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(async (wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
    const range = ranges.find((each) => String(each) === wanted);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The page tells of its scrolling in the next frame, and a popover on its way is then given up.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const [rect] = [...(range?.getClientRects() ?? [])].sort((a, b) => b.width - a.width);
    return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
  }, words);
  if (point === null) throw new Error('wanted a marked word, found it unmarked');
  return point;
}

/** The page as its own scripts and styles find it, with our one host element taken away; and how many such there are. */
export const withoutHost = (page: Page): Promise<{ html: string; hosts: number }> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    const hosts = [...copy.children].filter(({ localName }) => localName !== 'head' && localName !== 'body');
    for (const host of hosts) host.remove();
    return { html: copy.outerHTML, hosts: hosts.length };
  });
