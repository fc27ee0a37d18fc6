import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { press, waitForText } from './fields.ts';
import { hideImei } from './hide-term.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

describe.each(BROWSERS)('what is marked, as the reader chooses, in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;
  let popup: Page;
  let first: string[];

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    page = await sidelight.browser.openPage(STORY);
    first = await waitForMarks(page);
    popup = await sidelight.openPopup(page);
    await waitForText(popup, message('density'));
  });
  afterAll(() => sidelight.close());

  /** Chooses how many mentions are marked, in the popup. */
  const choose = (density: string): Promise<void> =>
    popup.evaluate((value) => {
      const list = document.querySelector('select');
      if (list === null) throw new Error('wanted a list of choices, found none');
      list.focus();
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, density);

  const untilMarked = (wanted: (words: string[]) => boolean, what: string): Promise<unknown> =>
    until(async () => wanted(await markedWords(page)), { what });

  it('marks every mention', async () => {
    await choose('all');
    await untilMarked((words) => words.length > first.length, 'more marks');
    expect((await markedWords(page)).filter((words) => words === 'Xiaomi').length).toBeGreaterThan(1);
    // The list is not taken away while the page is read anew: the reader may go on with the arrow keys.
    expect(await popup.evaluate(() => document.activeElement?.localName)).toBe('select');
  });

  it('marks nothing and still counts', async () => {
    await choose('none');
    await untilMarked((words) => words.length === 0, 'no marks');
    await page.bringToFront();
    await until(async () => (await sidelight.browser.badgeText()) === String(first.length), {
      what: 'the number of terms on the badge',
    });
  });

  it('marks the first mention of each again', async () => {
    await choose('first');
    await untilMarked((words) => words.join() === first.join(), 'the first marks');
  });

  it('hides a term on this page, and brings it back', async () => {
    await page.bringToFront();
    await hideImei(page, 'hideOnPage');
    await untilMarked((words) => !words.includes('IMEI number'), 'the term to be hidden');
    await page.pointerTo(1, 1);

    await popup.close();
    popup = await sidelight.openPopup(page);
    await press(popup, message('hiddenTerms_one').replace('$1', '1'));
    await waitForText(popup, message('hiddenOnPage'));
    await press(popup, message('showTermAgain').replace('$1', 'IMEI'));
    await untilMarked((words) => words.join() === first.join(), 'the term to be marked again');
  });
});
