// @ts-check
/** The stores' pictures, 1280 × 800 CSS pixels: the sample story, and the popup and the notebook as tabs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../lib/project.mjs';
import { readSavedPage } from '../lib/saved-pages.mjs';
import { writeSampleTexts } from './sample-texts.mjs';
import { openPopover, take } from './take.mjs';

/** What both stores ask for. */
const STORE = { width: 1280, height: 800 };
/** The popup as it opens at the toolbar: browsers let it grow to 600. */
const POPUP = { width: 400, height: 600 };
const FOLDER = inProject('docs', 'store');
const SAMPLE = inProject('test', 'fixtures', 'articles', 'xiaomi-data-center', 'source.html');
/** A page that holds two pictures, one over the other: a popup and its page are never in one tab. */
const BOARD = 'https://board.example/';

/** Scrolls to the section that an element is in. Runs in the page. @param {string} selector */
const scrollToSection = (selector) =>
  document.querySelector(selector)?.closest('section')?.scrollIntoView({ block: 'start' });

/** Agrees to the page's cookies, as a reader does, and scrolls words of it near the top. Runs in the page. @param {string} words */
const settle = (words) => {
  for (const button of document.querySelectorAll('button, a'))
    if (button.textContent?.trim() === 'Accept') /** @type {HTMLElement} */ (button).click();
  const ranges = [...CSS.highlights.values()].flatMap((each) => /** @type {Range[]} */ ([...each]));
  const top = ranges.find((range) => range.toString().includes(words))?.getBoundingClientRect().top ?? 0;
  scrollTo(0, scrollY + top - 220);
};

/** @param {string} below @param {string} above PNG files. */
const boardOf = (below, above) => {
  const data = (/** @type {string} */ file) => `data:image/png;base64,${readFileSync(file).toString('base64')}`;
  return `<!doctype html><title>Board</title><style>body{margin:0}img{position:absolute;inset:0 auto auto 0}
    img+img{inset:8px 24px auto auto;border-radius:8px;box-shadow:0 12px 40px rgb(0 0 0/45%),0 0 0 1px rgb(128 128 128/40%)}</style>
    <img src="${data(below)}"><img src="${data(above)}">`;
};

/**
 * @param {import('../lib/reader.mjs').Reader} reader
 * @param {import('../lib/page-server.mjs').PageServer} server
 */
export async function takeStorePictures(reader, server) {
  const saved = readSavedPage(SAMPLE, undefined);
  server.add(saved.url, { body: saved.body, headers: { 'content-type': saved.contentType } });
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'sidelight-board-'));
  const store = (/** @type {string} */ name) => path.join(FOLDER, `${name}.png`);
  try {
    await writeSampleTexts(reader.browser);
    await reader.page.setViewport(STORE);
    const reading = await reader.read(saved.url);
    await reader.page.evaluate(settle, 'IMEI');
    const popup = await reader.browser.openExtensionPage(`src/popup/index.html?tab=${await reader.page.tabId()}`);
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      await reader.page.setColorScheme(scheme);
      await openPopover(reader, reading, 'imei');
      await take(reader.page, store(`1-popover-${scheme}`));
      await reader.page.pressKey('Escape');

      await popup.setColorScheme(scheme);
      await popup.setViewport(POPUP);
      await popup.waitFor(() => document.querySelector('.sl-exchange') !== null);
      const files = [path.join(scratch, 'page.png'), path.join(scratch, 'popup.png')];
      await reader.page.screenshot(files[0] ?? '');
      await popup.bringToFront();
      await popup.screenshot(files[1] ?? '');
      server.add(BOARD, boardOf(files[0] ?? '', files[1] ?? ''));
      const board = await reader.browser.openPage(BOARD);
      await board.setViewport(STORE);
      await board.waitFor(() => [...document.images].every(({ complete }) => complete));
      await take(board, store(`2-popup-${scheme}`));
      await board.close();
    }
    await popup.close();
    const tab = await reader.browser.openExtensionPage(`src/popup/index.html?tab=${await reader.page.tabId()}`);
    await tab.setViewport(STORE);
    await tab.waitFor(
      () => document.querySelector('.sl-exchange') !== null && document.querySelector('.sl-own textarea') !== null,
    );
    await tab.evaluate(scrollToSection, '.sl-claims');
    await take(tab, store('3-claims-light'));
    await tab.close();
    const notebook = await reader.browser.openExtensionPage('src/notebook/index.html');
    await notebook.setViewport(STORE);
    await notebook.waitFor(() => document.querySelector('.sl-row-open') !== null);
    await notebook.evaluate(() =>
      [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.sl-row-open'))]
        .find((row) => row.textContent?.includes('What to ask'))
        ?.click(),
    );
    await notebook.waitFor(() => document.querySelector('.sl-open h2')?.textContent);
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      await notebook.setColorScheme(scheme);
      await take(notebook, store(`4-notebook-${scheme}`));
    }
    await notebook.close();
    await reader.page.setColorScheme('light');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
