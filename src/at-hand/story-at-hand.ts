import browser from 'webextension-polyfill';
import { sendToTab } from '#messaging/send.ts';
import type { PopupActions, PopupData } from '#ui/popup/popup-props.ts';
import { askToPersist } from '#writing/persist.ts';
import type { CurrentTab } from './current-tab.ts';
import { expectedSite } from './expected-site.ts';
import { firstPaint } from './first-paint.ts';
import { loadHidden, loadReading, loadSite, loadTexts } from './load-popup.ts';
import { NO_ACTIONS } from './no-actions.ts';
import type { OwnNotes } from './own-notes.ts';
import { ownPageActions } from './own-page-actions.ts';
import { pageActions } from './page-actions.ts';
import { createPopupState } from './popup-state.ts';
import { keepPrivate, loadPrivate } from './private-window.ts';
import { type Place, readNow } from './read-tab.ts';
import { siteActions } from './site-actions.ts';
import { loadChoice, storyActions } from './story-actions.ts';

/** What is drawn: plain data, and what the reader can do with it. */
export interface Shown {
  readonly data: PopupData;
  readonly actions: PopupActions;
}

/** The story of one tab, shown by a popup or panel, and what is written on it. */
export interface StoryAtHand {
  /** Shows all of it as it is now. */
  load(): Promise<void>;
  /** The reader comes back: other words may be selected, and another popup may have written. */
  lookAgain(): void;
  /** Saves at once what is not saved yet. */
  flush(): void;
  /** Whether all that was typed here has been saved. */
  isSaved(): boolean;
}

/**
 * Shows the story of a tab, at once and then as its parts come.
 *
 * @param place - Where it is shown: a popup makes way for the page and for other pages of ours, a panel stays.
 * @param draw - Called with each change.
 */
export function showStory(tab: CurrentTab, place: Place, draw: (shown: Shown) => void): StoryAtHand {
  const state = createPopupState((data) => draw({ data, actions: { ...actions, ...own?.actions } }));
  /** Loaded once the first drawing is on the screen. */
  let own: OwnNotes | null = null;
  /** A panel is there without being asked: it reads nothing that is not read by itself, until the reader says so. */
  let isAsked = place !== 'panel';
  async function load(): Promise<void> {
    await loadStory();
    await loadOwn();
  }

  async function loadStory(painted?: Promise<void>): Promise<void> {
    const site = async (): Promise<void> => {
      await painted;
      await loadSite(tab, state);
    };
    await Promise.all([site(), loadReading(tab, place, isAsked, state, painted)]);
    const { reading } = state.data;
    // To ask a page that was not read has it read. What can be said of it can be said all the same.
    const mayAsk = isAsked || reading?.state === 'read';
    if (!mayAsk) state.change({ choice: { hasRule: false, notKept: null } });
    await Promise.all([loadHidden(tab, state), mayAsk ? loadChoice(tab, state) : null]);
  }

  async function loadOwn(): Promise<void> {
    if (own === null) return;
    await loadTexts(tab, state, own.texts);
    await own.load();
  }

  const goToPage = async (): Promise<void> => {
    if (place === 'popup') window.close();
    else await browser.tabs.update(tab.id, { active: true });
  };
  const actions: PopupActions = {
    ...NO_ACTIONS,
    ...siteActions(tab, load),
    ...storyActions(tab, load, goToPage, () => {
      isAsked = true;
    }),
    ...pageActions(tab, state, goToPage),
    ...ownPageActions(tab, place),
    onReadNow: async () => {
      isAsked = true;
      state.change({ reading: null });
      const again = await sendToTab(tab.id, 'tab/read-again', { asked: true, site: null });
      if (!again.ok) await readNow(tab, place);
      await load();
    },
    onTryAgain: load,
    onKeepPrivate: async (isKept) => {
      if (own === null) return;
      await keepPrivate(tab, state, own.texts, isKept);
      await own.load();
    },
  };

  const begin = async (): Promise<void> => {
    const reading = loadStory(firstPaint());
    const { ownNotes, sendLeftOver } = await import('./own-notes.ts');
    own = ownNotes(tab, state, localStorage);
    state.change({ late: own.parts });
    await loadPrivate(tab, state);
    await sendLeftOver(localStorage);
    await reading;
    await loadOwn();
    void askToPersist();
  };
  state.change({ isPrivate: tab.incognito, site: expectedSite(tab) });
  void begin();
  return {
    load,
    lookAgain: () => {
      if (own === null) return;
      if (own.texts.isSaved()) void loadTexts(tab, state, own.texts, true);
      void own.load();
    },
    flush: () => own?.flush(),
    isSaved: () => own === null || own.texts.isSaved(),
  };
}
