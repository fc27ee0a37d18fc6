import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { type CurrentTab, tabInFront } from '#at-hand/current-tab.ts';
import { isMessageTo } from '#messaging/receive.ts';

/** What a page says when there is something new to show of it. They go to the background, and are heard by all pages of ours. */
const NEWS: ReadonlySet<string> = new Set(['page/outcome', 'page/note-on-term']);

/**
 * Says which tab is in front of a window: now, whenever it is another, when its page becomes another one, and when that page has
 * something new to show. Without the permission `tabs` a browser tells of all of this but the addresses.
 *
 * @param show - Called anew with the same tab, too. An answer that comes after a newer question is dropped.
 */
export function followTab(windowId: number, show: (tab: CurrentTab) => void, signal: AbortSignal): void {
  let newest = 0;
  const look = async (): Promise<void> => {
    const mine = ++newest;
    const tab = await tabInFront(windowId);
    if (mine === newest && !signal.aborted && tab.id !== -1) show(tab);
  };
  const isInFront = (tab: Tabs.Tab | undefined): boolean => tab?.active === true && tab.windowId === windowId;

  const onActivated = (tab: Tabs.OnActivatedActiveInfoType): void => {
    if (tab.windowId === windowId) void look();
  };
  const onUpdated = (_id: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): void => {
    if (isInFront(tab) && (change.status !== undefined || change.url !== undefined)) void look();
  };
  const onMessage = (message: unknown, sender: Runtime.MessageSender): undefined => {
    // The sender's tab is as it was when its page was loaded: whether it is in front, the browser is asked.
    if (sender.tab?.id === undefined || !isMessageTo('background', message) || !NEWS.has(message.name)) return;
    void browser.tabs.get(sender.tab.id).then(
      (tab) => (isInFront(tab) ? look() : undefined),
      () => undefined, // closed meanwhile
    );
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage);
  });
  void look();
}
