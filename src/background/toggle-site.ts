import browser, { type Tabs } from 'webextension-polyfill';
import { isOff, siteOf, withSite } from '#core/site.ts';
import { whyNotReadable } from '#core/why-not-readable.ts';
import { sendToTab } from '#messaging/send.ts';
import { readAgain } from './read-again.ts';
import { changeSettings, readSettings } from './settings.ts';
import { injectInto } from './sites.ts';
import { showOn, showOutcome } from './toolbar.ts';

/**
 * Turns Sidelight off for the site in front, or on again, as the switch in the popup does. The answer stands on the toolbar button. In a
 * private window nothing is kept of a site, and so nothing is changed.
 */
export async function toggleSite(pressedIn: Tabs.Tab | undefined): Promise<void> {
  const tab = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  const url = tab.url ?? (await addressOf(tab.id));
  const host = siteOf(url);
  if (host === null) return showOutcome(tab.id, 0, whyNotReadable(url));
  if (tab.incognito) return showOutcome(tab.id, 0, 'private-window');
  const isOn = isOff(await readSettings(), host);
  await changeSettings((settings) => withSite(settings, host, isOn));
  await (isOn ? showOn(tab.id, host) : showOutcome(tab.id, 0, 'site-off'));
  await readAgain(host);
  // The key gives us the page in front, as the button does.
  if (isOn && (await addressOf(tab.id)) === '') await injectInto(tab.id).catch(() => undefined);
}

async function addressOf(tabId: number): Promise<string> {
  const address = await sendToTab(tabId, 'tab/address', {});
  return address.ok ? address.value : '';
}
