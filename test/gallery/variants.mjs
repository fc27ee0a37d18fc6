// @ts-check
/** In which looks a state of the gallery is compared, and where its accepted layouts are. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readGreyPng, writePng } from '../../scripts/lib/png.mjs';
import { inProject } from '../../scripts/lib/project.mjs';
import { thumbnailOf } from './thumbnails.mjs';

/** @typedef {{name: string, scheme: 'light' | 'dark', strings: 'en' | 'ar', isForced?: true}} Variant */

/** Each theme and each direction once, from right to left in Arabic: what breaks one theme alone, or one direction alone, shows. @type {readonly Variant[]} */
const VARIANTS = [
  { name: 'light', scheme: 'light', strings: 'en' },
  { name: 'dark-rtl', scheme: 'dark', strings: 'ar' },
];
/** The panel once more in a high contrast mode: of our pages it is the one that stays open beside others. @type {readonly Variant[]} */
const PANEL_VARIANTS = [...VARIANTS, { name: 'forced', scheme: 'light', strings: 'en', isForced: true }];

const variantsOf = (/** @type {string} */ state) => (state.startsWith('panel') ? PANEL_VARIANTS : VARIANTS);

/** CSS pixels. What stands below is cut off: the first of it is what breaks first. */
const HEIGHT = 960;
/** A popup as in the toolbar, a panel as narrow as browsers begin with, a popover in a small window, all else as a page. CSS pixels. */
const widthOf = (/** @type {string} */ state) =>
  state.startsWith('popup') ? 400 : state.startsWith('panel') ? 360 : /^(?:popover|picker)/.test(state) ? 480 : 1000;

/** @param {string} state @param {Variant} variant */
const baselineFile = (state, { name }) => path.join(import.meta.dirname, 'baselines', `${state}.${name}.png`);

/** Where the pictures of what was found are put, for eyes. */
export const FOUND_FOLDER = inProject('out', 'gallery-found');

/** Waits until all is drawn. */
const isDrawn = async () => {
  await document.fonts.ready;
  // What measures itself, as a long list does, has then drawn what it has measured.
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/**
 * The layouts of a state, every letter a block, one for each of its variants.
 *
 * @param {import('./built-gallery.mjs').BuiltGallery} gallery
 * @param {string} state
 * @returns {Promise<{variant: Variant, thumbnail: import('./thumbnails.mjs').Thumbnail, png: Uint8Array}[]>}
 */
export async function shootState({ page, prefer, show }, state) {
  await page.setViewport({ width: widthOf(state), height: HEIGHT });
  const shots = [];
  for (const variant of variantsOf(state)) {
    await prefer(variant.scheme, { isForced: variant.isForced === true });
    await show(state, `&strings=${variant.strings}`);
    await page.evaluate(isDrawn);
    const png = await page.screenshot({ optimizeForSpeed: true });
    shots.push({ variant, thumbnail: thumbnailOf(png), png });
  }
  return shots;
}

/** The accepted layout, or null. @param {string} state @param {Variant} variant */
export function acceptedThumbnail(state, variant) {
  const file = baselineFile(state, variant);
  return existsSync(file) ? readGreyPng(readFileSync(file)) : null;
}

/** @param {string} state @param {Variant} variant @param {import('./thumbnails.mjs').Thumbnail} thumbnail */
export function acceptThumbnail(state, variant, { width, height, pixels }) {
  const file = baselineFile(state, variant);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, writePng(width, height, pixels));
}

/** Keeps the picture of a layout that is not the accepted one. @param {string} state @param {Variant} variant @param {Uint8Array} png @returns {string} */
export function keepFound(state, { name }, png) {
  mkdirSync(FOUND_FOLDER, { recursive: true });
  const file = path.join(FOUND_FOLDER, `${state}.${name}.png`);
  writeFileSync(file, png);
  return file;
}
