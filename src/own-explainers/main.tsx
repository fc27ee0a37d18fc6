import browser from 'webextension-polyfill';
import { drawPage } from '#ui/draw-page.tsx';
import { OwnExplainersView } from '#ui/own-explainers/OwnExplainersView.tsx';
import type { OwnExplainersActions } from '#ui/own-explainers/own-explainers-props.ts';
import { pageStrings } from '#ui/strings/page-strings.ts';
import { askToPersist } from '#writing/persist.ts';
import { OwnExplainersState } from './own-explainers-state.ts';
import { packActions } from './pack-actions.ts';
import { termActions } from './term-actions.ts';

const strings = pageStrings(document, browser.i18n.getMessage, 'ownTerms');
document.documentElement.classList.add('is-tab');

const root = document.getElementById('own-explainers') ?? document.body;
const { incognito, id: windowId = -1 } = await browser.windows.getCurrent();
const privateWindow = incognito ? windowId : null;
const state = new OwnExplainersState((data) => redraw(data));
const terms = termActions(state, privateWindow);
const actions: OwnExplainersActions = {
  ...terms,
  ...packActions(state, privateWindow),
  onTryAgain: () => void state.load(),
};

const redraw = drawPage(root, strings, state.data, (data) => <OwnExplainersView {...data} {...actions} />);
// What is typed is kept when the reader says so; until then the browser asks before it goes.
window.addEventListener('beforeunload', (event) => {
  if (terms.isTyping()) event.preventDefault();
});
document.addEventListener('visibilitychange', () => {
  // Another page of ours may have written meanwhile.
  if (document.visibilityState === 'visible') void state.load();
});
state.change({ isPrivate: incognito });
askToPersist();
await state.load();
