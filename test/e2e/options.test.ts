import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { press, textIn, typeInto, waitForText } from './fields.ts';
import { hideImei } from './hide-term.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { BROWSERS, fixture, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** A story on a site that is not on the list. */
const ELSEWHERE = 'https://www.unlisted.example/2014/a-story?from=home';
const SITE = 'ampercent.com';

/** The browser's own question, as the extension's pages ask it. */
interface Permissions {
  request: (asked: { origins: string[] }, done?: (isGiven: boolean) => void) => Promise<boolean>;
}

/** A message with what stands in it. */
const said = (key: string, ...values: string[]): string =>
  message(key).replaceAll(/\$([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? '');

describe.each(BROWSERS)('the options, in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;
  let options: Page;
  let first: string[];

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    sidelight.server.add(ELSEWHERE, fixture('xiaomi-data-center'));
    page = await sidelight.browser.openPage(STORY);
    first = await waitForMarks(page);
    await hideEverywhere();
    options = await sidelight.browser.openExtensionPage('src/options/index.html');
    await waitForText(options, message('grantedTitle'));
  });
  afterAll(() => sidelight.close());

  async function hideEverywhere(): Promise<void> {
    await hideImei(page, 'hideEverywhere');
    await untilMarked((marked) => !marked.includes('IMEI number'), 'the term to be hidden');
    await page.pointerTo(1, 1);
  }
  const untilMarked = (wanted: (words: string[]) => boolean, what: string): Promise<unknown> =>
    until(async () => wanted(await markedWords(page)), { what });
  const highlights = (): Promise<string[]> =>
    page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('sidelight-')));
  /** Chooses one of a few by its label. */
  const choose = (key: string): Promise<void> =>
    options.evaluate((label) => {
      const found = [...document.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
      if (found === undefined) throw new Error('wanted a choice, found none');
      found.click();
    }, message(key));
  const add = async (typed: string): Promise<void> => {
    const old = await textIn(options, message('addSite'));
    await typeInto(options, message('addSite'), '');
    for (const _ of old) await options.pressKey('Backspace');
    await options.type(typed);
    await press(options, message('addSiteButton'));
  };

  it('explain every permission that the browser gives us', async () => {
    const missing = await options.evaluate(() => {
      const api = globalThis as unknown as { chrome: { runtime: { getManifest(): { permissions: string[] } } } };
      const names = [...document.querySelectorAll('.sl-permissions div')]
        .filter((each) => each.querySelector('dd')?.textContent !== '')
        .map((each) => each.querySelector('code')?.textContent);
      return api.chrome.runtime.getManifest().permissions.filter((name) => !names.includes(name));
    });
    expect(missing).toEqual([]);
  });

  it('tell how much is known, and the keys', async () => {
    await waitForText(options, message('datasetFirst'));
    expect(await options.evaluate(() => document.querySelectorAll('kbd').length)).toBeGreaterThan(3);
  });

  it('bring a hidden term back, at once in pages that are open', async () => {
    await press(options, said('optionsShowEverywhere', 'IMEI'));
    await waitForText(options, said('saidShown', 'IMEI'));
    await waitForText(options, message('optionsHiddenNone'));
    await untilMarked((words) => words.join() === first.join(), 'the term to be marked again');
  });

  it('switch a site off, so that its marks go, and on again', async () => {
    await press(options, said('siteSwitch', SITE));
    await waitForText(options, said('saidSiteOff', SITE));
    await untilMarked((words) => words.length === 0, 'the marks to go');
    await press(options, said('siteSwitch', SITE));
    await untilMarked((words) => words.join() === first.join(), 'the marks to come back');
  });

  it('say plainly why something is no site, and that one is listed', async () => {
    await add('about:config');
    await waitForText(options, message('noSiteNotOnTheWeb'));
    await add(STORY);
    await waitForText(options, said('addSiteListed', SITE));
  });

  // Chromium asks in a window that no protocol can press: there, somebody says no in its place.
  if (kind === 'chrome')
    it('ask for one more site in the press itself, and say what a no means', async () => {
      await options.evaluate(() => {
        const api = globalThis as unknown as Record<string, { permissions: Permissions } | undefined>;
        for (const each of [api.chrome, api.browser]) {
          if (each === undefined) continue;
          each.permissions.request = async ({ origins }, done) => {
            document.title = `${origins} ${navigator.userActivation.isActive}`;
            done?.(false);
            return false;
          };
        }
      });
      await add(ELSEWHERE);
      await waitForText(options, said('addSiteRefused', 'unlisted.example'));
      expect(await options.evaluate(() => document.title)).toBe('*://*.unlisted.example/* true');
    });

  if (kind === 'firefox')
    it('add a site by a whole address, and remove it', async () => {
      await add(ELSEWHERE);
      await waitForText(options, said('addSiteDone', 'unlisted.example'));
      await page.goTo(ELSEWHERE);
      expect(await waitForMarks(page)).toContain('IMEI number');
      await typeInto(options, message('sitesSearch'), 'unlisted');
      await press(options, said('siteRemoveOf', 'unlisted.example'));
      await waitForText(options, said('saidSiteRemoved', 'unlisted.example'));
      await waitForText(options, message('grantedNone'));
      await page.goTo(STORY);
      await waitForMarks(page);
    });

  it('change style and number of marks in open pages, the small story with them', async () => {
    await choose('optionsQuiet');
    await until(async () => (await highlights()).every((name) => name.startsWith('sidelight-quiet-')), {
      what: 'quiet marks',
    });
    expect(await markedWords(page)).toEqual(first);
    await choose('optionsAll');
    await untilMarked((words) => words.length > first.length, 'more marks');
    const preview = await options.evaluate(() => [...CSS.highlights.keys()]);
    expect(preview.filter((name) => !name.startsWith('sidelight-quiet-'))).toEqual([]);
    await page.goTo(STORY);
    await waitForMarks(page);
    expect((await highlights()).every((name) => name.startsWith('sidelight-quiet-'))).toBe(true);
  });

  if (kind === 'firefox')
    it('give a command other keys', async () => {
      await press(options, message('optionsChangeKeys'));
      await options.waitFor(() => document.activeElement?.closest('.sl-key-field') !== null);
      await options.pressKey('Alt+Shift+U');
      await waitForText(options, said('saidKeys', 'Alt+Shift+U', message('commandOpenPopup')));
    });

  it('make a backup', async () => {
    await press(options, message('notebookBackup'));
    await waitForText(options, said('saidBackup', 'sidelight-backup-').slice(0, -1));
    expect(JSON.parse(await sidelight.savedFile('.json'))).toMatchObject({ notes: [] });
    expect(sidelight.strayRequests()).toEqual([]);
    expect(await options.consoleMessages()).toEqual([]);
  });
});
