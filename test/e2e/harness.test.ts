import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch, type Page } from '../../scripts/lib/browser.mjs';
import { needBrowser } from '../../scripts/lib/find-browser.mjs';
import { withoutOwnTraffic } from '../../scripts/lib/own-traffic.mjs';
import { zipFolder } from '../../scripts/lib/package.mjs';
import { type PageServer, startPageServer } from '../../scripts/lib/page-server.mjs';
import { until } from '../../scripts/lib/until.mjs';

/** The little of the extension API that both browsers have under one name or another. */
interface Api {
  tabs: { sendMessage: (tab: number, message: unknown) => Promise<{ value: string }> };
  runtime: { sendMessage: (message: unknown) => Promise<{ value: number }> };
  storage: { local: { get: () => Promise<Record<string, unknown>>; set: (values: object) => Promise<void> } };
}
declare const browser: Api | undefined;
declare const chrome: Api;

const TOY = path.resolve(import.meta.dirname, '../fixtures/toy-extension');
const STORY = 'https://news.example/story';
const PAGE = `<!doctype html><title>Toy</title><link rel="icon" href="data:,">
  <p id="story">Your IMEI is here.</p><textarea style="position: absolute; top: 200px"></textarea>`;

/** The primitives that all other end-to-end tests stand on, proved with an extension of a few lines. */
describe.each(['chrome', 'firefox'] as const)('the harness in %s', (kind) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-harness-'));
  let server: PageServer;
  let running: Browser;
  let page: Page;
  let own: Page;

  beforeAll(async () => {
    server = await startPageServer();
    server.add(STORY, PAGE);
    server.add('http://plain.example/', PAGE);
    const xpi = path.join(folder, 'toy.xpi');
    writeFileSync(xpi, zipFolder(TOY));
    running = await launch(kind, {
      executable: needBrowser(kind),
      extension: kind === 'firefox' ? xpi : TOY,
      profile: path.join(folder, 'profile'),
      server,
    });
    page = await running.openPage(STORY);
    await page.waitFor(() => CSS.highlights.size);
  });
  afterAll(async () => {
    await running.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows a page under its own address, with the content script at work', async () => {
    expect(await page.evaluate(() => location.href)).toBe(STORY);
    expect(await page.evaluate(() => [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].join()]))).toEqual([
      ['toy', 'IMEI'],
    ]);
  });

  it('reads what is drawn in a closed shadow root', async () => {
    expect(await page.shadowText()).toBe('nothing yet');
    expect(await page.evaluateInShadow((root, tag) => root.querySelectorAll(tag).length, 'p')).toBe(2);
  });

  it('moves the pointer, taps and presses keys as a reader does', async () => {
    await page.pointerTo(300, 120);
    await until(async () => (await page.shadowText()) === 'mouse at 300,120', { what: 'the pointer' });
    await page.tap(300, 120);
    await until(async () => (await page.shadowText()) === 'touch', { what: 'the touch' });
    await page.pressKey('Escape');
    await until(async () => (await page.shadowText()) === 'Escape', { what: 'the key' });
    await page.pressKey('Shift+Tab');
    await until(async () => (await page.shadowText()) === 'Shift+Tab', { what: 'the keys' });
  });

  it('types into a field', async () => {
    await page.click(50, 215);
    await page.type('Grüße, 国 …');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('Grüße, 国 …');
  });

  it('sets the size of the viewport and the colour scheme, and takes a picture', async () => {
    await page.setColorScheme('dark');
    await page.setViewport({ width: 360, height: 640 });
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([360, 640]);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    const file = path.join(folder, 'page.png');
    await page.screenshot(file);
    const png = readFileSync(file); // its size stands at bytes 16 and 20: https://www.w3.org/TR/png-3/#11IHDR
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([360, 640]);
  });

  it('knows the tab as the extension knows it, and its badge', async () => {
    const tab = await page.tabId();
    await until(async () => (await running.badgeText()) === '7', { what: 'the badge' });
    own = await running.openExtensionPage('popup.html');
    const answer = await own.evaluate(
      async (id) => (typeof browser === 'undefined' ? chrome : browser).tabs.sendMessage(id, { to: 'tab' }),
      tab,
    );
    expect(answer.value).toBe(STORY);
  });

  it('presses the toolbar button, which lets the extension into a page it has no permission for', async () => {
    const other = await running.openPage('http://plain.example/');
    await running.pressToolbarButton(other);
    await other.waitFor(() => document.documentElement.dataset.pressed);
    await until(async () => (await running.popupText()) === 'A toy.', { what: 'the popup’s text' });
    await running.closePopup();
    await until(async () => (await running.popupText()) === '', { what: 'the popup to close' });
    await other.close();
  });

  it('stops the background, which the next message wakes', async () => {
    const bornAt = () =>
      own.evaluate(async () =>
        (typeof browser === 'undefined' ? chrome : browser).runtime.sendMessage({ to: 'background' }),
      );
    const before = await bornAt();
    expect(await bornAt()).toEqual(before);
    await running.stopBackground();
    expect(await running.backgroundRuns()).toBe(false);
    expect(await bornAt()).not.toEqual(before);
  });

  it('hears what scripts write to the console of a page', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    await page.evaluate(() => console.warn('a', 'warning'));
    await until(async () => (await page.consoleMessages()).some(({ text }) => text === 'a warning'), { what: 'it' });
  });

  it('sees every request that leaves', async () => {
    expect(withoutOwnTraffic(server.unexplained)).toEqual([]);
    await own.evaluate(async () =>
      (typeof browser === 'undefined' ? chrome : browser).runtime.sendMessage({ to: 'background', leak: true }),
    );
    await until(() => ['/a', '/b', '/c', '/e'].every((way) => server.unexplained.some((each) => each.path === way)), {
      what: 'the requests by name, by number and for a web socket',
    });
    await until(() => server.unexplained.some(({ method }) => method === 'CONNECT'), { what: 'the odd port' });
    server.forget();
  });

  it('restarts with the same profile and keeps what was stored', async () => {
    await own.evaluate(async () =>
      (typeof browser === 'undefined' ? chrome : browser).storage.local.set({ kept: 'yes' }),
    );
    running = await running.restart();
    own = await running.openExtensionPage('popup.html');
    const stored = await own.evaluate(async () =>
      (typeof browser === 'undefined' ? chrome : browser).storage.local.get(),
    );
    expect(stored).toEqual({ kept: 'yes' });
    page = await running.openPage(STORY);
    await page.waitFor(() => CSS.highlights.size);
  });
});
