// @ts-check
/** Firefox over Marionette. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { firefoxPage, pressRightOnSelection } from './firefox-page.mjs';
import { installAddOn, startFirefox } from './firefox-session.mjs';
import * as inTheWindow from './firefox-window.mjs';
import { until } from './until.mjs';
import { closesWelcome, WELCOME } from './welcome-tab.mjs';

/** Milliseconds for a script as long as axe-core's in a page of ours, on a slow machine. */
const LONG_SCRIPT_MS = 20_000;

/**
 * @param {import('./browser.mjs').LaunchOptions} options
 * @returns {Promise<import('./browser.mjs').Browser>}
 */
export async function launchFirefox(options) {
  const isNew = !existsSync(path.join(options.profile, 'prefs.js'));
  const session = await startFirefox(options);
  const { extensionId } = session;
  const inWindow = (/** @type {(id: string) => any} */ work) =>
    session.alone(() => session.inBrowserWindow(work, extensionId));
  const origin = await until(() => inWindow(inTheWindow.origin), { what: 'the extension to start' });
  await inWindow(inTheWindow.pinToToolbar);
  if (closesWelcome(options, isNew)) {
    const close = () => session.alone(() => session.inBrowserWindow(inTheWindow.closeTab, `${origin}/${WELCOME}`));
    await until(close, { what: 'the welcome page', withinMs: 30_000 });
  }
  const { server, host } = options;
  if (server !== undefined && host !== undefined)
    await session.alone(() => session.inBrowserWindow(inTheWindow.trust, server.certificate, host));
  /** @type {WeakMap<import('./browser.mjs').Page, string>} */
  const handles = new WeakMap();

  const adopt = (/** @type {string} */ handle) => {
    const page = firefoxPage(session, handle);
    handles.set(page, handle);
    return page;
  };
  /** @returns {Promise<string[]>} */
  const tabs = () => session.alone(() => session.send('WebDriver:GetWindowHandles', {}));
  const openPage = async (/** @type {string | undefined} */ url, /** @type {object} */ where = { type: 'tab' }) => {
    const { handle } = await session.alone(() => session.send('WebDriver:NewWindow', { ...where, focus: true }));
    const page = adopt(handle);
    await page.bringToFront();
    if (url !== undefined) await page.goTo(url);
    return page;
  };
  return {
    kind: 'firefox',
    version: session.version,
    extensionOrigin: origin,
    openPage: (url) => openPage(url),
    allowPrivate: async () => {
      await inWindow(inTheWindow.allowPrivate);
      await until(() => inWindow(inTheWindow.origin), { what: 'the extension to start' });
    },
    openPrivatePage: (url) => openPage(url, { type: 'window', private: true }),
    openExtensionPage: (path) => openPage(`${origin}/${path}`),
    openedBy: async (work) => {
      const before = await tabs();
      await work();
      const isNew = (/** @type {string} */ handle) => !before.includes(handle);
      return adopt(await until(async () => (await tabs()).find(isNew), { what: 'a tab to open' }));
    },
    pressToolbarButton: async (page) => {
      const handle = handles.get(page);
      if (handle === undefined) throw new Error('wanted a page of this browser');
      await session.inTab(handle, () => session.inBrowserWindow(inTheWindow.pressButton, extensionId), true);
    },
    pressShortcut: async (page, command) => {
      const handle = handles.get(page);
      if (handle === undefined) throw new Error('wanted a page of this browser');
      await session.inTab(handle, () => session.inBrowserWindow(inTheWindow.pressShortcut, extensionId, command), true);
    },
    chooseFromMenu: async (page, entry) => {
      const handle = handles.get(page);
      if (handle === undefined) throw new Error('wanted a page of this browser');
      const choose = async () => {
        await pressRightOnSelection(session);
        await session.inBrowserWindow(inTheWindow.chooseFromMenu, extensionId, entry);
      };
      await session.inTab(handle, choose, true);
    },
    popupText: () => inWindow(inTheWindow.popupText),
    closePopup: () => inWindow(inTheWindow.closePopup),
    inSidePanel: (work, ...args) =>
      session.alone(() => session.inBrowserWindow(inTheWindow.callInSidebar, extensionId, String(work), args)),
    runInSidePanel: (script) =>
      session.alone(() =>
        session.inBrowserWindow(
          inTheWindow.callInSidebar,
          extensionId,
          String(inTheWindow.runAsPage),
          [script],
          LONG_SCRIPT_MS,
        ),
      ),
    closeSidePanel: () => inWindow(inTheWindow.closeSidebar),
    badgeText: () => inWindow(inTheWindow.badgeText),
    stopBackground: async () => {
      await inWindow(inTheWindow.stopBackground);
      await until(async () => !(await inWindow(inTheWindow.backgroundRuns)), { what: 'the event page to stop' });
    },
    backgroundRuns: () => inWindow(inTheWindow.backgroundRuns),
    enableExtension: async (isOn) => {
      await session.alone(() => session.inBrowserWindow(inTheWindow.enableExtension, extensionId, isOn));
      if (isOn) await until(() => inWindow(inTheWindow.origin), { what: 'the extension to start' });
    },
    updateExtension: async () => {
      await session.alone(() => installAddOn(session, options.extension));
      await until(() => inWindow(inTheWindow.origin), { what: 'the extension to start' });
    },
    allowHost: (pattern, isAllowed) =>
      session.alone(() => session.inBrowserWindow(inTheWindow.allowHost, extensionId, pattern, isAllowed)),
    kill: session.kill,
    restart: async () => {
      await session.quit();
      return launchFirefox(options);
    },
    close: session.quit,
    closed: session.ended,
  };
}
