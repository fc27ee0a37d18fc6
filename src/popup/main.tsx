import { render } from 'preact';
import browser from 'webextension-polyfill';
import { sendToTab } from '#messaging/send.ts';
import { PopupView } from '#ui/popup/PopupView.tsx';
import type { PopupActions } from '#ui/popup/popup-props.ts';
import { makeStrings } from '#ui/strings/strings.ts';
import { StringsContext } from '#ui/strings/strings-context.ts';
import { currentTab } from './current-tab.ts';
import { loadReading, loadSite, loadTexts, sendLeftOver } from './load-popup.ts';
import { createPopupState } from './popup-state.ts';
import { readNow } from './read-tab.ts';
import { siteActions } from './site-actions.ts';
import { textActions } from './text-actions.ts';

const strings = makeStrings((key, values) => browser.i18n.getMessage(key, [...(values ?? [])]), navigator.languages);
const isOwnTab = new URLSearchParams(location.search).has('tab');
document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
document.documentElement.classList.toggle('is-tab', isOwnTab);

const tab = await currentTab(location.search);
const root = document.getElementById('popup') ?? document.body;
const state = createPopupState((data) =>
  render(
    <StringsContext.Provider value={strings}>
      <PopupView {...data} {...actions} />
    </StringsContext.Provider>,
    root,
  ),
);
const texts = textActions(tab, state, localStorage);
const actions: PopupActions = {
  ...siteActions(tab, load),
  ...texts.actions,
  onReadNow: async () => {
    state.change({ reading: null });
    await readNow(tab, isOwnTab);
    await load();
  },
  onTryAgain: load,
  onGoTo: async (index) => {
    await sendToTab(tab.id, 'tab/show-mention', { index });
    if (isOwnTab) await browser.tabs.update(tab.id, { active: true });
    else window.close();
  },
  ...(isOwnTab ? {} : { onOpenInTab: openInTab }),
};
window.addEventListener('pagehide', texts.flush);
document.addEventListener('visibilitychange', texts.flush);
state.change({ isPrivate: tab.incognito });
await sendLeftOver(localStorage);
await load();

async function load(): Promise<void> {
  await Promise.all([loadSite(tab, state), loadReading(tab, isOwnTab, state)]);
  await loadTexts(tab, state);
}

async function openInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?tab=${tab.id}`) });
  window.close();
}
