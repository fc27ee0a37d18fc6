import browser, { type Tabs } from 'webextension-polyfill';

/**
 * Opens the popup for a tab. Where the browser does not open it (no window is in front, the button is in no toolbar, it takes the
 * reader's press in the page for none), the same page opens as a tab beside it.
 */
export async function openPopup(tab: Tabs.Tab | undefined): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    if (tab?.id === undefined) return;
    await browser.tabs.create({
      url: browser.runtime.getURL(`src/popup/index.html?tab=${tab.id}`),
      index: tab.index + 1,
    });
  }
}
