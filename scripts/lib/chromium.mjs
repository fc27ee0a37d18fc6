// @ts-check
/** Chromium, Chrome, Edge and Brave over the DevTools protocol. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, mapEverythingTo, mapHostTo } from './chromium-arguments.mjs';
import { heapOf } from './chromium-heap.mjs';
import { chromiumPage, pressShortcut } from './chromium-page.mjs';
import { downloadsOf } from './downloads.mjs';
import { until } from './until.mjs';
import { closesWelcome, WELCOME } from './welcome-tab.mjs';

/** @typedef {import('./browser.mjs').LaunchOptions} LaunchOptions */
/** @typedef {import('./browser.mjs').Page} Page */

/** @param {LaunchOptions} options */
function start({ executable, profile, server, host, language, headless = true }) {
  const mapping = server && (host === undefined ? mapEverythingTo(server) : mapHostTo(server, host));
  return puppeteer.launch({
    executablePath: executable,
    headless,
    userDataDir: profile,
    // A reader of `npm start` finds the files where they always are.
    ...(headless ? { downloadBehavior: { policy: 'allow', downloadPath: downloadsOf(profile) } } : {}),
    enableExtensions: true,
    // Chrome itself loads an unpacked extension from the command line no more, only over the pipe.
    pipe: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    protocolTimeout: 60_000,
    // On Linux it is the environment that counts, elsewhere the argument.
    ...(language === undefined ? {} : { env: { ...process.env, LANGUAGE: language } }),
    args: [
      ...CHROMIUM_ARGUMENTS,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run as root with its sandbox.
      ...(mapping ?? []),
      ...(language === undefined ? [] : [`--lang=${language}`, `--accept-lang=${language}`]),
    ],
  });
}

/**
 * @param {LaunchOptions} options
 * @returns {Promise<import('./browser.mjs').Browser>}
 */
