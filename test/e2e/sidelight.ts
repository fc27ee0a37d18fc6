import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserKind, type LaunchOptions, launch, type Page } from '../../scripts/lib/browser.mjs';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { downloadsOf } from '../../scripts/lib/downloads.mjs';
import { needBrowser } from '../../scripts/lib/find-browser.mjs';
import { withoutOwnTraffic } from '../../scripts/lib/own-traffic.mjs';
import { ensurePacked, unzipTo, zipFolder } from '../../scripts/lib/package.mjs';
import { type PageServer, type RecordedRequest, startPageServer } from '../../scripts/lib/page-server.mjs';
import { until } from '../../scripts/lib/until.mjs';

/** Both browsers: every test of the product runs in each. */
export const BROWSERS: readonly BrowserKind[] = ['chrome', 'firefox'];

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/articles');

/** The HTML of a page fixture. */
export const fixture = (slug: string): string => readFileSync(path.join(FIXTURES, slug, 'source.html'), 'utf8');

export const STORY = 'https://www.ampercent.com/xiaomi-open-data-center-india/13194/';

/** A browser with the packed extension, and nothing but the page server around it. */
export interface Sidelight {
  readonly kind: BrowserKind;
  readonly server: PageServer;
  /** Folder of the browser's profile. */
  readonly profile: string;
  /** Another one after {@link restart}. */
  browser: Browser;
  /** Quits the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Puts another version in the place of the extension's files, and has the browser load that. */
  update(version: string): Promise<void>;
  /** The popup's page for a tab, as a tab of its own. */
  openPopup(page: Page): Promise<Page>;
  /** Requests that neither a page fixture nor the browser itself explains. */
  strayRequests(): readonly RecordedRequest[];
  /** A file that the browser was handed to save, once all of it is there. @param ending Of its name. */
  savedFile(ending: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Builds (where the last build is out of date), packs, unpacks as a store would for Chromium, and starts.
 *
 * @param damage - Changes the unpacked files before they are started: what a disk could do to them.
 * @param prefs - Of Firefox.
 * @param welcome - What becomes of the page that opens after the install.
 * @param language - BCP 47 tag of the language that the browser is set to.
 */
export async function startSidelight(
  kind: BrowserKind,
  damage?: (folder: string) => void,
  prefs: LaunchOptions['prefs'] = {},
  welcome: 'close' | 'keep' = 'close',
  language?: string,
): Promise<Sidelight> {
  if (!ensureBuilt(kind)) throw new Error('wanted a build, found errors');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-e2e-'));
  const packed = ensurePacked(kind);
  const unpacked = path.join(folder, 'extension');
  const own = path.join(folder, 'extension.xpi');
  copyFileSync(packed, own);
  if (kind === 'chrome' || damage) unzipTo(packed, unpacked); // Chromium loads no zip
  const repack = (): void => {
    if (kind === 'firefox') writeFileSync(own, zipFolder(unpacked));
  };
  if (damage) {
    damage(unpacked);
    repack();
  }
  const server = await startPageServer();
  server.add(STORY, fixture('xiaomi-data-center'));
  const extension = kind === 'chrome' ? unpacked : own;
  const profile = path.join(folder, 'profile');
  const browser = await launch(kind, {
    executable: needBrowser(kind),
    extension,
    profile,
    server,
    prefs,
    welcome,
    ...(language === undefined ? {} : { language }),
  });
  const sidelight: Sidelight = {
    kind,
    server,
    profile,
    browser,
    restart: async () => {
      sidelight.browser = await sidelight.browser.restart();
    },
    update: async (version) => {
      if (!existsSync(unpacked)) unzipTo(own, unpacked);
      const file = path.join(unpacked, 'manifest.json');
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
      repack();
      await sidelight.browser.updateExtension();
    },
    openPopup: async (page) => {
      const popup = await sidelight.browser.openExtensionPage(`src/popup/index.html?tab=${await page.tabId()}`);
      await popup.waitFor(() => document.querySelector('h1, h2')?.textContent);
      return popup;
    },
    savedFile: async (ending) => {
      const files = await until(() => savedFiles(downloadsOf(profile), ending), { what: `a file ${ending}` });
      // The newest: browsers write another name beside one that is there.
      return files.sort((a, b) => b.at - a.at)[0]?.text ?? '';
    },
    strayRequests: () => withoutOwnTraffic(server.unexplained),
    close: async () => {
      await sidelight.browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return sidelight;
}

/** The files with this ending in a folder; null while there is none, or one is still being written. */
function savedFiles(folder: string, ending: string): { text: string; at: number }[] | null {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const found = names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));
  const files = found.map((file) => ({ text: readFileSync(file, 'utf8'), at: statSync(file).mtimeMs }));
  const isBusy = names.some((name) => /\.(?:part|crdownload)$/.test(name)) || files.some(({ text }) => text === '');
  return files.length === 0 || isBusy ? null : files;
}

/** A sentence of the interface, in English. */
export const message = (key: string): string => messageIn('en', key);

/** A sentence of the interface in a language, `en` or `pt_BR`. */
export function messageIn(locale: string, key: string): string {
  const file = new URL(`../../public/_locales/${locale}/messages.json`, import.meta.url);
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  const found = messages[key];
  if (found === undefined) throw new Error(`wanted a message ${key}, found none`);
  return found.message;
}
