// @ts-check
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';

/**
 * A served gallery and a Chromium to look at it.
 *
 * @typedef {object} GalleryBrowser
 * @property {string} base
 * @property {import('puppeteer-core').Browser} browser
 * @property {() => Promise<void>} close
 */

/** Serves the gallery on a free port and starts a headless Chromium (`CHROMIUM`, else Debian's). @returns {Promise<GalleryBrowser>} */
export async function startGallery() {
  const server = await createServer({
    configFile: `${import.meta.dirname}/vite.config.ts`,
    logLevel: 'error',
    server: { port: 0, strictPort: false },
  });
  await server.listen();
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  });
  return {
    base: server.resolvedUrls?.local[0] ?? '',
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
