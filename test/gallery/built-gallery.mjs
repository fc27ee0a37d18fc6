// @ts-check
/** The gallery, built once and served, with a headless Chromium to look at it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM_ARGUMENTS } from '../../scripts/lib/chromium-arguments.mjs';
import { needBrowser } from '../../scripts/lib/find-browser.mjs';
import { greekedStyles } from './greeked-font.mjs';

/**
 * @typedef {object} BuiltGallery
 * @property {readonly string[]} states In the order of the gallery's list.
 * @property {import('puppeteer-core').Page} page
 * @property {(state: string, query?: string) => Promise<void>} show Draws a state in the page, and nothing is left of the one before.
 * @property {(scheme: 'light' | 'dark', options?: {isForced?: boolean}) => Promise<void>} prefer What a reader has chosen: a theme, less motion, and perhaps a high contrast mode of the system.
 * @property {() => Promise<void>} close
 */

/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Builds it into a folder. @param {string} outDir @param {boolean} isGreeked Whether every letter is a block. */
async function buildInto(outDir, isGreeked) {
  await build({
    configFile: path.join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, minify: false, modulePreload: false },
  });
  if (!isGreeked) return;
  const page = path.join(outDir, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(page, html.replace('</head>', `<style>${greekedStyles()}</style></head>`));
}

/** Serves the files of a folder. @param {string} folder @returns {Promise<{base: string, server: import('node:http').Server}>} */
async function serve(folder) {
  const server = createServer((request, response) => {
    const file = path.join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { base: `http://127.0.0.1:${address.port}/`, server };
}

/** @param {{isGreeked?: boolean}} [options] Whether every letter is a block. @returns {Promise<BuiltGallery>} */
export async function openBuiltGallery({ isGreeked = false } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-gallery-'));
  await buildInto(folder, isGreeked);
  const { base, server } = await serve(folder);
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chrome'),
    args: [
      ...CHROMIUM_ARGUMENTS,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run as root with its sandbox.
      '--hide-scrollbars',
      // Letters are drawn as they are, whatever the machine has been told of hinting, smoothing and colours.
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--disable-font-subpixel-positioning',
      '--force-color-profile=srgb',
    ],
  });
  const page = await browser.newPage();
  await page.emulateTimezone('UTC');
  await page.goto(`${base}index.html`);
  await page.waitForSelector('li > a');
  // Puppeteer's own way knows nothing of forced colours. The session stays open: what it asks for ends with it.
  const session = await page.createCDPSession();
  const states = await page.$$eval('li > a', (links) => links.map(({ textContent }) => textContent ?? ''));
  return {
    states,
    page,
    // A document of its own for each state would be five times the work: `gallery.tsx` says why nothing stays.
    show: async (state, query = '') => {
      await page.evaluate((search) => globalThis.showGalleryState(search), `?state=${state}${query}`);
    },
    prefer: async (scheme, { isForced = false } = {}) => {
      const features = [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: isForced ? 'active' : 'none' },
      ];
      await session.send('Emulation.setEmulatedMedia', { features });
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
