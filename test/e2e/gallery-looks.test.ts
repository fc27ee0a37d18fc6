import { afterAll, describe, expect, it } from 'vitest';
import { openBuiltGallery } from '../gallery/built-gallery.mjs';
import { compareThumbnails } from '../gallery/thumbnails.mjs';
import { acceptedThumbnail, keepFound, shootState } from '../gallery/variants.mjs';
import { bareWords, tooWideParts } from './access/bare-words.ts';

// The states are the gallery's own, so that a new one is compared without a word here.
const gallery = await openBuiltGallery();
afterAll(() => gallery.close());

/** What to do, said where it is needed. */
const ACCEPT = 'If it is meant to be so, run: npm run gallery:accept --';

describe('the gallery in Chromium', () => {
  it('has states', () => expect(gallery.states.length).toBeGreaterThan(80));

  it.each(gallery.states)('%s is laid out as it was accepted', async (state) => {
    const faults: string[] = [];
    for (const { variant, thumbnail, png } of await shootState(gallery, state)) {
      const accepted = acceptedThumbnail(state, variant);
      const change = accepted === null ? 'no layout was accepted yet' : compareThumbnails(accepted, thumbnail);
      if (change === null) continue;
      const file = keepFound(state, variant, png);
      faults.push(`${state}, ${variant.name}: ${change}. Look at ${file}. ${ACCEPT} ${state}`);
    }
    expect(faults).toEqual([]);
  });
});

/** CSS pixels: 1280 at 400 % (WCAG 2.2, 1.4.10), and a popup as in the toolbar. */
const NARROW = [320, 400];

describe('the gallery in a language of long words', () => {
  it.each(gallery.states)('%s has no word that is no message, and room for each', async (state) => {
    const { page, address } = gallery;
    await page.setViewport({ width: NARROW[0] ?? 0, height: 640 });
    await page.goto(address(state, { query: '&strings=pseudo&unfold' }));
    const faults = await page.evaluate(bareWords);
    for (const width of NARROW) {
      await page.setViewport({ width, height: 640 });
      faults.push(...(await page.evaluate(tooWideParts)).map((fault) => `at ${width} px: ${fault}`));
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});
