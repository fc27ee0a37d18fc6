import browser from 'webextension-polyfill';
import { type Answer, succeed } from '#core/failure.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { KeepingView } from '#ui/options/options-props.ts';
import { readKeyboard } from './key-actions.ts';
import type { OptionsState } from './options-state.ts';

/** Reads everything, and shows it in one go: no section moves another. What could not be read stands there as its failure. */
export async function loadOptions(state: OptionsState): Promise<void> {
  const [sites, marks, hidden, keeping, dataset, keyboard] = await Promise.all([
    sendToBackground('site/list', {}),
    sendToBackground('marks/read', {}),
    sendToBackground('term/all-hidden', {}),
    readKeeping(),
    sendToBackground('dataset/about', {}),
    readKeyboard(),
  ]);
  const permissions = {
    names: browser.runtime.getManifest().permissions ?? [],
    listed: sites.ok ? sites.value.listed.length : 0,
    granted: sites.ok ? sites.value.allowed : [],
  };
  state.change({ sites, marks, hidden, keeping, dataset, keyboard, permissions, languages: navigator.languages });
}

/** Shows the sites, and what the browser allows, anew. */
export async function loadSites(state: OptionsState): Promise<void> {
  const sites = await sendToBackground('site/list', {});
  const { permissions } = state.data;
  state.change({
    sites,
    ...(sites.ok && permissions !== null && { permissions: { ...permissions, granted: sites.value.allowed } }),
  });
}

export async function readKeeping(): Promise<Answer<KeepingView>> {
  const health = await sendToBackground('storage/health', {});
  if (!health.ok) return health;
  const isPersisted = await navigator.storage.persisted().catch(() => false);
  return succeed({ health: health.value, isPersisted });
}
