// @ts-check
/**
 * Reads pages with the built extension in a real browser, one after the other in one tab, and tells what the content
 * script and the background have made of them: the same `Reading` that the popup shows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from './browser.mjs';
import { distFolder } from './build.mjs';
import { ASKING_PAGE, copyForEverywhere } from './everywhere.mjs';
import { within } from './until.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */
/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {import('../../src/core/reading.ts').Reading} Reading */
/** @typedef {import('../../src/core/context/context.ts').ExplainerLine} ExplainerLine */

/**
 * @typedef {object} Reader
 * @property {Browser} browser Void after a restart; ask for it anew.
 * @property {(url: string) => Promise<Reading>} read Goes there and waits for the reading. Throws where there is none in time.
 * @property {(explainers: readonly string[]) => Promise<readonly ExplainerLine[]>} lines
 * @property {(name: string, request: object) => Promise<any>} tell Sends a message to the tab of the last reading, and gives its answer.
 * @property {Page} page The tab of the last reading.
 * @property {() => Promise<void>} close
 */

/** A page that has not been read by then never will be; milliseconds. A story takes some ten, 5 MB some hundred. */
const READ_WITHIN_MS = 30_000;

/**
 * Runs in the asking page: asks the tab again and again until it has an answer. It is done there and not here, to have
 * one round trip for a page and not twenty.
 */
const askTab = async (/** @type {number} */ tabId, /** @type {number} */ withinMs) => {
  const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    const message = { to: 'tab', name: 'tab/reading', request: {} };
    const answer = await api.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => null);
    if (answer?.ok && answer.value.state !== 'reading') return answer.value;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return null;
};

const tellTab = async (/** @type {number} */ tabId, /** @type {string} */ name, /** @type {object} */ request) => {
  const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
  return api.tabs.sendMessage(tabId, { to: 'tab', name, request }, { frameId: 0 });
};

const askBackground = async (/** @type {string} */ name, /** @type {object} */ request) => {
  const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
  const answer = await api.runtime.sendMessage({ to: 'background', name, request });
  return answer?.ok ? answer.value : null;
};

/**
 * @param {import('./find-browser.mjs').BrowserKind} kind
 * @param {{executable: string, server?: import('./page-server.mjs').PageServer}} options
 * @returns {Promise<Reader>}
 */
export async function openReader(kind, { executable, server }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-'));
  const extension = path.join(folder, 'extension');
  copyForEverywhere(distFolder(kind), extension);
  const start = async () => {
    const profile = mkdtempSync(path.join(folder, 'profile-'));
    const browser = await launch(kind, { executable, extension, profile, ...(server && { server }) });
    const asking = await browser.openExtensionPage(ASKING_PAGE);
    return { browser, asking, page: await browser.openPage() };
  };
  let now = await start();

  /** After a page that hung: a new tab, and if even that fails, a new browser. */
  const recover = async () => {
    try {
      const page = await within(now.browser.openPage(), 10_000, 'a new tab');
      await within(now.page.close(), 5_000, 'closing a tab').catch(() => {});
      now = { ...now, page };
    } catch {
      await within(now.browser.close(), 20_000, 'closing the browser').catch(() => {});
      now = await start();
    }
  };
  return {
    get browser() {
      return now.browser;
    },
    get page() {
      return now.page;
    },
    read: async (url) => {
      try {
        await within(now.page.goTo(url), READ_WITHIN_MS, 'opening the page');
        const tab = await now.page.tabId();
        const asked = now.asking.evaluate(askTab, tab, READ_WITHIN_MS);
        const reading = await within(asked, 2 * READ_WITHIN_MS, 'reading the page');
        if (reading === null) throw new Error(`not read within ${READ_WITHIN_MS} ms`);
        return reading;
      } catch (error) {
        await recover();
        throw error;
      }
    },
    tell: async (name, request) => now.asking.evaluate(tellTab, await now.page.tabId(), name, request),
    lines: async (explainers) => (await now.asking.evaluate(askBackground, 'explainer/lines', { explainers })) ?? [],
    close: async () => {
      await now.browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
