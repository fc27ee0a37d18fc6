import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { ask, openOwnPage } from '../soak/notes/own-page.mjs';
import { textIn, typeInto, waitForText } from './fields.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** Kilobytes that all sites together may keep: the least that Firefox lets be filled in a moment. */
const ROOM = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_000 };
/** What each key changes of a note. */
const CHANGING = { text: '', editedAt: 0, revision: '', seen: [] };
const about = { kind: 'article', url: STORY };

/** The product asks for as much room as there is; a limit that a test can reach is had without. */
function limitRoom(folder: string): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions = manifest.permissions.filter((each: string) => each !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify(manifest));
}

/** Fills `storage.local` until the browser takes not even a few letters more. Gives its refusals, of which Firefox explains but some. */
const fill = (own: Page): Promise<string> =>
  own.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: one of the two is there
    const { local } = ((globalThis as any).browser ?? (globalThis as any).chrome).storage;
    const refusals: string[] = [];
    // Firefox keeps texts compressed, in windows of 64 kB: one that is longer and without order stays as long as it is.
    const noise = Array.from({ length: 100_000 }, () => Math.random().toString(36).slice(2, 12)).join('');
    for (let [size, n] = [4_000_000, 0]; size > 8; n++) {
      try {
        await local.set({ [`filling/${n}`]: noise.repeat(Math.ceil(size / noise.length)).slice(0, size) });
      } catch (error) {
        refusals.push(String(error));
        size = Math.floor(size / 2);
      }
    }
    return refusals.join('\n');
  });

const empty = (own: Page): Promise<void> =>
  own.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: one of the two is there
    const { local } = ((globalThis as any).browser ?? (globalThis as any).chrome).storage;
    const keys = Object.keys(await local.get(null)).filter((key) => key.startsWith('filling/'));
    await local.remove(keys);
  });

describe.each(BROWSERS)('where the browser gives no more room, in %s', (kind) => {
  let sidelight: Sidelight;
  let own: Page;
  let popup: Page;

  beforeAll(async () => {
    sidelight = await startSidelight(kind, limitRoom, ROOM);
    own = await openOwnPage(sidelight.browser);
    popup = await sidelight.openPopup(await sidelight.browser.openPage(STORY));
    await typeInto(popup, message('noteLabel'), 'Kept before.');
    await waitForText(popup, message('savedNote'));
  });
  afterAll(() => sidelight.close());

  it('the text stays in the field, with a clear message, and nothing else is harmed', async () => {
    const before = await ask(own, 'backup/read');
    expect(await fill(own)).toMatch(/quota/i);
    await popup.bringToFront();
    await typeInto(popup, message('noteLabel'), ' Too much.');
    await popup.evaluate(() => {
      const pasted = Array.from({ length: 5000 }, () => Math.random().toString(36).slice(2, 10)).join(' ');
      document.execCommand('insertText', false, pasted);
    });
    await waitForText(popup, message('failStorageFull'));
    expect(await textIn(popup, message('noteLabel'))).toContain('Kept before. Too much.');
    // Some keys may have found the last room: what is kept is how the text began, and all else as it was.
    const { notes, ...rest } = await ask(own, 'backup/read');
    expect(await textIn(popup, message('noteLabel'))).toContain(notes[0].text);
    expect({ ...rest, notes: [{ ...notes[0], ...CHANGING }] }).toEqual({
      ...before,
      notes: [{ ...before.notes[0], ...CHANGING }],
    });
  });

  // Firefox's database files do not shrink when something is taken out of them.
  if (kind === 'chrome') {
    it('it is saved with the next key once there is room', async () => {
      await empty(own);
      await popup.bringToFront();
      await typeInto(popup, message('noteLabel'), ' Room.');
      const typed = await textIn(popup, message('noteLabel'));
      expect(typed).toContain('Room.');
      await expect
        .poll(() => ask(own, 'note/read', { about }), { timeout: 10_000 })
        .toMatchObject({ text: typed, rivals: [] });
    });
  }
});
