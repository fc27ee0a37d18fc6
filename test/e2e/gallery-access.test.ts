import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openBuiltGallery } from '../gallery/built-gallery.mjs';
import { axeFaults } from './access/axe-faults.ts';
import { boxesOf, movedBoxes, unseenFaults } from './access/forced-colours.ts';
import { motionFaults } from './access/motion.ts';
import { smallTargets } from './access/small-targets.ts';
import { tabWalkFaults } from './access/tab-walk.ts';
import { textSpacingFaults } from './access/text-spacing.ts';

// The states are the gallery's own, so that a new one is tried without a word here.
const gallery = await openBuiltGallery();
afterAll(() => gallery.close());

/** A popup as in the toolbar; a low window, in which what sticks to its edges covers much. CSS pixels. */
const SMALL = { width: 400, height: 440 };
/** A side panel as browsers begin with it. */
const PANEL = { width: 360, height: 700 };
/** What 1280 CSS pixels are at 400 %: WCAG 2.2, 1.4.10. */
const ZOOMED = { width: 320, height: 480 };

/** Shows a state, in the light theme. */
async function show(state: string, size: { width: number; height: number }, query: string): Promise<Page> {
  const { page, address } = gallery;
  await page.setViewport(size);
  await gallery.prefer('light');
  await page.goto(address(state, { query }));
  // What takes the focus has scrolled; what a bar then covers in part would pass for a small target.
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}

/** Whether the page has to be scrolled to the side, as a fault. */
const tooWide = async (page: Page, where: string): Promise<string[]> => {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return pixels > 0 ? [`${where} it is ${pixels} px too wide`] : [];
};

const isAll = process.env.SIDELIGHT_GALLERY === 'all';

/**
 * Every state in every language takes minutes: every third one is tried here, in English and from right to left by turns; and all of them in
 * both with `SIDELIGHT_GALLERY=all`.
 */
const tried = gallery.states
  .filter((_, index) => isAll || index % 3 === 0)
  .map((state, index) => ({ state, languages: isAll ? ['en', 'ar'] : [index % 2 === 0 ? 'en' : 'ar'] }));

describe.each(tried)('$state', ({ state, languages }) => {
  it.each(languages)(
    'is for everyone in %s: axe in both themes, targets, focus, the way by Tab, stillness',
    async (language) => {
      const page = await show(state, SMALL, `&unfold&strings=${language}`);
      const faults = await axeFaults(page);
      await gallery.prefer('dark');
      faults.push(...(await axeFaults(page, { onlyColours: true })).map((fault) => `dark: ${fault}`));
      faults.push(...(await page.evaluate(smallTargets)), ...(await page.evaluate(motionFaults)));
      faults.push(...(await tabWalkFaults(page)));
      expect(faults).toEqual([]);
    },
  );

  it('stands as it stood in forced colours, and what is pressed or typed in has an edge', async () => {
    const page = await show(state, PANEL, '&unfold');
    const boxes = await page.evaluate(boxesOf);
    await gallery.prefer('light', { isForced: true });
    const faults = [...movedBoxes(boxes, await page.evaluate(boxesOf)), ...(await page.evaluate(unseenFaults))];
    expect(faults).toEqual([]);
  });

  it('needs no scrolling to the side at 320 px, in long words and wide spacing', async () => {
    const page = await show(state, ZOOMED, '&unfold&strings=pseudo');
    const faults = [...(await tooWide(page, 'in long words')), ...(await page.evaluate(textSpacingFaults))];
    await page.setViewport({ width: 1280, height: 480 });
    expect([...faults, ...(await tooWide(page, 'at 1280 px'))]).toEqual([]);
  });
});
