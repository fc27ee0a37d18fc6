// @ts-check
/**
 * `npm run gallery:sheets`: takes pictures of chosen states of the gallery, side by side, into docs/pictures/, for whoever wants to see the
 * whole of Sidelight at one look. Every state and every look: `npm run gallery`.
 */
import { inProject } from '../../scripts/lib/project.mjs';
import { openBuiltGallery } from './built-gallery.mjs';

/** @typedef {{state: string, dark?: true, forced?: true, strings?: string, at?: string}} Tile `at`: what is scrolled to the top. */
/** @typedef {{name: string, width: number, height: number, scale: number, tiles: readonly Tile[]}} Sheet Width and height of a window in CSS pixels, and the size of its picture. */

/** @type {readonly Sheet[]} */
const SHEETS = [
  {
    name: 'gallery-popovers',
    width: 420,
    height: 620,
    scale: 0.75,
    tiles: [
      { state: 'popover-data' },
      { state: 'popover-place', dark: true },
      { state: 'popover-organisation' },
      { state: 'popover-nested', dark: true },
      { state: 'popover-sheet' },
      { state: 'popover-event', strings: 'ar' },
    ],
  },
  {
    name: 'gallery-popup',
    width: 400,
    height: 640,
    scale: 0.75,
    tiles: [
      { state: 'popup-read' },
      { state: 'popup-read', dark: true, at: '#terms' },
      { state: 'popup-read', at: '#since' },
      { state: 'popup-quotes', dark: true, at: '#quotes' },
      { state: 'popup-draft-warnings', at: '#draft' },
      { state: 'popup-read', strings: 'ar', dark: true },
      { state: 'popup-no-article' },
      { state: 'popup-not-covered', dark: true },
      { state: 'popup-no-permission', strings: 'de' },
      { state: 'popup-private-window', dark: true },
      { state: 'popup-storage-trouble', strings: 'hi' },
      { state: 'panel-read-written', forced: true },
    ],
  },
  {
    name: 'gallery-pages',
    width: 1000,
    height: 760,
    scale: 0.5,
    tiles: [
      { state: 'notebook-list' },
      { state: 'notebook-note-quote', dark: true },
      { state: 'notebook-import-plan' },
      { state: 'options-usual' },
      { state: 'own-new', dark: true },
      { state: 'welcome' },
      { state: 'notebook-filtered', strings: 'ar' },
      { state: 'options-usual', strings: 'es', dark: true },
      { state: 'picker-outlined' },
    ],
  },
];

const COLUMNS = 3;

const gallery = await openBuiltGallery();
for (const { name, width, height, scale, tiles } of SHEETS) {
  const figures = [];
  for (const { state, dark, forced, strings = 'en', at } of tiles) {
    await gallery.page.setViewport({ width, height });
    await gallery.prefer(dark ? 'dark' : 'light', { isForced: forced === true });
    await gallery.show(state, `&strings=${strings}`);
    await gallery.page.evaluate((place) => place && document.querySelector(place)?.scrollIntoView(), at);
    const picture = await gallery.page.screenshot({ encoding: 'base64' });
    const looks = [dark && 'dark', forced && 'forced colours', strings !== 'en' && strings].filter(Boolean).join(', ');
    const caption = looks === '' ? state : `${state} · ${looks}`;
    figures.push(
      `<figure><img src="data:image/png;base64,${picture}" width="${width * scale}"><figcaption>${caption}</figcaption></figure>`,
    );
  }
  const sheet = await gallery.page.browser().newPage();
  await sheet.setViewport({ width: Math.ceil(COLUMNS * (width * scale + 20) + 20), height: 400 });
  await sheet.setContent(`<!doctype html><style>
    body { display: grid; grid-template-columns: repeat(${COLUMNS}, max-content); gap: 20px; margin: 20px; background: #d8d8d8; }
    figure { margin: 0; } img { display: block; } figcaption { padding-top: 6px; font: 12px sans-serif; color: #333; }
  </style>${figures.join('')}`);
  await sheet.screenshot({ path: inProject('docs', 'pictures', `${name}.png`), fullPage: true });
  await sheet.close();
  console.log(`docs/pictures/${name}.png: ${tiles.length} states`);
}
await gallery.close();