export async function launchChromium(options) {
  const isNew = !existsSync(path.join(options.profile, 'Default'));
  const browser = await start(options);
  const id = await browser.installExtension(options.extension);
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error('wanted the extension to be loaded, found others or none');
  const origin = `chrome-extension://${id}`;
  if (closesWelcome(options, isNew)) {
    const tab = await browser.waitForTarget((each) => each.url() === `${origin}/${WELCOME}`, { timeout: 30_000 });
    await (await tab.page())?.close();
  }
  const worker = async () => (await extension.workers())[0] ?? null;
  /** @type {WeakMap<Page, import('puppeteer-core').Page>} */
  const pages = new WeakMap();

  /** @type {WeakSet<import('puppeteer-core').Target>} */
  const opened = new WeakSet();

  const adopt = async (/** @type {import('puppeteer-core').Page} */ target) => {
    const page = await chromiumPage(target, async () => {
      await target.bringToFront();
      return askExtension('return (await chrome.tabs.query({active: true, lastFocusedWindow: true}))[0].id');
    });
    pages.set(page, target);
    opened.add(target.target());
    return page;
  };
  const openPage = async (/** @type {string | undefined} */ url) => {
    const page = await adopt(await browser.newPage());
    if (url !== undefined) await page.goTo(url);
    return page;
  };
  /** Runs a function body in a hidden page of the extension, so that the worker is neither needed nor woken. */
  const askExtension = async (/** @type {string} */ body) => {
    const target = await browser.newPage({ background: true });
    opened.add(target.target());
    try {
      await target.goto(`${origin}/manifest.json`);
      return /** @type {any} */ (await target.evaluate(`(async () => {${body}})()`));
    } finally {
      await target.close();
    }
  };
  /** Calls the browser's own list of extensions, which alone may turn one off. @param {string} call Gives a promise; `id` is the extension's. */
  const inExtensionList = async (/** @type {string} */ call) => {
    const target = await browser.newPage({ background: true });
    opened.add(target.target());
    try {
      await target.goto('chrome://extensions');
      await target.evaluate(`(async (id) => { await ${call}; })(${JSON.stringify(id)})`);
    } finally {
      await target.close();
    }
  };
  /** Without it Chromium blocks an unpacked extension at its next loading. */
  const allowLoading = () =>
    inExtensionList('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  /** The tab that something opens. @param {() => Promise<unknown>} work */
  const openedBy = async (work) => {
    const before = new Set(browser.targets());
    await work();
    const isNew = (/** @type {import('puppeteer-core').Target} */ each) =>
      each.type() === 'page' && !before.has(each) && !opened.has(each);
    const target = await until(async () => browser.targets().find(isNew), { what: 'a tab to open' });
    return adopt(await target.asPage());
  };
  const isOwn = (/** @type {import('puppeteer-core').Target} */ each) =>
    each.url().startsWith(origin) && !opened.has(each);
  const sidePanel = () =>
    browser.targets().find((each) => isOwn(each) && each.url() === `${origin}/src/panel/index.html`);
  /** The popup is a page that we have not opened. */
  const popup = () => browser.targets().find((each) => each.type() === 'page' && isOwn(each) && each !== sidePanel());

  return {
    kind: 'chrome',
    version: await browser.version(),
    extensionOrigin: origin,
    openPage,
    openExtensionPage: (path) => openPage(`${origin}/${path}`),
    openedBy,
    allowPrivate: async () => {
      await allowLoading();
      await inExtensionList(`new Promise((loaded) => {
        chrome.management.onEnabled.addListener(loaded);
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
      })`);
    },
    openPrivatePage: async (url) => {
      const page = await openedBy(() => askExtension('await chrome.windows.create({incognito: true})'));
      await page.goTo(url);
      return page;
    },
    pressToolbarButton: async (page) => {
      const target = pages.get(page);
      if (target === undefined) throw new Error('wanted a page of this browser');
      await target.bringToFront();
      await target.triggerExtensionAction(extension);
    },
    pressShortcut: async (page, command) => {
      const target = pages.get(page);
      if (target === undefined) throw new Error('wanted a page of this browser');
      const all = await askExtension('return chrome.commands.getAll()');
      const { shortcut } = all.find((/** @type {{name: string}} */ { name }) => name === command);
      await target.bringToFront();
      await pressShortcut(target, shortcut);
    },
    chooseFromMenu: async (page, entry) => {
      const tabId = await page.tabId();
      await page.bringToFront();
      // From a page, which wakes the worker where it sleeps; an entry that was never made is an error.
      await askExtension(`await chrome.contextMenus.update(${JSON.stringify(entry)}, {})`);
      const running = await until(worker, { what: 'the worker to run' });
      await running.evaluate(
        async (menuItemId, id) => {
          const { contextMenus, tabs } = /** @type {any} */ (globalThis).chrome;
          contextMenus.onClicked.dispatch({ menuItemId, editable: false }, await tabs.get(id));
        },
        entry,
        tabId,
      );
    },
    popupText: async () => {
      const page = await popup()?.asPage();
      // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question
      return (await page?.evaluate(() => document.body.innerText)) ?? '';
    },
    inPopup: async (work, ...args) => {
      const page = await popup()?.asPage();
      return page === undefined ? null : /** @type {any} */ (page.evaluate(/** @type {any} */ (work), ...args));
    },
    closePopup: async () => {
      await (await popup()?.asPage())?.close();
    },
    inSidePanel: async (work, ...args) => {
      const page = await sidePanel()?.asPage();
      return page === undefined ? null : /** @type {any} */ (page.evaluate(/** @type {any} */ (work), ...args));
    },
    runInSidePanel: async (script) => (await (await sidePanel()?.asPage())?.evaluate(script)) ?? null,
    closeSidePanel: async () => {
      await (await sidePanel()?.asPage())?.close();
    },
    badgeText: () =>
      askExtension(
        'const [tab] = await chrome.tabs.query({active: true, lastFocusedWindow: true}); return chrome.action.getBadgeText({tabId: tab.id})',
      ),
    stopBackground: async () => {
      const running = await worker();
      await running?.close();
      await until(async () => (await worker()) === null, { what: 'the worker to stop' });
    },
    backgroundRuns: async () => (await worker()) !== null,
    inBackground: async (work, ...args) => {
      const running = await until(worker, { what: 'the worker to run' });
      return /** @type {any} */ (running.evaluate(/** @type {any} */ (work), ...args));
    },
    backgroundHeap: async () => heapOf((await until(worker, { what: 'the worker to run' })).client),
    enableExtension: (isOn) => inExtensionList(`chrome.management.setEnabled(id, ${isOn})`),
    updateExtension: async () => {
      await allowLoading();
      await inExtensionList(`new Promise((loaded) => {
        chrome.management.onEnabled.addListener(loaded);
        chrome.developerPrivate.reload(id, { failQuietly: true });
      })`);
    },
    allowHost: (pattern, isAllowed) =>
      inExtensionList(
        `chrome.developerPrivate.${isAllowed ? 'add' : 'remove'}HostPermission(id, ${JSON.stringify(pattern)})`,
      ),
    kill: async () => {
      const ended = new Promise((resolve) => browser.process()?.once('exit', resolve));
      browser.process()?.kill('SIGKILL');
      await ended;
    },
    restart: async () => {
      await browser.close();
      return launchChromium(options);
    },
    close: () => browser.close(),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
  };
}
