// @ts-check
/** Firefox over Marionette. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { firefoxPage } from './firefox-page.mjs';
import { startFirefox } from './firefox-session.mjs';
import * as inTheWindow from './firefox-window.mjs';
import { until } from './until.mjs';
import { closesWelcome, WELCOME } from './welcome-tab.mjs';

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

  const openPage = async (/** @type {string | undefined} */ url) => {
    const { handle } = await session.alone(() => session.send('WebDriver:NewWindow', { type: 'tab', focus: true }));
    const page = firefoxPage(session, handle);
    handles.set(page, handle);
    await page.bringToFront();
    if (url !== undefined) await page.goTo(url);
    return page;
  };
  return {
    kind: 'firefox',
    version: session.version,
    extensionOrigin: origin,
    openPage,
    openExtensionPage: (path) => openPage(`${origin}/${path}`),
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
    popupText: () => inWindow(inTheWindow.popupText),
    closePopup: () => inWindow(inTheWindow.closePopup),
    badgeText: () => inWindow(inTheWindow.badgeText),
    stopBackground: async () => {
      await inWindow(inTheWindow.stopBackground);
      await until(async () => !(await inWindow(inTheWindow.backgroundRuns)), { what: 'the event page to stop' });
    },
    backgroundRuns: () => inWindow(inTheWindow.backgroundRuns),
    kill: session.kill,
    restart: async () => {
      await session.quit();
      return launchFirefox(options);
    },
    close: session.quit,
    closed: session.ended,
  };
}
