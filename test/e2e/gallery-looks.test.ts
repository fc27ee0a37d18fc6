import { afterAll, describe, expect, it } from 'vitest';
import { openBuiltGallery } from '../gallery/built-gallery.mjs';
import { compareThumbnails } from '../gallery/thumbnails.mjs';
import { acceptedThumbnail, keepFound, shootState } from '../gallery/variants.mjs';

// The states are the gallery's own, so that a new one is compared without a word here.
const gallery = await openBuiltGallery({ isGreeked: true });
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
