import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { ask, openOwnPage } from '../soak/notes/own-page.mjs';
import { chooseFile, press, typeInto, waitForText } from './fields.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

const NOTE = 'Who checked the retest of Mi Cloud?';
const about = { kind: 'article', url: STORY };

/** Titles of the rows that are drawn. */
const rows = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.sl-row-open')].map((row) => row.textContent));

/** What holds the keyboard's focus: the words of a row, else its label or its tag. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    return (isField ? element.labels?.[0]?.textContent : element?.textContent) ?? '';
  });

const openNotebook = async (sidelight: Sidelight): Promise<Page> => {
  const page = await sidelight.browser.openExtensionPage('src/notebook/index.html');
  await page.waitFor(() => document.querySelector('h1')?.textContent);
  return page;
};

describe.each(BROWSERS)('the notebook, in %s', (kind) => {
  let sidelight: Sidelight;
  let notebook: Page;
  let own: Page;
  let exported = '';

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    own = await openOwnPage(sidelight.browser);
  });
  afterAll(() => sidelight.close());

  it('says that nothing is written yet', async () => {
    notebook = await openNotebook(sidelight);
    await waitForText(notebook, message('notebookEmpty'));
  });

  it('has the note that was written in the popup', async () => {
    const popup = await sidelight.openPopup(await sidelight.browser.openPage(STORY));
    await typeInto(popup, message('noteLabel'), NOTE);
    await waitForText(popup, message('savedNote'));
    await typeInto(popup, message('draftComment'), 'Which data stays in Beijing?');
    await waitForText(popup, message('savedDraft'));
    await popup.close();
    await notebook.bringToFront();
    await expect.poll(async () => (await rows(notebook)).length).toBe(2);
  });

  it('finds it while its words are typed, from the slash on', async () => {
    await notebook.click(5, 5);
    await notebook.pressKey('/');
    expect(await focused(notebook)).toBe(message('notebookSearch'));
    await notebook.type('rete');
    await expect.poll(() => rows(notebook)).toEqual([expect.stringContaining(NOTE)]);
    await notebook.type('zzz');
    await waitForText(notebook, message('notebookNothingFound'));
    await notebook.pressKey('Escape');
    await expect.poll(async () => (await rows(notebook)).length).toBe(2);
    await notebook.type('cloud');
    await expect.poll(async () => (await rows(notebook)).length).toBe(1);
  });

  it('opens it by keys, and keeps what is typed into it', async () => {
    await notebook.pressKey('ArrowDown');
    await expect.poll(() => focused(notebook)).toContain(NOTE);
    await notebook.pressKey('Enter');
    await waitForText(notebook, message('notebookOpenArticle'));
    await press(notebook, message('notebookWrite'));
    await expect.poll(() => focused(notebook)).toBe(message('notebookNoteText'));
    await typeInto(notebook, message('notebookNoteText'), ' **Twice**');
    await typeInto(notebook, message('notebookTags'), 'xiaomi,');
    await expect.poll(async () => (await ask(own, 'note/read', { about })).tags).toEqual(['xiaomi']);
    expect(await ask(own, 'note/read', { about })).toMatchObject({ text: `${NOTE} **Twice**`, rivals: [] });
    await press(notebook, message('notebookDoneWriting'));
    expect(await notebook.waitFor(() => document.querySelector('.sl-markdown strong')?.textContent)).toBe('Twice');
  });

  it('finds what was just typed, and goes back by the browser’s Back', async () => {
    await notebook.pressKey('Escape');
    await expect.poll(() => focused(notebook)).toContain(NOTE);
    await notebook.pressKey('/');
    await notebook.pressKey('Escape');
    await notebook.type('twice xiaomi');
    await expect.poll(async () => (await rows(notebook)).length).toBe(1);
    await notebook.pressKey('Escape');
    await expect.poll(async () => (await rows(notebook)).length).toBe(2);
    await notebook.evaluate(() => history.back());
    await expect
      .poll(() => notebook.evaluate(() => document.querySelector<HTMLInputElement>('[type=search]')?.value))
      .toBeTruthy();
    await notebook.evaluate(() => history.forward());
    await expect.poll(async () => (await rows(notebook)).length).toBe(2);
  });

  it('shows nothing of what is looked for in its address', async () => {
    expect(await notebook.evaluate(() => location.href)).toBe(
      `${sidelight.browser.extensionOrigin}/src/notebook/index.html`,
    );
  });

  it('deletes with a key, and brings it back with another', async () => {
    await notebook.pressKey('ArrowDown');
    await expect.poll(() => focused(notebook)).toContain(NOTE);
    await notebook.pressKey('Delete');
    await waitForText(notebook, message('notebookUndo'));
    expect(await ask(own, 'note/read', { about })).toBeNull();
    await expect.poll(() => focused(notebook)).toContain('Beijing');
    await press(notebook, message('notebookUndo'));
    await expect.poll(async () => (await ask(own, 'note/read', { about }))?.text).toBe(`${NOTE} **Twice**`);
    await expect.poll(async () => (await rows(notebook)).length).toBe(2);
    expect(await focused(notebook)).not.toBe('');
  });

  it('stands over the list where there is no room beside it, and gives the focus back', async () => {
    await notebook.setViewport({ width: 400, height: 800 });
    await notebook.pressKey('/');
    await notebook.pressKey('ArrowDown');
    await notebook.pressKey('Enter');
    await waitForText(notebook, message('notebookOpenArticle'));
    expect(await notebook.evaluate(() => document.querySelector('.sl-list')?.clientHeight)).toBe(0);
    const opened = await focused(notebook);
    await notebook.pressKey('Escape');
    await expect.poll(() => focused(notebook)).toContain(opened);
    await notebook.setViewport({ width: 1280, height: 900 });
  });

  it('saves all of it to a file', async () => {
    await press(notebook, message('notebookExport'));
    await press(notebook, message('notebookSaveFile'));
    exported = await sidelight.savedFile('.json');
    const { notes, drafts } = JSON.parse(exported);
    expect([notes.length, drafts.length]).toEqual([1, 1]);
  });

  it('shows two texts of one note, and keeps both in one', async () => {
    const present = await ask(own, 'note/read', { about });
    const { subject, url, title, tags } = present;
    const edit = { id: present.id, subject, url, title, tags, privateWindow: null, editedAt: present.editedAt - 1 };
    const revision = '0mh7k2v9q3f81c2a0.1';
    await ask(own, 'note/save', { ...edit, text: 'Theirs.', revision, replaces: null });
    await press(notebook, message('close'));
    await notebook.goTo(`${sidelight.browser.extensionOrigin}/src/notebook/index.html`);
    await waitForText(notebook, message('notebookSeveralTexts'));
    await notebook.pressKey('/');
    await notebook.type('theirs');
    await expect.poll(async () => (await rows(notebook)).length).toBe(1);
    await notebook.pressKey('ArrowDown');
    await expect.poll(() => focused(notebook)).toContain('Theirs.');
    await notebook.pressKey('Enter');
    await press(notebook, message('notebookKeepAll'));
    await expect.poll(async () => (await ask(own, 'note/read', { about })).rivals).toEqual([]);
    const { text } = await ask(own, 'note/read', { about });
    expect(text).toContain('Theirs.');
    expect(text).toContain(NOTE);
  });

  it('refuses what is no file of notes, and writes nothing', async () => {
    const before = await ask(own, 'backup/read');
    await press(notebook, message('notebookImport'));
    await chooseFile(notebook, exported.replace(/"text": "[^"]*"/, '"text": 7'));
    await waitForText(notebook, message('importWrongShape').replace('$1', 'notes.0.text'));
    expect(await ask(own, 'backup/read')).toEqual(before);
  });

  it.each([70, 100])('refuses %s MB with the size and the limit, and writes nothing', async (size) => {
    const before = await ask(own, 'backup/read');
    await chooseFile(notebook, exported, size * 1_000_000);
    await waitForText(notebook, message('importTooLarge').replace('$1', String(size)).replace('$2', '60'));
    await waitForText(notebook, message('notebookNothingWritten'));
    expect(await ask(own, 'backup/read')).toEqual(before);
  });

  it('reads the file in a fresh profile, says what it would change, and then has the same', async () => {
    const other = await startSidelight(kind);
    try {
      const page = await openNotebook(other);
      await press(page, message('notebookImport'));
      await chooseFile(page, exported);
      await waitForText(page, message('notebookImportApply'));
      const fresh = await openOwnPage(other.browser);
      expect((await ask(fresh, 'backup/read')).notes).toEqual([]);
      await page.bringToFront();
      await press(page, message('notebookImportApply'));
      await expect.poll(async () => (await rows(page)).length).toBe(2);
      await press(page, message('notebookExport'));
      await press(page, message('notebookSaveFile'));
      expect(await other.savedFile('.json')).toBe(exported);
      expect(other.strayRequests()).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('sends nothing anywhere', () => {
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
