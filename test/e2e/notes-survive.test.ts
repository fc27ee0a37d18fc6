import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { killBrowsers } from '../soak/notes/killed-browser.mjs';
import { killSaves } from '../soak/notes/killed-saves.mjs';
import { deleteDatabase, installFixture } from '../soak/notes/own-database.mjs';
import { ask, openOwnPage, saveOf } from '../soak/notes/own-page.mjs';
import { STEPS } from '../soak/notes/stop-at-step.mjs';
import { textIn, typeInto, waitForText } from './fields.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** Saves that are cut short here: each step some four times. `npm run test:soak` does many more. */
const SAVES = 30;
const KILLS = 3;
const about = { kind: 'article', url: STORY };

describe.each(BROWSERS)('what the reader wrote, in %s', (kind) => {
  let sidelight: Sidelight;
  let own: Page;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
  });
  afterAll(() => sidelight.close());

  const popup = async (): Promise<Page> => sidelight.openPopup(await sidelight.browser.openPage(STORY));

  /** Until the popup has sent what an earlier one has left, and shows what is kept. */
  const visitPopup = async (): Promise<void> => {
    const page = await popup();
    await textIn(page, message('noteLabel'));
    await page.close();
  };

  it(`is there, and once, after ${SAVES} saves in which the background was killed`, async () => {
    const { killedSaves, lostSaves, doubledSaves, stops } = await killSaves(sidelight.browser, {
      saves: SAVES,
      seed: 7,
    });
    expect({ killedSaves, lostSaves, doubledSaves }).toEqual({ killedSaves: SAVES, lostSaves: 0, doubledSaves: 0 });
    if (kind === 'chrome') for (let step = 0; step <= STEPS; step++) expect(stops[step]).toBeGreaterThanOrEqual(4);
  });

  it(`lacks at most the keys of the last 400 ms after the browser was killed, ${KILLS} times`, async () => {
    const openEditor = async () => {
      const page = await popup();
      const label = message('noteLabel');
      await typeInto(page, label, '');
      return { text: await textIn(page, label), type: (text: string) => page.type(text) };
    };
    const reader = { browser: () => sidelight.browser, restart: () => sidelight.restart(), openEditor, address: STORY };
    expect(await killBrowsers(reader, { kills: KILLS, seed: 7 })).toEqual({ browserKills: KILLS, lostKeys: 0 });
  });

  it('is filled in again where the database was deleted behind our back, and the popup is told', async () => {
    own = await openOwnPage(sidelight.browser);
    const before = await ask(own, 'backup/read');
    expect(before.notes.length).toBeGreaterThan(0);
    await deleteDatabase(own);
    expect(await ask(own, 'backup/read')).toEqual(before);
    expect(await ask(own, 'storage/health')).toMatchObject({ event: { kind: 'database-restored' } });
    await ask(own, 'storage/health-seen');
  });

  it('is opened from a database of the first schema, with the browser’s own IndexedDB', async () => {
    const v1 = JSON.parse(readFileSync(new URL('../fixtures/user-database/v1.json', import.meta.url), 'utf8'));
    await sidelight.browser.stopBackground();
    await deleteDatabase(own);
    await installFixture(own, v1);
    const { notes, drafts } = await ask(own, 'backup/read');
    for (const [found, wanted] of [
      [notes, v1.rows.notes],
      [drafts, v1.rows.drafts],
    ]) {
      for (const row of wanted) expect(found).toContainEqual(expect.objectContaining(row));
      expect(found).toHaveLength(wanted.length);
    }
  });

  it('holds both texts where another window edits the note that the popup shows', async () => {
    await visitPopup(); // sends what the killed ones have left
    const left = await ask(own, 'note/read', { about });
    if (left) await ask(own, 'note/delete', { id: left.id, at: Date.now() });
    const { name, request } = saveOf({ kind: 'note', url: STORY, text: 'Base.', writer: 1, count: 1 });
    const base = await ask(own, name, request);
    const page = await popup();
    await expect.poll(() => textIn(page, message('noteLabel'))).toBe('Base.');
    await typeInto(page, message('noteLabel'), ' Mine.');
    await waitForText(page, message('savedNote'));
    const elsewhere = saveOf({ kind: 'note', url: STORY, text: 'Base, theirs.', writer: 2, count: 1 });
    await ask(own, name, { ...elsewhere.request, replaces: base.revision });
    await typeInto(page, message('noteLabel'), ' More.');
    await expect.poll(() => textsOf(own)).toEqual(['Base. Mine. More.', 'Base, theirs.']);
    await page.close();
  });

  it('has every key of the moment in which the extension was updated with the popup open', async () => {
    const page = await popup();
    const label = message('noteLabel');
    await expect.poll(() => textIn(page, label)).toContain('Base.');
    await typeInto(page, label, ' Updated: ');
    await page.evaluate(typeWithoutEnd);
    await sidelight.update('0.1.1');
    // Firefox's protocol stays behind in the closed tab.
    if (kind === 'firefox') await sidelight.restart();
    own = await openOwnPage(sidelight.browser);
    expect(await own.evaluate(versionOfOurs)).toBe('0.1.1');
    const typed = await own.evaluate(() => localStorage.getItem('typed') ?? '');
    expect(typed).toMatch(/ Updated: (abc)+/);
    await visitPopup();
    const [text = '', ...rivals] = await textsOf(own);
    // The page may have come to an end between a key and the test's own note of it.
    expect([text, text.slice(0, -1)]).toContain(typed);
    expect(rivals).toEqual(['Base, theirs.']);
    expect(await ask(own, 'note/of-page', { url: STORY })).toHaveLength(1);
    const left = () => own.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unsaved/')));
    await expect.poll(left).toEqual([]);
  });
});

/** Types at the end of the field that has the focus until its page is gone, and notes outside of it what stands there. */
function typeWithoutEnd(): void {
  const field = document.activeElement as HTMLTextAreaElement;
  let count = 0;
  setInterval(() => {
    document.execCommand('insertText', false, 'abc'[count++ % 3]);
    localStorage.setItem('typed', field.value);
  }, 10);
}

function versionOfOurs(): string {
  // biome-ignore lint/suspicious/noExplicitAny: one of the two is there
  return ((globalThis as any).browser ?? (globalThis as any).chrome).runtime.getManifest().version;
}

/** The present text of the story's note, and those beside it. */
async function textsOf(own: Page): Promise<string[]> {
  const { text, rivals } = await ask(own, 'note/read', { about });
  return [text, ...rivals.map((rival: { text: string }) => rival.text)];
}
