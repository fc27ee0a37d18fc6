import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { ask, openOwnPage, saveOf } from '../soak/notes/own-page.mjs';
import { chooseFile, press, textIn, typeInto, waitForText } from './fields.ts';
import { waitForMarks } from './marks.ts';
import { firstPage, QUOTES } from './quotes-page.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

const NOTE = 'Mine is on the sticker below the battery.';
const NOTE_ON_IMEI = message('termNote').replace('$1', 'IMEI');
const about = { kind: 'explainer', explainer: 'imei' };

/** A comment, and what in it looks personal, line by line; the last two lines only look like numbers. */
const PERSONAL = [
  ['warnEmail', 'a.reader@example.in'],
  ['warnPhone', '+91 98765 43210'],
  ['warnImei', '490154203237518'],
  ['warnCard', '4111 1111 1111 1111'],
  ['warnAadhaar', '2341 2341 2346'],
  ['warnPostalAddress', '12B, Mahatma Gandhi Road, Bengaluru 560001'],
] as const;
const HARMLESS = ['In 2014 some 2.4 million phones had version 10.0.2.', 'The number 490154203237519 fails its check.'];
const COMMENT = 'Which data stays in Beijing?';

/** A busy machine takes its time. */
const SOON = { timeout: 10_000 };
const DAY_MS = 24 * 60 * 60 * 1000;
/** Milliseconds between two texts of a draft, each of which becomes a version. */
const APART_MS = 31_000;
/** Versions that are promised. */
const VERSIONS = 20;

/** What the popup shows in the place for other texts of the same: '' where there are none. */
const hintsIn = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('.sl-others')].map(({ textContent }) => textContent).join(''));

/** Types at the end of a field in a window that the reader is not in. */
const typeBehind = (page: Page, label: string, text: string): Promise<void> =>
  page.evaluate(
    (name, words) => {
      const named = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === name);
      const field = named?.control as HTMLTextAreaElement;
      field.value += words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    label,
    text,
  );

/** Puts a text in the place of all that stands in the field with the focus, as a reader who pastes it. */
const pasteOverAll = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    (document.activeElement as HTMLTextAreaElement).select();
    document.execCommand('insertText', false, words);
  }, text);

