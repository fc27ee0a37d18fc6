import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { pointOf, waitForMarks, withoutHost } from './marks.ts';
import { type MarkPlace, marksOn, nextPopover, noPopover, standingOfEach } from './popover-box.ts';
import { ALL_LOOKS, addressOf, type LookName, pageOf } from './popover-pages.ts';
import { BROWSERS, message, type Sidelight, startSidelight } from './sidelight.ts';

const WIDE = { width: 1280, height: 800 };

describe.each(BROWSERS)('the popover, in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    for (const look of ALL_LOOKS) sidelight.server.add(addressOf(look), pageOf(look));
    sidelight.server.add('https://www.ampercent.com/next/', '<title>Next</title>');
    page = await sidelight.browser.openPage();
    await page.setViewport(WIDE);
  });
  afterAll(() => sidelight.close());

  const visit = async (look: LookName): Promise<MarkPlace[]> => {
    await page.goTo(addressOf(look));
    await waitForMarks(page);
    return marksOn(page);
  };

  /** The popovers of all marks, by the keyboard, one after the other. */
  const allStand = async (marks: readonly MarkPlace[]): Promise<void> => {
    await sidelight.browser.pressShortcut(page, 'next-mention');
    await nextPopover(page, null);
    const all = (await standingOfEach(page, marks)) ?? [];
    expect(all.map(({ lines }) => lines > 0)).toEqual(marks.flatMap(() => [true, true]));
    expect(all.filter(({ covered, isSeen, isReached }) => covered > 0 || !isSeen || !isReached)).toEqual([]);
    await page.pressKey('Escape');
    await noPopover(page);
  };

  describe('covers no marked words, is on the screen and within reach', () => {
    it.each(ALL_LOOKS)('%s', async (look) => {
      const marks = await visit(look);
      expect(marks.length).toBeGreaterThan(6);
      if (look === 'full screen') {
        await page.click(20, 20);
        await page.waitFor(() => document.fullscreenElement !== null);
      }
      await allStand(marks);
    });

    // Zoom is to a page what a smaller window is.
    it.each([
      ['zoom 200 %', { width: 640, height: 400 }],
      ['zoom 400 %', { width: 320, height: 256 }],
      ['a telephone', { width: 360, height: 640 }],
    ])('%s', async (_name, size) => {
      await page.setViewport(size);
      await allStand(await visit('plain'));
      await page.setViewport(WIDE);
    });
  });
});
