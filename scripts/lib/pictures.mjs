// @ts-check
/** Pictures of a page with an open popover, and of the popup: light and dark, wide and narrow. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { until } from './until.mjs';

/** A laptop's window, and a phone. CSS pixels. */
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
/** Chrome and Firefox let a popup grow to 600 pixels high; ours is 400 wide. CSS pixels. */
const POPUP = { width: 400, height: 600 };

const LOOKS = /** @type {const} */ ([
  { name: '', scheme: 'light', size: WIDE },
  { name: '-dark', scheme: 'dark', size: WIDE },
  { name: '-narrow', scheme: 'light', size: NARROW },
  { name: '-narrow-dark', scheme: 'dark', size: NARROW },
]);

const isStillInside = (/** @type {ShadowRoot} */ root) =>
  root.getAnimations().every(({ playState }) => playState !== 'running');

/** Whether nothing moves any more. */
const isStill = () => document.getAnimations().every(({ playState }) => playState !== 'running');

/**
 * @param {import('./reader.mjs').Reader} reader After it has read a page.
 * @param {import('../../src/core/reading.ts').Reading} reading
 * @param {string} folder
 * @returns {Promise<string[]>} The files.
 */
export async function takePictures(reader, reading, folder) {
  mkdirSync(folder, { recursive: true });
  /** @type {string[]} */
  const files = [];
  const take = async (/** @type {import('./browser.mjs').Page} */ page, /** @type {string} */ name) => {
    const file = path.join(folder, `${name}.png`);
    await page.waitFor(isStill);
    await until(async () => (await page.evaluateInShadow(isStillInside)) !== false, {
      what: 'the popover to be still',
    });
    await page.screenshot(file);
    files.push(file);
  };
  const { page, browser } = reader;
  // Data is what most stories are about; a story without any shows its first term.
  const mentions = reading.state === 'read' ? reading.context.mentions : [];
  const url = reading.state === 'read' ? reading.article.url : '';
  const data = mentions.findIndex(({ shown, kind }) => shown && kind === 'data');
  const index = data < 0 ? mentions.findIndex(({ shown }) => shown) : data;
  for (const { name, scheme, size } of LOOKS) {
    await page.setColorScheme(scheme);
    await page.setViewport(size);
    if (index >= 0) {
      await reader.tell('tab/show-mention', { url, index });
      await until(() => page.shadowText(), { what: 'the popover to open' });
    }
    await take(page, `page${name}`);
    await page.pressKey('Escape');
  }
  const popup = await browser.openExtensionPage(`src/popup/index.html?tab=${await page.tabId()}`);
  await popup.setViewport(POPUP);
  await popup.waitFor(() => document.body.textContent !== '');
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await popup.setColorScheme(scheme);
    await take(popup, scheme === 'light' ? 'popup' : 'popup-dark');
  }
  await popup.close();
  return files;
}
