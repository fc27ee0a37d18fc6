import browser from 'webextension-polyfill';
import { currentTab } from '#at-hand/current-tab.ts';
import { NO_ACTIONS } from '#at-hand/no-actions.ts';
import { NOTHING_YET } from '#at-hand/popup-state.ts';
import { type Shown, showStory } from '#at-hand/story-at-hand.ts';
import { drawPage } from '#ui/draw-page.tsx';
import { PopupView } from '#ui/popup/PopupView.tsx';
import { pageStrings } from '#ui/strings/page-strings.ts';

const isOwnTab = new URLSearchParams(location.search).has('tab');
document.documentElement.classList.toggle('is-tab', isOwnTab);

// Before anything is drawn: whose site it is says how high the header is.
const tab = await currentTab(location.search);
const first: Shown = { data: NOTHING_YET, actions: NO_ACTIONS };
const root = document.getElementById('popup') ?? document.body;
const draw = drawPage(root, pageStrings(document, browser.i18n.getMessage), first, ({ data, actions }) => (
  <PopupView {...data} {...actions} />
));
const story = showStory(tab, isOwnTab ? 'tab' : 'popup', draw);

window.addEventListener('pagehide', story.flush);
document.addEventListener('visibilitychange', () => {
  story.flush();
  if (document.visibilityState === 'visible') story.lookAgain();
});
// In a window of its own it is visible all the while that the reader selects in the other.
window.addEventListener('focus', story.lookAgain);
