import browser from 'webextension-polyfill';
import { drawPage } from '#ui/draw-page.tsx';
import { NotebookView } from '#ui/notebook/NotebookView.tsx';
import type { NotebookActions } from '#ui/notebook/notebook-props.ts';
import { pageStrings } from '#ui/strings/page-strings.ts';
import { sendLeftOver } from '#writing/left-over.ts';
import { askToPersist } from '#writing/persist.ts';
import { deleteActions } from './delete-actions.ts';
import { exportActions } from './export-actions.ts';
import { importActions } from './import-actions.ts';
import { listActions } from './list-actions.ts';
import { loadHealth, loadIndex, loadRows } from './load-notebook.ts';
import { NotebookState } from './notebook-state.ts';
import { openTexts } from './open-texts.ts';
import { toolActions } from './tool-actions.ts';
import { visits } from './visits.ts';

const strings = pageStrings(document, browser.i18n.getMessage, 'notebook');
document.documentElement.classList.add('is-tab');

const root = document.getElementById('notebook') ?? document.body;
const { incognito, id: windowId = -1 } = await browser.windows.getCurrent();
const state = new NotebookState((data) => redraw(data));
const texts = openTexts(state, localStorage, incognito ? windowId : null);
/** Ends the reading of whole texts that a newer one makes void. */
let reading = new AbortController();

const actions: NotebookActions = {
  ...texts.actions,
  ...listActions(state, texts.show),
  ...deleteActions(state, texts.settled, texts.gone),
  ...exportActions(state, texts.settled),
  ...importActions(state, load),
  ...toolActions(state),
  onTryAgain: () => void load(),
};

const redraw = drawPage(root, strings, state.data, (data) => <NotebookView {...data} {...actions} />);
window.addEventListener('pagehide', texts.flush);
document.addEventListener('visibilitychange', () => {
  texts.flush();
  // Another page of ours may have written meanwhile.
  if (document.visibilityState === 'visible') void texts.settled().then(load);
});
visits.onReturn(({ filter, open }) => {
  state.setFilter(filter);
  texts.show(open);
}, new AbortController().signal);
const begin = visits.begin();
state.change({ isPrivate: incognito });
state.setFilter(begin.filter);
askToPersist();
await sendLeftOver(localStorage);
await load();
// As the options page asks.
if (new URLSearchParams(location.search).get('tool') === 'import') actions.onTool('import');
// Unless the reader was faster.
if (begin.open !== null && state.data.open === null) texts.show(begin.open);

async function load(): Promise<void> {
  reading.abort();
  reading = new AbortController();
  await loadRows(state);
  await Promise.all([texts.refresh(), loadHealth(state, Date.now())]);
  void loadIndex(state, reading.signal);
}
