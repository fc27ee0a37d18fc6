import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { openOwnPage } from '../soak/notes/own-page.mjs';
import { waitForText } from './fields.ts';
import { markedWords, waitForMarks, withoutHost } from './marks.ts';
import { BROWSERS, fixture, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** A site that is on no list of ours. */
const ELSEWHERE = 'https://news.elsewhere.example/story';
const PATTERN = '*://*.elsewhere.example/*';
/** The story's own site, which is on the list. */
const LISTED = '*://*.ampercent.com/*';
const TYPED = 'What I was about to say.';

/** What of ours can be seen on the page: names of marks that are drawn, and open hosts. */
const seen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { body, documentElement } = document;
    const marks = [...CSS.highlights.keys()].filter(
      (name) =>
        name.startsWith('sidelight-') && getComputedStyle(body, `::highlight(${name})`).textDecorationLine !== 'none',
    );
    const hosts = [...documentElement.children].filter(
      (each) => each.matches(':popover-open') && getComputedStyle(each).visibility === 'visible',
    );
    return [...marks, ...hosts.map(() => 'a host')];
  });

/** Types into the page's own comment form, as a reader does. */
async function typeComment(page: Page): Promise<void> {
  // In view beforehand: else its browser scrolls to it, whenever it likes, and away from what is opened meanwhile.
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#comment');
    field?.scrollIntoView({ block: 'center', behavior: 'instant' });
    field?.focus({ preventScroll: true });
  });
  await page.type(TYPED);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

const commentOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#comment')?.value);

/** Signs the host that is there. On the element itself: in Firefox each call has a global of its own, and what was set there is gone. */
function signHost(): void {
  document.documentElement.lastElementChild?.setAttribute('data-before', '');
}

function hasNewHost(): boolean {
  const last = document.documentElement.lastElementChild;
  return last?.getAttribute('popover') === 'manual' && !last.hasAttribute('data-before');
}

describe.each(BROWSERS)('while a page is open, in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;
  let marks: readonly string[];
  let html: string;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    sidelight.server.add(ELSEWHERE, fixture('xiaomi-data-center'));
    page = await sidelight.browser.openPage(STORY);
    marks = await waitForMarks(page);
    html = (await withoutHost(page)).html;
    await typeComment(page);
  });
  afterAll(() => sidelight.close());

  async function openPopover(): Promise<void> {
    await sidelight.browser.pressShortcut(page, 'next-mention');
    await until(async () => (await page.shadowText()) !== '', { what: 'the popover to open' });
  }

  /** The page as the reader left it, with one host at most, and nobody has complained. */
  async function expectUnharmed(hosts: number): Promise<void> {
    expect(await withoutHost(page)).toEqual({ html, hosts });
    expect(await commentOf(page)).toBe(TYPED);
    expect(await page.consoleMessages()).toEqual([]);
  }

  /** Waits until the browser itself knows whether to run us where the reader has allowed it. */
  async function untilRegistered(isRegistered: boolean): Promise<void> {
    const asking = await openOwnPage(sidelight.browser);
    await asking.waitFor(async (wanted) => {
      // biome-ignore lint/suspicious/noExplicitAny: one of the two is there
      const { scripting } = (globalThis as any).browser ?? (globalThis as any).chrome;
      return (await scripting.getRegisteredContentScripts()).length > 0 === wanted;
    }, isRegistered);
    await asking.close();
  }

  /** Firefox runs a newcomer in open pages by itself, Chromium when the button is pressed. */
  async function expectFreshReader(): Promise<void> {
    if (kind === 'chrome') {
      await sidelight.browser.pressToolbarButton(page);
      await waitForMarks(page);
      await sidelight.browser.closePopup();
    }
    await page.bringToFront();
    await until(() => page.evaluate(hasNewHost), { what: 'a host that was not there before' });
    await until(async () => (await markedWords(page)).join() === marks.join(), { what: 'the marks' });
    await openPopover();
    await expectUnharmed(1);
  }

  it('the extension is turned off, and nothing of it is to be seen; turned on, it reads the page anew', async () => {
    await openPopover();
    expect(await seen(page)).toContain('a host');
    await page.evaluate(signHost);
    await sidelight.browser.enableExtension(false);
    await page.bringToFront();
    await until(async () => (await seen(page)).length === 0, { what: 'marks and popover to go' });
    // Firefox ends our script before it could take anything away: what is left there is not drawn.
    await expectUnharmed(kind === 'chrome' ? 0 : 1);
    await sidelight.browser.enableExtension(true);
    await expectFreshReader();
  });

  it('the extension is updated: the old marks and host give way to new ones', async () => {
    await openPopover();
    await page.evaluate(signHost);
    await sidelight.browser.updateExtension();
    await page.bringToFront();
    if (kind === 'chrome') await until(async () => (await seen(page)).length === 0, { what: 'the old ones to go' });
    await expectFreshReader();
  });

  it('the right to its site is taken away: marks go, and the popup says so, until it is given again', async () => {
    // In another tab: where the button or a key was pressed, the right to that page stays.
    page = await sidelight.browser.openPage(STORY);
    await waitForMarks(page);
    await typeComment(page);
    await sidelight.browser.allowHost(LISTED, false);
    await page.bringToFront();
    await until(async () => (await seen(page)).length === 0, { what: 'the marks to go' });
    await expectUnharmed(0);
    const popup = await sidelight.openPopup(page);
    await waitForText(popup, message('failNoPermission'));
    await waitForText(popup, message('failNoPermissionText'));
    expect(await popup.consoleMessages()).toEqual([]);
    await popup.close();
    await sidelight.browser.allowHost(LISTED, true);
    await page.goTo(STORY);
    expect(await waitForMarks(page)).toEqual(marks);
  });

  // Only the browser's own dialog gives this right in Chromium.
  if (kind === 'firefox') {
    it('a site is read by itself as long as the reader allows it', async () => {
      const other = await sidelight.browser.openPage();
      await sidelight.browser.allowHost(PATTERN, true);
      await untilRegistered(true);
      await other.goTo(ELSEWHERE);
      await waitForMarks(other);
      await sidelight.browser.allowHost(PATTERN, false);
      await until(async () => (await seen(other)).length === 0, { what: 'the marks to go' });
      expect((await withoutHost(other)).hosts).toBe(0);
      expect(await other.consoleMessages()).toEqual([]);
      await untilRegistered(false);
      await other.close();
      expect(await markedWords(page)).toEqual(marks);
    });
  }

  it('nothing was asked of anybody', () => {
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
