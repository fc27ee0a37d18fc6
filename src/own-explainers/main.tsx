import { type JSX, render } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { OwnExplainersView } from '#ui/own-explainers/OwnExplainersView.tsx';
import type { OwnExplainersActions, OwnExplainersData } from '#ui/own-explainers/own-explainers-props.ts';
import { makeStrings } from '#ui/strings/strings.ts';
import { StringsContext } from '#ui/strings/strings-context.ts';
import { askToPersist } from '#writing/persist.ts';
import { OwnExplainersState } from './own-explainers-state.ts';
import { packActions } from './pack-actions.ts';
import { termActions } from './term-actions.ts';

const strings = makeStrings((key, values) => browser.i18n.getMessage(key, [...(values ?? [])]), navigator.languages);
document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
document.documentElement.classList.add('is-tab');
document.title = `${strings.t('ownTerms')} · ${strings.t('extensionName')}`;

const root = document.getElementById('own-explainers') ?? document.body;
const { incognito, id: windowId = -1 } = await browser.windows.getCurrent();
const privateWindow = incognito ? windowId : null;
/** Draws new data. Set by the first drawing, which is at once. */
let redraw: (data: OwnExplainersData) => void = () => {};
const state = new OwnExplainersState((data) => redraw(data));
const terms = termActions(state, privateWindow);
const actions: OwnExplainersActions = {
  ...terms,
  ...packActions(state, privateWindow),
  onTryAgain: () => void state.load(),
};

/** Rendered once, and its data changed from inside: see `src/popup/main.tsx`. */
function OwnExplainers(): JSX.Element {
  const [data, setData] = useState(state.data);
  redraw = setData;
  return (
    <StringsContext.Provider value={strings}>
      <OwnExplainersView {...data} {...actions} />
    </StringsContext.Provider>
  );
}
render(<OwnExplainers />, root);
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
