import browser from 'webextension-polyfill';
import { sendToTab } from '#messaging/send.ts';

/** Has all open pages, or those of a site, read anew after settings have changed; tabs of other sites pass it over. */
export async function readAgain(site: string | null): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : sendToTab(id, 'tab/read-again', { asked: false, site }))),
  );
}
