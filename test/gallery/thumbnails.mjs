// @ts-check
/**
 * How a layout is kept and compared: as a grey picture of an eighth of its size, in which a block of 8 × 8 pixels is one pixel of their mean
 * brightness. A pixel that is drawn otherwise, as another release of the browser may do, then says little; a part that
 * has moved, grown or gone says much.
 */
import { readPng } from '../../scripts/lib/png.mjs';

/** @typedef {{width: number, height: number, pixels: Uint8Array}} Thumbnail */

/** Pixels of the page to one of the thumbnail, in each direction. */
const BLOCK = 8;
/** A block is another when its brightness differs by more than this, of 255: a block's edge that moves by 1 px makes some 20. */
const BRIGHTNESS = 24;
/** A layout is another when more than this share of its blocks is, and at least so many: a button that is gone makes a dozen. */
const SHARE = 0.001;
const AT_LEAST = 8;

/** How bright the eye sees it. Rec. 709. @param {Uint8Array} rgb @param {number} at */
const brightness = (rgb, at) => 0.2126 * (rgb[at] ?? 0) + 0.7152 * (rgb[at + 1] ?? 0) + 0.0722 * (rgb[at + 2] ?? 0);

/** @param {Uint8Array} png A screenshot. @returns {Thumbnail} */
export function thumbnailOf(png) {
  const picture = readPng(png);
  const [width, height] = [Math.floor(picture.width / BLOCK), Math.floor(picture.height / BLOCK)];
  const sums = new Float64Array(width * height);
  for (let y = 0; y < height * BLOCK; y++)
    for (let x = 0; x < width * BLOCK; x++) {
      const block = Math.floor(y / BLOCK) * width + Math.floor(x / BLOCK);
      sums[block] = (sums[block] ?? 0) + brightness(picture.rgb, (y * picture.width + x) * 3);
    }
  return { width, height, pixels: Uint8Array.from(sums, (sum) => Math.round(sum / BLOCK ** 2)) };
}

/**
 * What is wrong with a layout, or null. Places are CSS pixels.
 *
 * @param {Thumbnail} accepted @param {Thumbnail} found
 * @returns {string | null}
 * @example compareThumbnails(a, b) // '120 of 6250 blocks differ, between (0, 320) and (392, 480)'
 */
export function compareThumbnails(accepted, found) {
  if (accepted.width !== found.width || accepted.height !== found.height)
    return `it is ${found.width} × ${found.height} blocks, and was ${accepted.width} × ${accepted.height}`;
  const differing = [...found.pixels.keys()].filter(
    (at) => Math.abs((found.pixels[at] ?? 0) - (accepted.pixels[at] ?? 0)) > BRIGHTNESS,
  );
  if (differing.length < AT_LEAST || differing.length <= SHARE * found.pixels.length) return null;
  const columns = differing.map((at) => at % found.width);
  const rows = differing.map((at) => Math.floor(at / found.width));
  const corner = (/** @type {(...values: number[]) => number} */ pick) =>
    `(${pick(...columns) * BLOCK}, ${pick(...rows) * BLOCK})`;
  return `${differing.length} of ${found.pixels.length} blocks differ, between ${corner(Math.min)} and ${corner(Math.max)}`;
}
