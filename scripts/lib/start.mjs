// @ts-check
/** One page with the extension, for a person to look at: in a window, or without a display as text and pictures. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from './browser.mjs';
import { build, distFolder } from './build.mjs';
import { findBrowser, NoBrowserError, needBrowser } from './find-browser.mjs';
import { packExtension } from './package.mjs';
import { startPageServer } from './page-server.mjs';
import { takePictures } from './pictures.mjs';
import { inProject } from './project.mjs';
import { openReader } from './reader.mjs';
import { toTable } from './report.mjs';
import { readSavedPage } from './saved-pages.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */

/**
 * @typedef {object} Asked
 * @property {BrowserKind | undefined} browser
 * @property {boolean} headless
 * @property {string | undefined} page A file or an address; the sample story where there is none.
 * @property {boolean} isAddress
 */

const SAMPLE = inProject('test', 'fixtures', 'articles', 'xiaomi-data-center', 'source.html');

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** The browser asked for; else one that is there; else Chromium, which may be installable. @param {Asked} asked */
function chooseBrowser({ browser }) {
  /** @type {BrowserKind} */
  const kind = browser ?? (findBrowser('chrome') === null && findBrowser('firefox') !== null ? 'firefox' : 'chrome');
  return { kind, executable: needBrowser(kind) };
}

/** Serves the page where it is a file. @param {Asked} asked */
async function servePage({ page, isAddress }) {
  if (isAddress && page !== undefined) return { url: page };
  const saved = readSavedPage(page ?? SAMPLE, undefined);
  const server = await startPageServer();
  server.add(saved.url, { body: saved.body, headers: { 'content-type': saved.contentType } });
  return { url: saved.url, server };
}

/** @typedef {{kind: BrowserKind, executable: string, url: string, server?: import('./page-server.mjs').PageServer}} Show */

/** Opens a window and waits until the person closes it. @param {Show} show */
async function showInWindow({ kind, executable, url, server }) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'sidelight-'));
  const extension = kind === 'firefox' ? packExtension(kind) : distFolder(kind);
  const mapping = server && { server, host: new URL(url).hostname };
  try {
    const browser = await launch(kind, {
      executable,
      extension,
      profile,
      headless: false,
      welcome: 'keep',
      ...mapping,
    });
    await browser.openPage(url);
    console.log(`${url}\nOpened in ${browser.version} with a throw-away profile. Close the browser to end.`);
    await browser.closed;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Reads the page without a window and tells of it. @param {Show} show */
async function showAsText({ kind, executable, url, server }) {
  const reader = await openReader(kind, { executable, ...(server && { server }) });
  try {
    const reading = await reader.read(url);
    const mentions = reading.state === 'read' ? reading.context.mentions : [];
    const lines = await reader.lines([...new Set(mentions.map(({ explainer }) => explainer))]);
    console.log(toTable({ url }, reading, lines, process.stdout.columns ?? 100));
    const files = await takePictures(reader, reading, inProject('out'));
    console.log(
      `Pictures by ${reader.browser.version}:\n${files.map((file) => `  ${path.relative('.', file)}`).join('\n')}`,
    );
  } finally {
    await reader.close();
  }
}

/** @param {Asked} asked @returns {Promise<number>} The exit code. */
export async function start(asked) {
  /** @type {ReturnType<typeof chooseBrowser>} */
  let browser;
  try {
    browser = chooseBrowser(asked);
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    return 1;
  }
  if (!build(browser.kind)) return 1;
  const page = await servePage(asked);
  try {
    await (hasDisplay() && !asked.headless ? showInWindow : showAsText)({ ...browser, ...page });
  } finally {
    await page.server?.close();
  }
  return 0;
}
