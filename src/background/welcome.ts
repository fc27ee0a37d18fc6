import browser from 'webextension-polyfill';

/** Opens the welcome page after the install, once: an update has nothing to ask. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
  });
}
