import browser from 'webextension-polyfill';
import { NO_ACTIONS } from '#at-hand/no-actions.ts';
import { NOTHING_YET } from '#at-hand/popup-state.ts';
import { showStory } from '#at-hand/story-at-hand.ts';
import { drawPage } from '#ui/draw-page.tsx';
import { PopupView } from '#ui/popup/PopupView.tsx';
import { pageStrings } from '#ui/strings/page-strings.ts';
import { followTab } from './follow-tab.ts';
import { type ShownStory, tabStories } from './tab-stories.ts';

const first: ShownStory = { data: NOTHING_YET, actions: NO_ACTIONS, key: 0 };
const root = document.getElementById('panel') ?? document.body;
const draw = drawPage(root, pageStrings(document, browser.i18n.getMessage), first, ({ data, actions, key }) => (
  <PopupView key={key} {...data} {...actions} />
));
const stories = tabStories((tab, drawTab) => showStory(tab, 'panel', drawTab), draw);

// The window that it stands in; `?window=` names another, where the panel's page is opened by itself.
const named = Number(new URLSearchParams(location.search).get('window'));
const windowId = named || (await browser.windows.getCurrent()).id;
if (windowId !== undefined) followTab(windowId, stories.show, new AbortController().signal);

window.addEventListener('pagehide', stories.flush);
document.addEventListener('visibilitychange', () => {
  stories.flush();
  if (document.visibilityState === 'visible') stories.lookAgain();
});
window.addEventListener('focus', stories.lookAgain);
