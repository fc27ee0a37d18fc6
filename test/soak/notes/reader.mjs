// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from '../../../scripts/lib/browser.mjs';
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { needBrowser } from '../../../scripts/lib/find-browser.mjs';
import { packExtension, unzipTo } from '../../../scripts/lib/package.mjs';
import { startPageServer } from '../../../scripts/lib/page-server.mjs';

const STORY = 'https://www.ampercent.com/xiaomi-open-data-center-india/13194/';
const SOURCE = new URL('../../fixtures/articles/xiaomi-data-center/source.html', import.meta.url);

/** A browser with the packed extension and the sample story. @param {import('../../../scripts/lib/browser.mjs').BrowserKind} kind */
export async function startReader(kind) {
  if (!ensureBuilt(kind)) throw new Error('wanted a build, found errors');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-soak-'));
  const packed = packExtension(kind);
  const extension = kind === 'chrome' ? path.join(folder, 'extension') : packed;
  if (kind === 'chrome') unzipTo(packed, extension);
  const server = await startPageServer();
  server.add(STORY, readFileSync(SOURCE, 'utf8'));
  const options = { executable: needBrowser(kind), extension, profile: path.join(folder, 'profile'), server };
  let browser = await launch(kind, options);
  return {
    address: STORY,
    server,
    browser: () => browser,
    restart: async () => {
      browser = await launch(kind, options);
    },
    openEditor: async () => {
      const story = await browser.openPage(STORY);
      const page = await browser.openExtensionPage(`src/popup/index.html?tab=${await story.tabId()}`);
      await page.waitFor(() => document.querySelector('[aria-labelledby="note"] textarea'));
      const text = await page.evaluate(() => {
        const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('[aria-labelledby="note"] textarea'));
        field.focus();
        field.setSelectionRange(field.value.length, field.value.length);
        return field.value;
      });
      return { text, type: (/** @type {string} */ letters) => page.type(letters) };
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
