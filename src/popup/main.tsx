import browser from 'webextension-polyfill';
import { currentTab } from '#at-hand/current-tab.ts';
import { loadHidden, loadReading, loadSite, loadTexts } from '#at-hand/load-popup.ts';
import type { OwnNotes } from '#at-hand/own-notes.ts';
import { createPopupState } from '#at-hand/popup-state.ts';
import { keepPrivate, loadPrivate } from '#at-hand/private-window.ts';
import { readNow } from '#at-hand/read-tab.ts';
import { siteActions } from '#at-hand/site-actions.ts';
import { loadChoice, storyActions } from '#at-hand/story-actions.ts';
import { sendToTab } from '#messaging/send.ts';
import { drawPage } from '#ui/draw-page.tsx';
import { PopupView } from '#ui/popup/PopupView.tsx';
import type { PopupActions } from '#ui/popup/popup-props.ts';
import { pageStrings } from '#ui/strings/page-strings.ts';
import { askToPersist } from '#writing/persist.ts';

const strings = pageStrings(document, browser.i18n.getMessage);
const isOwnTab = new URLSearchParams(location.search).has('tab');
document.documentElement.classList.toggle('is-tab', isOwnTab);

const tab = await currentTab(location.search);
const root = document.getElementById('popup') ?? document.body;
const state = createPopupState((data) => redraw(data));
/** Loaded once the first drawing is on the screen. */
let own: OwnNotes | null = null;
const nothing = (): void => {};
/** Nothing that would call these is drawn before. */
const NOT_YET: OwnNotes['actions'] = {
  onNoteInput: nothing,
  onDraftInput: nothing,
  onCopyDraft: nothing,
  onPutDraft: nothing,
  onOutcomeSeen: nothing,
  onQuoteSelected: async () => {},
  onQuoteInput: nothing,
  onQuoteTags: nothing,
  onAttachQuote: async () => {},
  onDeleteQuote: async () => {},
  onUndeleteQuote: async () => {},
  onTermNoteInput: nothing,
  onOpenOptions: nothing,
};
const actions: PopupActions = {
  ...NOT_YET,
  ...siteActions(tab, load),
  ...storyActions(tab, load, goToPage),
  onReadNow: async () => {
    state.change({ reading: null });
    const again = await sendToTab(tab.id, 'tab/read-again', { asked: true, site: null });
    if (!again.ok) await readNow(tab, isOwnTab);
    await load();
  },
  onTryAgain: load,
  onKeepPrivate: async (isKept) => {
    if (own === null) return;
    await keepPrivate(tab, state, own.texts, isKept);
    await own.load();
  },
  onGoTo: async (index) => {
    const { reading } = state.data;
    if (reading?.state !== 'read') return;
    await sendToTab(tab.id, 'tab/show-mention', { url: reading.article.url, index });
    await goToPage();
  },
  onShowSentence: async ({ start, end }) => {
    const { reading } = state.data;
    if (reading?.state !== 'read') return;
    const { url, text } = reading.article;
    const shown = await sendToTab(tab.id, 'tab/show-sentence', { url, start, words: text.slice(start, end) });
    state.change({ goneSentence: shown.ok ? null : start });
    if (shown.ok) await goToPage();
  },
  onOpenNotebook: openNotebook,
  ...(isOwnTab ? {} : { onOpenInTab: openInTab }),
};

const redraw = drawPage(root, strings, state.data, (data) => <PopupView {...data} {...actions} {...own?.actions} />);
const flush = (): void => own?.flush();
window.addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', () => {
  flush();
  if (document.visibilityState === 'visible') lookAgain();
});
// In a window of its own it is visible all the while that the reader selects in the other.
window.addEventListener('focus', lookAgain);
const { ownNotes, sendLeftOver } = await import('#at-hand/own-notes.ts');
own = ownNotes(tab, state, localStorage);
state.change({ late: own.parts });
await loadPrivate(tab, state);
askToPersist();
await sendLeftOver(localStorage);
await load();

async function load(): Promise<void> {
  await Promise.all([loadSite(tab, state), loadReading(tab, isOwnTab, state)]);
  await Promise.all([loadHidden(tab, state), loadChoice(tab, state)]);
  if (own === null) return;
  await loadTexts(tab, state, own.texts);
  await own.load();
}

/** The reader comes back: other words may be selected, and another popup may have written. */
function lookAgain(): void {
  if (own === null) return;
  if (own.texts.isSaved()) void loadTexts(tab, state, own.texts, true);
  void own.load();
}

async function goToPage(): Promise<void> {
  if (isOwnTab) await browser.tabs.update(tab.id, { active: true });
  else window.close();
}

async function openNotebook(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/notebook/index.html') });
  if (!isOwnTab) window.close();
}

async function openInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?tab=${tab.id}`) });
  window.close();
}
