import browser from 'webextension-polyfill';
import { openSidePanel } from '#side-panel/open-side-panel.ts';
import type { PopupActions } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';
import type { Place } from './read-tab.ts';

/** The ways to other pages of ours. A popup closes on them; what is not open to a place is left out. */
export function ownPageActions(
  tab: CurrentTab,
  place: Place,
): Pick<PopupActions, 'onOpenNotebook' | 'onOpenOptions' | 'onSeeOthers' | 'onOpenInTab' | 'onOpenPanel'> {
  const makeWay = (): void => {
    if (place === 'popup') window.close();
  };
  const open = async (page: string): Promise<void> => {
    await browser.tabs.create({ url: browser.runtime.getURL(page) });
    makeWay();
  };
  const openPanel = place === 'panel' ? null : openSidePanel();
  return {
    onOpenNotebook: () => open('src/notebook/index.html'),
    onSeeOthers: (id) => open(`src/notebook/index.html?open=${id}`),
    onOpenOptions: async () => {
      await browser.runtime.openOptionsPage();
      makeWay();
    },
    ...(place !== 'tab' && { onOpenInTab: () => open(`src/popup/index.html?tab=${tab.id}`) }),
    // At once: what the press allows ends with the first wait.
    ...(openPanel !== null && { onOpenPanel: () => void openPanel(tab.windowId).then(makeWay, () => undefined) }),
  };
}
