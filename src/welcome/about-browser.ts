import browser from 'webextension-polyfill';
import type { WelcomeData } from '#ui/welcome/welcome-props.ts';

/** Chrome 91 and Firefox 131 and newer; the polyfill's types do not know it. */
interface UserSettings {
  getUserSettings?(): Promise<{ readonly isOnToolbar?: boolean }>;
}

type AboutBrowser = Pick<WelcomeData, 'browser' | 'hasOptions'>;

/** What is known of the browser without asking it. */
export const aboutBrowser = (): AboutBrowser => ({
  browser: browser.runtime.getURL('').startsWith('moz-') ? 'firefox' : 'chrome',
  hasOptions: browser.runtime.getManifest().options_ui !== undefined,
});

/** The extension's keys, and whether its button is in the toolbar, as they are now. */
export async function keysAndButton(): Promise<Pick<WelcomeData, 'keys' | 'isPinned'>> {
  const { getUserSettings } = browser.action as UserSettings;
  const [commands, settings] = await Promise.all([
    browser.commands.getAll(),
    getUserSettings?.call(browser.action).catch(() => undefined),
  ]);
  const keys = commands.map(({ name, shortcut }) => ({ command: name ?? '', shortcut: shortcut ?? '' }));
  return { keys, isPinned: settings?.isOnToolbar ?? null };
}
