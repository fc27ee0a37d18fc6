// A real Chromium whose pages get one answer each, the stored HTML at its own address, and nothing from the network.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const CHROMES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** No script of the page runs, while scripting stays on for the parser, so that `<noscript>` is what it is for readers. */
const HEADERS = {
  'content-security-policy':
    "script-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; connect-src 'none'",
};

/** Starts Chromium, found at `CHROMIUM` or where systems put it. */
export async function startBrowser() {
  const executablePath = [process.env.CHROMIUM, ...CHROMES].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('no Chromium found; set CHROMIUM to its path');
  return puppeteer.launch({ executablePath, headless: true, args: ARGS });
}

/** Opens a tab that `show(page)` loads stored pages into; every other request is refused. */
export async function openTab(browser) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  await tab.setRequestInterception(true);
  let body = null;
  tab.on('request', (request) => {
    const isPage = body !== null && request.isNavigationRequest() && request.frame() === tab.mainFrame();
    const answer = isPage
      ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers: HEADERS, body })
      : request.abort('blockedbyclient');
    if (isPage) body = null;
    answer.catch(() => {});
  });
  tab.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
  return {
    tab,
    async show({ url, html }) {
      body = html();
      await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    },
  };
}
