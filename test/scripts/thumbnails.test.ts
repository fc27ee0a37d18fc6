import { expect, it } from 'vitest';
import { compareThumbnails, type Thumbnail } from '../gallery/thumbnails.mjs';

/** A page of 50 × 100 blocks with a dark part. */
function page({ left = 5, top = 20, width = 30, height = 6, noise = 0 } = {}): Thumbnail {
  const pixels = new Uint8Array(50 * 100).fill(240);
  for (let y = top; y < top + height; y++) pixels.fill(60, y * 50 + left, y * 50 + left + width);
  return { width: 50, height: 100, pixels: pixels.map((value, at) => value + (at % 2 === 0 ? noise : -noise)) };
}

it.each([
  ['the same', page()],
  ['drawn with other edges', page({ noise: 12 })],
])('lets pass what is %s', (_, found) => expect(compareThumbnails(page(), found)).toBeNull());

it.each([
  ['moved down by a block', page({ top: 21 })],
  ['moved to the side by two', page({ left: 7 })],
  ['two blocks narrower', page({ width: 28 })],
  ['gone', page({ height: 0 })],
  ['inverted', { ...page(), pixels: page().pixels.map((value) => 255 - value) }],
])('sees a part that is %s', (_, found) => expect(compareThumbnails(page(), found)).toContain('blocks differ'));

it('says where', () => {
  expect(compareThumbnails(page({ height: 0 }), page())).toBe(
    '180 of 5000 blocks differ, between (40, 160) and (272, 200)',
  );
});

it('sees another size', () => {
  const found = { width: 10, height: 10, pixels: new Uint8Array(100) };
  expect(compareThumbnails(page(), found)).toBe('it is 10 × 10 blocks, and was 50 × 100');
});
