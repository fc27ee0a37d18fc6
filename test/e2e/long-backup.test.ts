import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { ask, openOwnPage, saveOf } from '../soak/notes/own-page.mjs';
import { press, waitForText } from './fields.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** Notes, and UTF-16 code units of each, that make a backup of 70 MB: more than one message of Chromium's takes (64 MiB). */
const NOTES = 35;
const LENGTH = 2_000_000;
/** Milliseconds in which 70 MB are read, handed over, compared and written on a machine that does something else as well. */
const WITHIN = { timeout: 50_000 };

/**
 * Chooses a file of ours with many long notes: made in the page, as the tests' protocol is not for messages of this size.
 *
 * @param backup - JSON of ours with one note.
 * @param last - What the last note has for a text, as JSON.
 */
const chooseLongBackup = (page: Page, backup: string, last?: string): Promise<number> =>
  page.evaluate(
    (written, count, length, spoilt) => {
      const { notes, ...others } = JSON.parse(written);
      const long = 'Who checked the retest? '.repeat(length / 24);
      const records = Array.from({ length: count }, (_, n) => {
        const note = { ...notes[0], id: notes[0].id.slice(0, -4) + String(1000 + n), url: `${notes[0].url}?${n}` };
        const json = JSON.stringify({ ...note, text: 'TEXT' }, null, 2);
        return json.replace('"TEXT"', n === count - 1 && spoilt ? spoilt : JSON.stringify(`${n} ${long}`));
      });
      const { format, version, ...lists } = others;
      const head = JSON.stringify({ format, version }).slice(0, -1);
      const file = new File([head, `, "notes": [${records.join()}], `, JSON.stringify(lists).slice(1)], 'long.json');
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(file);
      if (field === null) throw new Error('wanted a field for a file, found none');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return file.size;
    },
    backup,
    NOTES,
    LENGTH,
    last ?? '',
  );

const said = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');

describe.each(BROWSERS)('a backup that no message can carry, in %s', (kind) => {
  let sidelight: Sidelight;
  let notebook: Page;
  let own: Page;
  let backup: string;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    own = await openOwnPage(sidelight.browser);
    const { name, request } = saveOf({ kind: 'note', url: STORY, text: 'Short.', writer: 1, count: 1 });
    const { id } = await ask(own, name, request);
    const texts = await ask(own, 'backup/read');
    backup = JSON.stringify({ format: 'sidelight-notes', version: 2, ...texts });
    await ask(own, 'note/delete', { id, at: Date.now() });
    notebook = await sidelight.browser.openExtensionPage('src/notebook/index.html');
    await waitForText(notebook, message('notebookEmpty'));
    await press(notebook, message('notebookImport'));
    await notebook.waitFor(() => document.querySelector('input[type="file"]') !== null);
  });
  afterAll(() => sidelight.close());

  it('is refused with the place of what is wrong in its last note, and nothing is written', async () => {
    await chooseLongBackup(notebook, backup, '7');
    const place = message('importWrongShape').replace('$1', `notes.${NOTES - 1}.text`);
    await expect.poll(() => said(notebook), WITHIN).toContain(place);
    expect(await ask(own, 'note/list')).toEqual([]);
  });

  it('says what it would change, and writes nothing', async () => {
    expect(await chooseLongBackup(notebook, backup)).toBeGreaterThan(64 * 2 ** 20);
    await expect.poll(() => said(notebook), WITHIN).toContain(message('notebookImportApply'));
    expect(await ask(own, 'note/list')).toEqual([]);
  });

  it('is written whole once the reader says so', async () => {
    await notebook.bringToFront();
    await press(notebook, message('notebookImportApply'));
    const added = message('notebookImportedNew_other').replace('$1', String(NOTES));
    await expect.poll(() => said(notebook), WITHIN).toContain(message('notebookImportDone').replace(/\$1.*/, added));
    const rows: { id: string }[] = await ask(own, 'note/list');
    expect(rows).toHaveLength(NOTES);
    const lengths = await own.evaluate(
      async (ids) => {
        // biome-ignore lint/suspicious/noExplicitAny: one of the two is there
        const { runtime } = (globalThis as any).browser ?? (globalThis as any).chrome;
        const read = (id: string) =>
          runtime.sendMessage({ to: 'background', name: 'note/read', request: { about: { kind: 'id', id } } });
        const lengths: number[] = [];
        for (const id of ids) lengths.push((await read(id)).value.text.length);
        return lengths;
      },
      rows.map(({ id }) => id),
    );
    for (const length of lengths) expect(length).toBeGreaterThan(LENGTH - 24);
  });
});
