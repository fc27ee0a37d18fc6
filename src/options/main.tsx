import browser from 'webextension-polyfill';
import { followRuns } from '#access/choose-runs.ts';
import { drawPage } from '#ui/draw-page.tsx';
import { OptionsView } from '#ui/options/OptionsView.tsx';
import type { OptionsActions } from '#ui/options/options-props.ts';
import { pageStrings } from '#ui/strings/page-strings.ts';
import { keepingActions } from './keeping-actions.ts';
import { keyActions } from './key-actions.ts';
import { loadOptions, loadSites } from './load-options.ts';
import { markActions } from './mark-actions.ts';
import { createOptionsState } from './options-state.ts';
import { ownExplainersAction } from './own-explainers.ts';
import { siteActions } from './site-actions.ts';

const strings = pageStrings(document, browser.i18n.getMessage, 'options');
document.documentElement.classList.add('is-tab');

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

const redraw = drawPage(document.getElementById('options') ?? document.body, strings, state.data, (data) => (
  <OptionsView {...data} {...actions} />
));
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
