import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { ASKING_PAGE } from '../../scripts/lib/everywhere.mjs';
import { needBrowser } from '../../scripts/lib/find-browser.mjs';
import { type PageServer, startPageServer } from '../../scripts/lib/page-server.mjs';
import { openReader, type Reader } from '../../scripts/lib/reader.mjs';
import { until } from '../../scripts/lib/until.mjs';
import type { Reading } from '../../src/core/reading.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { scriptHolder } from './script-holder.ts';
import { BROWSERS, fixture, STORY } from './sidelight.ts';

const SITE = 'https://news.example';
const EMPTY = `${SITE}/empty`;
const FRONT = `${SITE}/`;
const SHOP = `${SITE}/shop`;
const FORUM = 'https://forum.example/threads';

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const goods = Array.from(
  { length: 40 },
  (_, n) => `<div><img alt="">Phone ${n} <button>Buy for $${n}9</button></div>`,
).join('');
const shop = html(
  'Phones',
  `<h1>Phones</h1>${goods}<p>Choose your new phone. Buy now, pay later, in twelve parts.</p>`,
);

/** A list of links that its readers come to for one box of it. */
const forum = html(
  'All threads',
  `<ul>${'<li><a href="/x">Another thread of the day, with a long and telling title</a></li>'.repeat(60)}</ul><div class="opinion">${Array.from(
    { length: 4 },
    (_, n) =>
      `The company said in part ${n} that the IMEI of the handset and the location data of ${n} thousand customers had been stored with Amazon Web Services. `,
  ).join('')}</div>`,
);

/** What would be taken for the extension API, did one ask for it by that name alone. */
const elementNamed = (id: string): string => `<form id="${id}"><input name="runtime" id="id"></form>`;

