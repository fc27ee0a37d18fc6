// @ts-check
/** Chromium twice, with the extension and without, so that a page can be tried in both in turn. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { distFolder } from '../../../scripts/lib/build.mjs';
import { CHROMIUM_ARGUMENTS, mapEverythingTo } from '../../../scripts/lib/chromium-arguments.mjs';
import { ASKING_PAGE, copyForEverywhere } from '../../../scripts/lib/everywhere.mjs';

/**
 * @typedef {object} Side
 * @property {import('puppeteer-core').Page} page
 * @property {import('puppeteer-core').CDPSession} session
 * @property {() => Promise<string>} outcome What has become of the page: `read`, or why not; '' without the extension.
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} executable
 * @param {import('../../../scripts/lib/page-server.mjs').PageServer} server
 * @param {boolean} isWith Whether the extension comes along.
 * @returns {Promise<Side>}
 */
export async function openSide(executable, server, isWith) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-bench-'));
  const browser = await puppeteer.launch({
    executablePath: executable,
    userDataDir: path.join(folder, 'profile'),
    enableExtensions: true,
    pipe: true,
    defaultViewport: { width: 1280, height: 900 },
    args: [...CHROMIUM_ARGUMENTS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...mapEverythingTo(server)],
  });
  /** @type {import('puppeteer-core').Page | null} */
  let asking = null;
  if (isWith) {
    copyForEverywhere(distFolder('chrome'), path.join(folder, 'extension'));
    const id = await browser.installExtension(path.join(folder, 'extension'));
    asking = await browser.newPage();
    await asking.goto(`chrome-extension://${id}/${ASKING_PAGE}`);
  }
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  // Of the processor, not of the clock: what else runs on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const outcome = async () => {
    const state = await asking?.evaluate(async () => {
      const { tabs } = /** @type {any} */ (globalThis).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      const message = { to: 'tab', name: 'tab/reading', request: {} };
      const answer = await tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => null);
      return answer?.value?.failure?.name ?? answer?.value?.state ?? 'no answer';
    });
    return state ?? '';
  };
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, session, outcome, close };
}
