import { expect } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { untilFlashed, untilQuiet } from './flashed.ts';
import { QUOTE } from './quotes-page.ts';

/**
 * What the spy in a page of quotes learns while the reader goes to the quote from the popup.
 *
 * @param place - Selector of where in the popup the quote is pressed.
 */
export async function learntFromPress(page: Page, popup: Page, place: string): Promise<readonly string[]> {
  await page.evaluate((words) => {
    scrollTo(0, 1500);
    (window as unknown as { look: (words: string) => void }).look(words);
  }, QUOTE);
  await popup.bringToFront();
  await popup.evaluate(
    (selector, words) => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>(`${selector} details`)) details.open = true;
      const buttons = [...document.querySelectorAll<HTMLElement>(`${selector} blockquote button`)];
      const own = buttons.find(({ textContent }) => textContent.trim() === words);
      if (own === undefined) throw new Error(`wanted the quote in ${selector}, found ${buttons.length} others`);
      own.focus();
    },
    place,
    QUOTE,
  );
  await popup.pressKey('Enter');
  expect(await untilFlashed(page, QUOTE)).toEqual({ isInView: true });
  await untilQuiet(page);
  return page.evaluate(() => {
    const spy = window as unknown as { seen: Set<string>; endLook: () => void };
    spy.endLook();
    return [...spy.seen].sort();
  });
}
