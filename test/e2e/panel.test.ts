import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { distFolder } from '../../scripts/lib/build.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { AXE, axeExpression } from './access/axe-faults.ts';
import { textIn } from './fields.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { BROWSERS, fixture, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** Another story on a listed site. */
const OTHER = 'https://www.ampercent.com/another-story/2/';
/** A page of a site that is not on the list. */
const ELSEWHERE = 'https://unlisted.example/2014/a-story';

/** Gives `toggle-site` a key, as a reader can in the browser's settings. */
function giveKey(folder: string): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.commands['toggle-site'].suggested_key = { default: 'Alt+Shift+U' };
  delete manifest.commands['previous-mention'].suggested_key; // Chromium takes four
  writeFileSync(file, JSON.stringify(manifest));
}

describe.each(BROWSERS)('the side panel in %s', (kind) => {
  let sidelight: Sidelight;
  let story: Page;
  let other: Page;

  beforeAll(async () => {
    sidelight = await startSidelight(kind, giveKey);
    sidelight.server.add(OTHER, fixture('long-read'));
    sidelight.server.add(ELSEWHERE, fixture('xiaomi-data-center'));
    other = await sidelight.browser.openPage(OTHER);
    await waitForMarks(other);
    story = await sidelight.browser.openPage(STORY);
    await waitForMarks(story);
  });
  afterAll(() => sidelight.close());

  const inPanel = <A extends unknown[], R>(work: (...args: A) => R, ...args: A) =>
    sidelight.browser.inSidePanel(work as (...args: unknown[]) => R, ...args);
  const titleInPanel = () => inPanel(() => document.querySelector('main h2')?.textContent ?? '');
  const untilShown = (title: string) =>
    until(async () => (await titleInPanel())?.trim() === title, { what: `${title} in the panel` });
  const untilTitleOf = async (page: Page) =>
    untilShown(await page.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? ''));

  /** Types into the note on the article; what was there before goes. */
  const typeNote = async (text: string): Promise<void> => {
    await until(() => inPanel(() => document.querySelector('#note') !== null), { what: 'the note in the panel' });
    await inPanel((typed) => {
      const field = document.querySelector('#note')?.parentElement?.querySelector('textarea');
      if (!field) return;
      field.value = typed;
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
    }, text);
  };
  const noteInPanel = () =>
    inPanel(() => document.querySelector('#note')?.parentElement?.querySelector('textarea')?.value ?? null);

  it('is named by the manifest in this browser’s way alone', () => {
    const manifest = JSON.parse(readFileSync(path.join(distFolder(kind), 'manifest.json'), 'utf8'));
    const named = ['side_panel', 'sidebar_action'].filter((key) => key in manifest);
    expect(named).toEqual([kind === 'chrome' ? 'side_panel' : 'sidebar_action']);
    expect(manifest.permissions.includes('sidePanel')).toBe(kind === 'chrome');
    expect(manifest.sidebar_action?.open_at_install ?? false).toBe(false);
    const keys = Object.values<{ suggested_key?: object }>(manifest.commands).filter((each) => each.suggested_key);
    expect(keys.length).toBeLessThanOrEqual(4);
  });

  it('opens by its key, and shows the story of the tab in front', async () => {
    expect(await titleInPanel()).toBeNull();
    await sidelight.browser.pressShortcut(story, 'open-panel');
    await untilTitleOf(story);
  });

  it('is for everyone, as it is drawn beside the page', async () => {
    const run = (script: string) => sidelight.browser.runInSidePanel(script);
    await run(`${AXE}; null`);
    expect(await run(axeExpression(false))).toEqual([]);
  });

  it('follows the tab in front, and keeps what is being typed on each', async () => {
    await typeNote('On the first.');
    await other.bringToFront(); // at once: it has not been saved yet
    await untilTitleOf(other);
    await typeNote('On the other.');
    await story.bringToFront();
    await untilTitleOf(story);
    await until(async () => (await noteInPanel()) === 'On the first.', { what: 'the first note' });
    for (const [page, text] of [
      [story, 'On the first.'],
      [other, 'On the other.'],
    ] as const) {
      const popup = await sidelight.openPopup(page);
      await until(async () => (await textIn(popup, message('noteLabel'))) === text, { what: text });
      await popup.close();
    }
  });

  it('follows the tab to another page, and says where it sees none', async () => {
    await story.bringToFront();
    await story.goTo(ELSEWHERE);
    await untilShown(message('failOutOfSight'));
    expect(await markedWords(story)).toEqual([]);
    await story.goTo(STORY);
    await untilTitleOf(story);
  });

  it('shows a page that the toolbar button has had read', async () => {
    const page = await sidelight.browser.openPage(ELSEWHERE);
    await untilShown(message('failOutOfSight'));
    await sidelight.browser.pressToolbarButton(page);
    await untilTitleOf(page);
    await sidelight.browser.closePopup();
    await page.close();
  });

  it('is told that the key for it has turned the site off, and on again', async () => {
    await story.bringToFront();
    await untilTitleOf(story);
    await sidelight.browser.pressShortcut(story, 'toggle-site');
    await untilShown(message('failSiteOff'));
    expect(await sidelight.browser.badgeText()).toBe('×');
    expect(await markedWords(story)).toEqual([]);
    await sidelight.browser.pressShortcut(story, 'toggle-site');
    await waitForMarks(story);
    await untilTitleOf(story);
    await until(async () => /^\d+$/.test(await sidelight.browser.badgeText()), { what: 'the number of terms' });
  });

  it('closes, and sends nothing anywhere', async () => {
    await sidelight.browser.closeSidePanel();
    expect(await titleInPanel()).toBeNull();
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
