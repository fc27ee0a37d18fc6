import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openBuiltGallery } from '../gallery/built-gallery.mjs';
import { axeFaults } from './access/axe-faults.ts';
import { bareWords, tooWideParts } from './access/bare-words.ts';
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
async function showIn(state: string, size: { width: number; height: number }, query: string): Promise<Page> {
  const { page, show } = gallery;
  await page.setViewport(size);
  await gallery.prefer('light');
  await show(state, query);
  // What takes the focus has scrolled; what a bar then covers in part would pass for a small target.
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}

/** All that stands in the document, but for the script that has drawn it, and the space around that. */
const content = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML.replace(/<script.*?<\/script>/gs, '').replace(/>\s+</g, '><'));

it('leaves nothing of one state in the next', async () => {
  const page = await showIn('notebook-import', SMALL, '&unfold&strings=ar');
  await page.evaluate(() => {
    document.body.append('left over');
    document.title = 'left over';
    document.documentElement.className = 'left-over';
    for (const each of [document, window]) each.addEventListener('keydown', () => document.body.append('still heard'));
  });
  await page.keyboard.press('Tab');
  await showIn('popup-read', SMALL, '&unfold&strings=pseudo');
  await page.keyboard.press('Tab');
  const shown = await content(page);
  await page.goto(`${page.url().split('?', 1)[0]}?state=popup-read&unfold&strings=pseudo`);
  expect(shown).toBe(await content(page));
});

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
      const page = await showIn(state, SMALL, `&unfold&strings=${language}`);
      const faults = await axeFaults(page);
      await gallery.prefer('dark');
      faults.push(...(await axeFaults(page, { onlyColours: true })).map((fault) => `dark: ${fault}`));
      faults.push(...(await page.evaluate(smallTargets)), ...(await page.evaluate(motionFaults)));
      faults.push(...(await tabWalkFaults(page)));
      expect(faults).toEqual([]);
    },
  );

  it('stands as it stood in forced colours, and what is pressed or typed in has an edge', async () => {
    const page = await showIn(state, PANEL, '&unfold');
    const boxes = await page.evaluate(boxesOf);
    await gallery.prefer('light', { isForced: true });
    const faults = [...movedBoxes(boxes, await page.evaluate(boxesOf)), ...(await page.evaluate(unseenFaults))];
    expect(faults).toEqual([]);
  });

  it('needs no scrolling to the side at 320 px, in long words and wide spacing', async () => {
    const page = await showIn(state, ZOOMED, '&unfold&strings=pseudo');
    const faults = [...(await tooWide(page, 'in long words')), ...(await page.evaluate(textSpacingFaults))];
    await page.setViewport({ width: 1280, height: 480 });
    expect([...faults, ...(await tooWide(page, 'at 1280 px'))]).toEqual([]);
  });
});

describe('the gallery in a language of long words', () => {
  it.each(gallery.states)('%s has no word that is no message, and room for each', async (state) => {
    const page = await showIn(state, ZOOMED, '&strings=pseudo&unfold');
    const faults = await page.evaluate(bareWords);
    for (const { width, height } of [ZOOMED, SMALL]) {
      await page.setViewport({ width, height });
      faults.push(...(await page.evaluate(tooWideParts)).map((fault) => `at ${width} px: ${fault}`));
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});
