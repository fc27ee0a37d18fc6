import browser, { type Tabs } from 'webextension-polyfill';
import { sendToTab } from '#messaging/send.ts';

/** The tab that a popup or panel speaks of. */
export interface CurrentTab {
  readonly id: number;
  /** Its address; empty where the browser does not tell us. */
  readonly url: string;
  readonly incognito: boolean;
  /** The window it is in; -1 where there is none. */
  readonly windowId: number;
}

/**
 * The tab in front, or the one named by `?tab=` when the popup's page is opened as a tab of its own.
 * Where there is none (it was closed) it has an id that no tab has.
 */
export async function currentTab(search: string): Promise<CurrentTab> {
  const named = Number(new URLSearchParams(search).get('tab'));
  const [tab] = named
    ? [await browser.tabs.get(named).catch(() => undefined)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return describe(tab);
}

/** The tab in front of a window. */
export async function tabInFront(windowId: number): Promise<CurrentTab> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return describe(tab);
}

async function describe(tab: Tabs.Tab | undefined): Promise<CurrentTab> {
  const { id = -1, incognito = false, windowId = -1 } = tab ?? {};
  return { id, url: tab?.url ?? (await addressOf(id)), incognito, windowId };
}

/** What the page itself says, where something of ours runs in it. */
async function addressOf(tabId: number): Promise<string> {
  const address = await sendToTab(tabId, 'tab/address', {});
  return address.ok ? address.value : '';
}