describe.each(BROWSERS)('what the reader writes in %s', (kind) => {
  let sidelight: Sidelight;
  let own: Page;
  let page: Page;
  let popup: Page;

  /** Until the last of it is there, so that nothing moves from under the pointer. */
  const openPopup = async (of: Page): Promise<Page> => {
    const opened = await sidelight.openPopup(of);
    await opened.waitFor(() => document.querySelector('.sl-before'));
    return opened;
  };

  const openNotebook = (id: string): Promise<Page> =>
    sidelight.browser.openExtensionPage(`src/notebook/index.html?open=${id}`);

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    sidelight.server.add(QUOTES, firstPage());
    own = await openOwnPage(sidelight.browser);
    page = await sidelight.browser.openPage(STORY);
    await waitForMarks(page);
    popup = await openPopup(page);
  });
  afterAll(() => sidelight.close());

  describe('on a term', () => {
    let elsewhere: Page;

    it('stands at the term on every page that mentions it', async () => {
      await press(popup, message('termNoteAdd').replace('$1', 'IMEI'));
      await typeInto(popup, NOTE_ON_IMEI, NOTE);
      await waitForText(popup, message('savedNote'));
      const other = await sidelight.browser.openPage(QUOTES);
      await waitForMarks(other);
      elsewhere = await openPopup(other);
      await expect.poll(() => textIn(elsewhere, NOTE_ON_IMEI), SOON).toBe(NOTE);
    });

    it('is kept with both texts where two popups write it, and each says that there is another', async () => {
      await typeInto(elsewhere, NOTE_ON_IMEI, ' Theirs.');
      await expect.poll(async () => (await ask(own, 'note/read', { about })).text, SOON).toBe(`${NOTE} Theirs.`);
      expect(await hintsIn(elsewhere)).toBe('');
      await typeBehind(popup, NOTE_ON_IMEI, ' Mine.');
      await expect.poll(() => hintsIn(popup), SOON).toContain(message('otherTexts_one'));
      expect(await textIn(popup, NOTE_ON_IMEI)).toBe(`${NOTE} Mine.`);
      const { text, rivals } = await ask(own, 'note/read', { about });
      expect([text, rivals[0].text]).toEqual([`${NOTE} Mine.`, `${NOTE} Theirs.`]);
    });

    it('is shown with both in the notebook, which the popup leads to, and says no more of it once they are one', async () => {
      await popup.bringToFront();
      const notebook = await sidelight.browser.openedBy(() => press(popup, message('otherTextsSee')));
      for (const text of [message('notebookRivalsTitle'), `${NOTE} Mine.`, `${NOTE} Theirs.`])
        await waitForText(notebook, text);
      expect(await notebook.evaluate(() => location.search)).toBe('');
      await press(notebook, message('notebookKeepAll'));
      await expect.poll(async () => (await ask(own, 'note/read', { about })).rivals, SOON).toEqual([]);
      await notebook.close();
      await popup.bringToFront();
      await expect.poll(() => textIn(popup, NOTE_ON_IMEI), SOON).toBe(`${NOTE} Mine.\n\n${NOTE} Theirs.`);
      expect(await hintsIn(popup)).toBe('');
      await elsewhere.close();
    });
  });

  describe('as a comment', () => {
    /** Kinds, words and lines of what looks personal, as the popup lists them. */
    const warnings = (): Promise<string[]> =>
      popup.evaluate(() => [...document.querySelectorAll('.sl-warnings li')].map(({ textContent }) => textContent));
    const formText = (): Promise<string> =>
      page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#comment')?.value ?? '');

    it('is warned of, with kind, words and line, where it looks personal, and nowhere else', async () => {
      await popup.bringToFront();
      await typeInto(popup, message('draftComment'), '');
      await pasteOverAll(popup, [...PERSONAL.map(([, words]) => words), ...HARMLESS].join('\n'));
      const wanted = PERSONAL.map(([key, words], i) =>
        [message(key), words, message('draftLine').replace('$1', String(i + 1))].join(' '),
      );
      await expect.poll(warnings, SOON).toEqual(wanted);
      await waitForText(popup, message('draftPersonalHint'));
      await press(popup, PERSONAL[3][1]);
      expect(await popup.evaluate(() => getSelection()?.toString())).toBe(PERSONAL[3][1]);
    });

    it('is counted, and copied as it is', async () => {
      await pasteOverAll(popup, COMMENT);
      await expect.poll(warnings, SOON).toEqual([]);
      await waitForText(
        popup,
        `${message('draftCharacters_other').replace('$1', '28')} · ${message('draftWords_other').replace('$1', '5')}`,
      );
      await typeInto(popup, message('draftName'), 'Asha');
      await press(popup, message('draftCopy'));
      await waitForText(popup, message('draftCopied'));
      await page.bringToFront();
      await page.evaluate(() => document.querySelector<HTMLElement>('#comment')?.focus());
      await page.pressKey('Control+v');
      await expect.poll(formText, SOON).toBe(COMMENT);
    });

    it('is kept after it was put into the form, and offered again where the site has lost it', async () => {
      await page.goTo(STORY);
      await waitForMarks(page);
      await popup.bringToFront();
      await press(popup, message('draftPut'));
      await waitForText(popup, message('draftPutDone'));
      await expect.poll(formText, SOON).toBe(COMMENT);
      await expect.poll(async () => (await ask(own, 'draft/read', { url: STORY })).putAt, SOON).toBeGreaterThan(0);
      await page.bringToFront();
      await page.goTo(STORY);
      await waitForMarks(page);
      expect(await formText()).toBe('');
      // Firefox keeps a tab drawn for 300 ms after it was left; one that is come back to sooner was never hidden.
      await popup.waitFor(() => document.visibilityState === 'hidden');
      await popup.bringToFront();
      await waitForText(popup, message('draftFormEmptied'));
      await press(popup, message('draftPut'));
      await expect.poll(formText, SOON).toBe(COMMENT);
    });
  });

  it('returns to an earlier version with one press, and what stood there becomes one', async () => {
    const url = 'https://news.example/versions';
    for (let count = 1; count <= VERSIONS + 1; count++) {
      const { name, request } = saveOf({ kind: 'draft', url, text: `Text ${count}.`, writer: 1, count });
      await ask(own, name, { ...request, editedAt: 1_700_000_000_000 + count * APART_MS });
    }
    const { id } = await ask(own, 'draft/read', { url });
    const notebook = await openNotebook(id);
    await expect.poll(() => textIn(notebook, message('draftComment')), SOON).toBe(`Text ${VERSIONS + 1}.`);
    const versions = () => notebook.evaluate(() => document.querySelectorAll('.sl-versions button').length);
    await expect.poll(versions, SOON).toBe(VERSIONS);
    // The oldest stands last.
    await notebook.evaluate(() => [...document.querySelectorAll<HTMLElement>('.sl-versions button')].at(-1)?.click());
    await expect.poll(() => textIn(notebook, message('draftComment')), SOON).toBe('Text 1.');
    await expect.poll(versions, SOON).toBe(VERSIONS + 1);
    const [newest] = await ask(own, 'draft/snapshots', { url });
    expect(newest).toMatchObject({ comment: `Text ${VERSIONS + 1}.`, name: 'Asha' });
    await notebook.close();
  });

  describe('as a backup', () => {
    let notebook: Page;

    it('is asked for where the last one is old, and made with one press', async () => {
      await ask(own, 'backup/done', { at: Date.now() - 40 * DAY_MS });
      const { id } = await ask(own, 'note/read', { about });
      notebook = await openNotebook(id);
      const [before, after] = message('notebookOldBackup').split('$1');
      await waitForText(notebook, before ?? '');
      await waitForText(notebook, after ?? '');
      await press(notebook, message('notebookBackup'));
      await waitForText(notebook, message('notebookSavedFile').replace('$1', 'sidelight-backup-'));
      // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question
      expect(await notebook.evaluate(() => document.body.innerText)).not.toContain(before);
    });

    it('shows what is new, changed and the same before anything is written, and then writes all of it', async () => {
      const file = JSON.parse(await sidelight.savedFile('.json'));
      const [note] = file.notes;
      const [draft] = file.drafts;
      await ask(own, 'note/delete', { id: note.id, at: Date.now() });
      // As on another machine, where it was written on.
      Object.assign(draft, { comment: 'Written elsewhere.', revision: '0mh7k2v9q3f81c2a0.1', editedAt: Date.now() });
      draft.seen = [...draft.seen, draft.revision].sort();
      const before = await ask(own, 'backup/read');
      await press(notebook, message('notebookImport'));
      await chooseFile(notebook, JSON.stringify(file));
      for (const key of ['notebookImportNew_one', 'notebookImportChanged_one', 'notebookImportSame_one'])
        await waitForText(notebook, message(key).replace('$1', '1'));
      expect(await ask(own, 'backup/read')).toEqual(before);
      await press(notebook, message('notebookImportApply'));
      await expect.poll(async () => (await ask(own, 'note/read', { about }))?.text, SOON).toBe(note.text);
      expect((await ask(own, 'draft/read', { url: draft.url })).comment).toBe('Written elsewhere.');
      await notebook.close();
    });
  });

  it('goes nowhere', async () => {
    expect(sidelight.strayRequests()).toEqual([]);
    expect(await popup.consoleMessages()).toEqual([]);
  });
});
