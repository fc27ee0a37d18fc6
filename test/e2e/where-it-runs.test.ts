import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { press } from './fields.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { scriptHolder } from './script-holder.ts';
import { BROWSERS, fixture, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** A story on a site that is not on the list. */
const ELSEWHERE = 'https://unlisted.example/2014/a-story';

/** The extension's own API, as its pages have it. */
interface Api {
  runtime: { sendMessage: (message: unknown) => Promise<{ value: { choice: string; automatic: string } }> };
}
declare const chrome: Api;

describe.each(BROWSERS)('where Sidelight runs, in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;
  let own: Page;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    sidelight.server.add(ELSEWHERE, fixture('xiaomi-data-center'));
    own = await sidelight.browser.openExtensionPage('src/popup/index.html?tab=0');
    page = await sidelight.browser.openPage(STORY);
  });
  afterAll(() => sidelight.close());

  const ask = async (name: string, request: object = {}) =>
    (await own.evaluate((to) => chrome.runtime.sendMessage(to), { to: 'background', name, request })).value;
  const choose = (choice: string) => ask('runs/set', { choice });

  /** Which of our scripts has the page; asked in our own world there. */
  const holder = () => scriptHolder(own, page);
  const untilUnmarked = () => until(async () => (await markedWords(page)).length === 0, { what: 'the marks to go' });
  /** Waits until the popup says how the site stands. */
  const untilSaid = (popup: Page, key: string) =>
    popup.waitFor(
      (words) => document.querySelector('.sl-access:not([inert])')?.textContent?.includes(words),
      message(key),
    );
  /** Goes to the story, and waits until it has been looked at and the look's question has been answered. */
  const goAndLook = async (): Promise<void> => {
    await page.goTo(STORY);
    await until(async () => (await holder()) !== 'nobody', { what: 'the first look' });
    await ask('runs/read'); // a question after the look's own
  };

  it('is on the listed sites after the install', async () => {
    expect(await ask('runs/read')).toMatchObject({ choice: 'listed', withheld: 0 });
    expect(await waitForMarks(page)).toContain('IMEI number');
  });

  it('is nowhere on click: open pages lose their marks, and a listed story gets no more than a first look', async () => {
    expect(await choose('on-click')).toMatchObject({ choice: 'on-click' });
    await untilUnmarked();
    await goAndLook();
    expect(await holder()).toBe('first-look');
    expect(await markedWords(page)).toEqual([]);
    expect(await page.consoleMessages()).toEqual([]);
  });

  it('reads such a page when its button is pressed, and a page elsewhere as ever', async () => {
    await sidelight.browser.pressToolbarButton(page);
    expect(await waitForMarks(page)).toContain('IMEI number');
    await until(async () => (await sidelight.browser.popupText()).includes('IMEI'), { what: 'the popup’s list' });
    await sidelight.browser.closePopup();
    await page.goTo(ELSEWHERE);
    expect(await markedWords(page)).toEqual([]);
    await sidelight.browser.pressToolbarButton(page);
    expect(await waitForMarks(page)).toContain('IMEI number');
    await sidelight.browser.closePopup();
  });

  it('reads a listed site by itself that the reader wants always, until that is stopped', async () => {
    await goAndLook();
    const popup = await sidelight.openPopup(page);
    await popup.waitFor(() => document.querySelector('.sl-access:not([inert]) button'));
    await press(popup, message('alwaysHere'));
    await untilSaid(popup, 'accessThisSite');
    await popup.close();
    await goAndLook();
    expect(await waitForMarks(page)).toContain('IMEI number');
    await ask('site/always', { host: new URL(STORY).host.replace('www.', ''), where: 'this-site', on: false });
    await untilUnmarked();
  });

  // Chromium asks in a window that no protocol can press.
  if (kind === 'firefox')
    it('is everywhere once the browser was asked, and no longer when that is given back', async () => {
      const popup = await sidelight.openPopup(page);
      await popup.waitFor(() => document.querySelector('.sl-access:not([inert]) button'));
      await press(popup, message('onAllSites'));
      await untilSaid(popup, 'accessAllSites');
      expect(await ask('runs/read')).toMatchObject({ choice: 'everywhere' });
      await popup.close();
      await page.goTo(ELSEWHERE);
      expect(await waitForMarks(page)).toContain('IMEI number');
      expect(await choose('listed')).toMatchObject({ choice: 'listed' });
      await page.goTo(ELSEWHERE);
      expect(await holder().catch(() => 'nobody')).toBe('nobody');
    });

  it('is nothing that can be had without the permission', async () => {
    expect(await choose('everywhere')).toMatchObject({ choice: kind === 'firefox' ? 'listed' : 'on-click' });
  });

  it('is on the listed sites again, at once in pages that are open', async () => {
    await choose('on-click');
    await goAndLook();
    expect(await choose('listed')).toMatchObject({ choice: 'listed' });
    expect(await waitForMarks(page)).toContain('IMEI number');
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
