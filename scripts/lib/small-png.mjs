// @ts-check
/** Makes a PNG of a screen small: 256 colours are enough for letters, lines and surfaces. */
import { readPng, writePng } from './png.mjs';

const COLOURS = 256;
/** Five bits of red, six of green, five of blue: the eye is finest for green. @param {number} r @param {number} g @param {number} b */
const binOf = (r, g, b) => ((r >> 3) << 11) | ((g >> 2) << 5) | (b >> 3);

/** So many of the palette are colours as they are: surfaces must not change. The rest are means, for the edges of letters and pictures. */
const EXACT = 96;

/** The most used colours, and the means of the most used bins of the others. @param {Uint8Array} rgb @returns {[number, number, number][]} */
function paletteOf(rgb) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byUse = [...counts].sort(([, a], [, b]) => b - a);
  const split = (/** @type {number} */ colour) =>
    /** @type {[number, number, number]} */ ([colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
  const exact = byUse.slice(0, EXACT).map(([colour]) => split(colour));
  const sums = new Float64Array(4 << 16);
  for (const [colour, count] of byUse.slice(EXACT)) {
    const [r, g, b] = split(colour);
    const bin = binOf(r, g, b) * 4;
    for (const [offset, value] of [1, r, g, b].entries())
      sums[bin + offset] = (sums[bin + offset] ?? 0) + value * count;
  }
  const used = [...Array(1 << 16).keys()].filter((bin) => (sums[bin * 4] ?? 0) > 0);
  used.sort((a, b) => (sums[b * 4] ?? 0) - (sums[a * 4] ?? 0));
  const means = used.slice(0, COLOURS - exact.length).map((bin) => {
    const [count = 1, r = 0, g = 0, b = 0] = sums.subarray(bin * 4, bin * 4 + 4);
    return /** @type {[number, number, number]} */ ([
      Math.round(r / count),
      Math.round(g / count),
      Math.round(b / count),
    ]);
  });
  return [...exact, ...means];
}

/** @param {readonly [number, number, number][]} palette @param {number} r @param {number} g @param {number} b */
function nearest(palette, r, g, b) {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [pr, pg, pb]] of palette.entries()) {
    const distance = 2 * (pr - r) ** 2 + 4 * (pg - g) ** 2 + 3 * (pb - b) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** @param {Uint8Array} png @returns {Buffer} */
export function smallPng(png) {
  const { width, height, rgb } = readPng(png);
  const palette = paletteOf(rgb);
  /** @type {Map<number, number>} */
  const known = new Map();
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const [r, g, b] = [rgb[at * 3] ?? 0, rgb[at * 3 + 1] ?? 0, rgb[at * 3 + 2] ?? 0];
    const colour = (r << 16) | (g << 8) | b;
    let index = known.get(colour);
    if (index === undefined) {
      index = nearest(palette, r, g, b);
      known.set(colour, index);
    }
    pixels[at] = index;
  }
  return writePng(width, height, pixels, Uint8Array.from(palette.flat()));
}
