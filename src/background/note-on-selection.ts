import browser, { type Tabs } from 'webextension-polyfill';
import type { MessageKey } from '#core/strings/message-key.ts';
import { openPopup } from './open-popup.ts';

/** As the manifest names it. It has no key until the reader gives it one: those that are left belong to sites and screen readers. */
export const COMMAND = 'note-on-selection';

/**
 * The tab whose popup is about to ask. Kept in memory alone: the popup asks within the same second, long before a background
 * is stopped; if it were forgotten, the popup's own button does the same.
 */
let wantedIn: number | null = null;

/** Whether the reader has just asked for a note on what is selected in this tab. Told once. */
export function takeWanted(tabId: number): boolean {
  const isWanted = wantedIn === tabId;
  if (isWanted) wantedIn = null;
  return isWanted;
}

const titleOf = (): string => browser.i18n.getMessage('quoteSelected' satisfies MessageKey);

/** Offers the note in the menu of selected words. Menus last; an update makes it anew. */
export function offerNoteOnSelection(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    const documentUrlPatterns = ['http://*/*', 'https://*/*', 'file:///*'];
    browser.contextMenus.create({ id: COMMAND, title: titleOf(), contexts: ['selection'], documentUrlPatterns });
  });
  // Browsers keep the menu; the language that they are set to may be another since.
  browser.runtime.onStartup.addListener(
    () => void browser.contextMenus.update(COMMAND, { title: titleOf() }).catch(() => undefined),
  );
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === COMMAND) void openForSelection(tab);
  });
}

/** Opens the popup at a note on what is selected. It must be called in the turn of the reader's own key or click. */
export async function openForSelection(tab: Tabs.Tab | undefined): Promise<void> {
  wantedIn = tab?.id ?? null;
  await openPopup(tab);
}
