import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';

/** A box of the window: left, top, right, bottom in whole CSS pixels. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The boxes that are drawn in our own shadow root over what is shown; none where nothing is. */
const boxesIn = async (page: Page): Promise<Box[]> =>
  (await page.evaluateInShadow((root) =>
    [...root.querySelectorAll<HTMLElement>('div')]
      .filter(({ style }) => style.pointerEvents === 'none' && style.position === 'absolute')
      .map((box): Box => {
        const { left, top, right, bottom } = box.getBoundingClientRect();
        return [left, top, right, bottom];
      }),
  )) ?? [];

/** The lines that some words of the page are drawn in. */
const linesOf = (page: Page, words: string): Promise<Box[]> =>
  page.evaluate((wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
    const escaped = wanted.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const match = new RegExp(escaped.join('\\s+')).exec(nodes.map(({ data }) => data).join(''));
    if (match === null) return [];
    const placeOf = (at: number): [Text, number] => {
      let before = 0;
      for (const node of nodes) {
        if (at <= before + node.length) return [node, at - before];
        before += node.length;
      }
      throw new Error('wanted a place within the text');
    };
    const range = document.createRange();
    range.setStart(...placeOf(match.index + 1)); // inside the first word's node, not at the end of the one before
    range.setStart(range.startContainer, range.startOffset - 1);
    range.setEnd(...placeOf(match.index + match[0].length));
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => [left, top, right, bottom] as const);
  }, words);

/** Whether each of some boxes has another of the same extent, to one CSS pixel (our boxes have a line at their foot). */
const cover = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.every((one) => b.some((other) => one.every((edge, i) => Math.abs(edge - (other[i] ?? 0)) <= (i === 3 ? 3 : 1))));

/** Whether just these words of the page are shown, and whether the first line of them stands in the window. */
async function flashOf(page: Page, words: string): Promise<{ isShown: boolean; isInView: boolean }> {
  const [boxes, lines] = [await boxesIn(page), await linesOf(page, words)];
  const height = await page.evaluate(() => innerHeight);
  const [first] = lines;
  return {
    isShown: boxes.length > 0 && lines.length > 0 && cover(boxes, lines) && cover(lines, boxes),
    isInView: first !== undefined && first[1] >= 0 && first[3] <= height,
  };
}

export const isFlashing = async (page: Page): Promise<boolean> => (await boxesIn(page)).length > 0;

/** Waits until just these words are shown. Answers whether they are in view, by the same look: they are shown for seconds only. */
export async function untilFlashed(page: Page, words: string): Promise<{ isInView: boolean }> {
  let seen = { isShown: false, isInView: false };
  const look = async (): Promise<boolean> => {
    seen = await flashOf(page, words);
    return seen.isShown;
  };
  await until(look, { what: `“${words}” to be shown` });
  return { isInView: seen.isInView };
}

export const untilQuiet = (page: Page): Promise<unknown> =>
  until(async () => !(await isFlashing(page)), { what: 'what was shown to go' });
