import puppeteer, { type Browser } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';

/** A served gallery and a Chromium to look at it. */
export interface GalleryBrowser {
  readonly base: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Serves the gallery on a free port and starts a headless Chromium (`CHROMIUM`, else Debian's). */
export async function startGallery(): Promise<GalleryBrowser> {
  const server: ViteDevServer = await createServer({
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