const bodyOf = (page: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? '';

/** The extension's own API, as its pages and its world in a web page have it. */
interface Api {
  runtime: {
    sendMessage: (message: unknown) => Promise<unknown>;
    onMessage: { addListener: (listener: (message: { name: string }) => void) => void };
  };
  scripting: { executeScript: (injection: object) => Promise<{ result?: unknown }[]> };
}
declare const chrome: Api;

describe.each(BROWSERS)('a first look, in %s', (kind) => {
  let server: PageServer;
  let reader: Reader;
  let own: Page;

  beforeAll(async () => {
    if (!ensureBuilt(kind)) throw new Error('wanted a build, found errors');
    server = await startPageServer();
    const headers = { 'cache-control': 'max-age=600' }; // kept for going back to
    const pages = {
      [STORY]: fixture('xiaomi-data-center'),
      [EMPTY]: fixture('empty-page'),
      [FRONT]: fixture('front-page'),
    };
    for (const [url, body] of Object.entries({ ...pages, [SHOP]: shop, [FORUM]: forum }))
      server.add(url, { body, headers });
    reader = await openReader(kind, { executable: needBrowser(kind), server });
    own = await reader.browser.openExtensionPage(ASKING_PAGE);
    // What a page asks of the background reaches all pages of the extension.
    await own.evaluate(() => {
      const { dataset } = document.documentElement;
      dataset.heard = '';
      chrome.runtime.onMessage.addListener(({ name }) => {
        dataset.heard += `${name} `;
      });
    });
  });
  afterAll(async () => {
    await reader.close();
    await server.close();
  });

  const readingNow = async (): Promise<Reading> => (await reader.tell('tab/reading', {})).value;
  const askBackground = (name: string, request: object): Promise<unknown> =>
    own.evaluate((to) => chrome.runtime.sendMessage(to), { to: 'background', name, request });

  /** Which of our scripts has the page: asked in our own world there, where no script of the page can. */
  const holder = () => scriptHolder(own, reader.page);
  const inject = async (file: string): Promise<void> =>
    own.evaluate(
      async (tabId, name) => void (await chrome.scripting.executeScript({ target: { tabId }, files: [name] })),
      await reader.page.tabId(),
      file,
    );
  /** The page is drawn, and the task after that is done: the first look. */
  const isLookedAt = async (): Promise<void> =>
    own.evaluate(
      async (tabId) => {
        const func = () =>
          new Promise<void>((done) => {
            const afterNext = () => requestAnimationFrame(() => setTimeout(done));
            if (document.visibilityState === 'hidden') done();
            else requestAnimationFrame(afterNext);
          });
        await chrome.scripting.executeScript({ target: { tabId }, func });
      },
      await reader.page.tabId(),
    );
  /** Goes to a page that is then looked at, which is done in one go. Firefox wakes the background for whoever asks a tab. */
  const goWithoutBackground = async (url: string): Promise<void> => {
    await heard();
    await reader.browser.stopBackground();
    await reader.page.goTo(url);
    await until(async () => (await holder()) !== 'nobody', { what: 'the first look' });
    await isLookedAt();
  };
  /** What pages have asked of the background since the last call: a question of our own comes after all of theirs. */
  const heard = async (): Promise<string[]> => {
    await askBackground('marks/read', {});
    const names = await own.evaluate(() => {
      const { dataset } = document.documentElement;
      const all = dataset.heard ?? '';
      dataset.heard = '';
      return all;
    });
    return names.split(' ').filter((name) => name !== '');
  };
  const goOn = (path: string, body: string): Promise<void> =>
    reader.page.evaluate(
      (to, text) => {
        history.pushState(null, '', to);
        document.body.innerHTML = text;
      },
      path,
      body,
    );

  /** What a page can ask the browser without us: whether our highlights would be drawn in it. */
  const seesOurStyles = (): Promise<boolean> =>
    reader.page.evaluate(
      () => getComputedStyle(document.body, '::highlight(sidelight-data)').textDecorationLine === 'underline',
    );

  it.each([
    ['an empty page', EMPTY, 'empty-page'],
    ['a front page', FRONT, 'list-of-links'],
    ['a shop', SHOP, 'no-article'],
  ])('is all that %s gets, and the background is not woken by it', async (_, url, name) => {
    await goWithoutBackground(url);
    expect(await reader.browser.backgroundRuns()).toBe(false);
    expect(await readingNow()).toMatchObject({ state: 'not-read', failure: { name } });
    expect(await holder()).toBe('first-look');
    expect(await heard()).toEqual([]);
    expect(await seesOurStyles()).toBe(false);
    expect(await reader.page.consoleMessages()).toEqual([]);
  });

  it('has the styles of marks come with a story', async () => {
    await reader.read(STORY);
    expect(await seesOurStyles()).toBe(true);
  });

  it('has the reader come to a story, by a background that has to be woken for it', async () => {
    await goWithoutBackground(STORY);
    await until(() => reader.browser.backgroundRuns(), { what: 'the background to be woken' });
    await until(async () => (await readingNow()).state === 'read', { what: 'the reading' });
    expect(await heard()).toEqual(['page/read-on', 'page/analyse', 'page/style', 'page/since', 'page/outcome']);
    expect(await holder()).toBe('reader');
    expect(await waitForMarks(reader.page)).toContain('IMEI number');
    expect(await reader.page.consoleMessages()).toEqual([]);
  });

  it('has what draws come once a reader is seen to be there, and not before', async () => {
    const asked: string[] = [];
    const hasHeard = async (name: string): Promise<boolean> => {
      asked.push(...(await heard()));
      return asked.includes(name);
    };
    await goWithoutBackground(STORY);
    await waitForMarks(reader.page);
    await until(() => hasHeard('page/outcome'), { what: 'the reading' });
    expect(asked).not.toContain('page/draw');
    await reader.page.pointerTo(5, 5);
    await reader.page.pointerTo(9, 9);
    await until(() => hasHeard('page/draw'), { what: 'what draws' });
    await reader.browser.pressShortcut(reader.page, 'next-mention');
    await until(async () => (await reader.page.shadowText()) !== '', { what: 'the popover' });
    await until(() => hasHeard('page/explain'), { what: 'what is in it' });
    expect(asked.filter((name) => name === 'page/draw')).toHaveLength(1);
  });

  it('has it come once: a second injection of either script changes nothing', async () => {
    await reader.read(STORY);
    const marks = await waitForMarks(reader.page);
    await inject('src/content/reader.iife.js');
    await inject('src/content/first-look.iife.js');
    await until(async () => (await readingNow()).state === 'read', { what: 'the reading' });
    expect(await markedWords(reader.page)).toEqual(marks);
    expect(await holder()).toBe('reader');
  });

  it('does not let a reader start that has come to a page that has not asked', async () => {
    await reader.read(FRONT);
    await inject('src/content/reader.iife.js');
    expect(await holder()).toBe('first-look');
    expect(await readingNow()).toMatchObject({ failure: { name: 'list-of-links' } });
  });

  it('has the reader come when a page becomes a story without being loaded', async () => {
    await reader.read(FRONT);
    await goOn('/2014/a-story', bodyOf(fixture('xiaomi-data-center')));
    expect(await waitForMarks(reader.page)).toContain('IMEI number');
    expect(await holder()).toBe('reader');
  });

  it('has the reader come when a story is put in place late', async () => {
    await reader.read(EMPTY);
    expect(await holder()).toBe('first-look');
    await reader.page.evaluate(
      (text) => {
        document.body.innerHTML = text;
      },
      bodyOf(fixture('xiaomi-data-center')),
    );
    expect(await waitForMarks(reader.page)).toContain('IMEI number');
  });

  it('has the reader come to a page that is back from the back/forward cache', async () => {
    await reader.read(FRONT);
    await reader.read(EMPTY);
    await reader.page.evaluate(() => history.back());
    await reader.page.waitFor((path) => location.pathname === path && document.readyState === 'complete', '/');
    await goOn('/2014/another-story', bodyOf(fixture('xiaomi-data-center')));
    expect(await waitForMarks(reader.page)).toContain('IMEI number');
  });

  it('has the reader come for what only it can answer, and answers itself what it can', async () => {
    await reader.read(SHOP);
    expect(await reader.tell('tab/address', {})).toEqual({ ok: true, value: SHOP });
    expect(await reader.tell('tab/read-again', { asked: false, site: null })).toEqual({ ok: true, value: null });
    expect(await holder()).toBe('first-look');
    expect(await reader.tell('tab/choice', {})).toMatchObject({ ok: true, value: { hasRule: false } });
    expect(await holder()).toBe('reader');
    expect(await readingNow()).toMatchObject({ failure: { name: 'no-article' } });
  });

  it('has the reader come when someone insists', async () => {
    await reader.read(FORUM);
    await reader.tell('tab/read-again', { asked: true, site: null });
    expect(await holder()).toBe('reader');
  });

  it('has the reader come where a rule of the reader’s overrules its doubts, and not once that is forgotten', async () => {
    expect(await reader.read(FORUM)).toMatchObject({ failure: { name: 'list-of-links' } });
    await reader.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.opinion') as Element));
    expect(await reader.tell('tab/choose-story', {})).toEqual({ ok: true, value: 'chosen' });
    expect(await waitForMarks(reader.page)).toContain('IMEI');
    await reader.browser.stopBackground();
    expect(await reader.read(FORUM)).toMatchObject({ state: 'read' });
    expect(await waitForMarks(reader.page)).toContain('IMEI');
    // Another site's pages are looked at as ever.
    expect(await reader.read(FRONT)).toMatchObject({ failure: { name: 'list-of-links' } });
    expect(await holder()).toBe('first-look');

    await reader.read(FORUM);
    await reader.tell('tab/forget-story', {});
    await goWithoutBackground(FORUM);
    expect(await reader.browser.backgroundRuns()).toBe(false);
    expect(await readingNow()).toMatchObject({ failure: { name: 'list-of-links' } });
  });

  it('is all that a story gets where its site is off; the reader comes when it is on again', async () => {
    const host = new URL(STORY).host.replace('www.', '');
    await askBackground('site/set', { host, on: false });
    expect(await reader.read(STORY)).toMatchObject({ failure: { name: 'site-off' } });
    expect(await holder()).toBe('first-look');
    await reader.page.bringToFront();
    await until(async () => (await reader.browser.badgeText()) === '×', { what: 'the badge “×”' });
    expect(await markedWords(reader.page)).toEqual([]);
    await askBackground('site/set', { host, on: true });
    expect(await waitForMarks(reader.page)).toContain('IMEI number');
    expect(await holder()).toBe('reader');
  });

  it.each(['sidelight', 'sidelightRule', 'chrome', 'browser'])(
    'is not misled by a page with an element “%s”',
    async (id) => {
      const url = `${SITE}/${id}`;
      server.add(url, fixture('xiaomi-data-center').replace('</body>', `${elementNamed(id)}</body>`));
      expect(await reader.read(url)).toMatchObject({ state: 'read' });
      expect(await reader.page.consoleMessages()).toEqual([]);
    },
  );

  it('leaves a page alone that has taken both names of the extension API', async () => {
    const url = `${SITE}/both`;
    server.add(
      url,
      fixture('xiaomi-data-center').replace('</body>', `${elementNamed('chrome')}${elementNamed('browser')}</body>`),
    );
    await reader.page.goTo(url);
    await until(async () => ['nobody', 'reader'].includes(await holder()), { what: 'the first look' });
    expect(await reader.page.consoleMessages()).toEqual([]);
  });
});
