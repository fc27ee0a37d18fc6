import { type JSX, render } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { followRuns } from '#access/choose-runs.ts';
import { OptionsView } from '#ui/options/OptionsView.tsx';
import type { OptionsActions, OptionsData } from '#ui/options/options-props.ts';
import { makeStrings } from '#ui/strings/strings.ts';
import { StringsContext } from '#ui/strings/strings-context.ts';
import { keepingActions } from './keeping-actions.ts';
import { keyActions } from './key-actions.ts';
import { loadOptions, loadSites } from './load-options.ts';
import { markActions } from './mark-actions.ts';
import { createOptionsState } from './options-state.ts';
import { ownExplainersAction } from './own-explainers.ts';
import { siteActions } from './site-actions.ts';

const strings = makeStrings((key, values) => browser.i18n.getMessage(key, [...(values ?? [])]), navigator.languages);
document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
document.documentElement.classList.add('is-tab');
document.title = `${strings.t('options')} · ${strings.t('extensionName')}`;

/** Draws new data. Set by the first drawing, which is at once. */
let redraw: (data: OptionsData) => void = () => {};
const state = createOptionsState((data) => redraw(data));
const load = (): Promise<void> => loadOptions(state);
const actions: OptionsActions = {
  ...siteActions(state),
  ...markActions(state),
  ...keyActions(state),
  ...keepingActions(state),
  ...ownExplainersAction(),
  onTryAgain: () => void load(),
  onSaidSeen: () => state.change({ said: null }),
};

/** Rendered once, and its data changed from inside: see `src/popup/main.tsx`. */
function Options(): JSX.Element {
  const [data, setData] = useState(state.data);
  redraw = setData;
  return (
    <StringsContext.Provider value={strings}>
      <OptionsView {...data} {...actions} />
    </StringsContext.Provider>
  );
}
render(<Options />, document.getElementById('options') ?? document.body);
// Another page of ours, or the browser's own page of permissions and keys, may have changed something meanwhile.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void load();
});
followRuns(new AbortController().signal, (runs) => {
  state.change({ runs });
  if (state.data.sites !== null) void loadSites(state);
});
await load();
// Only now are the sections there that an address may name.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.focus();
