import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { ask, openOwnPage } from '../soak/notes/own-page.mjs';
import { press, textIn, typeInto, waitForText } from './fields.ts';
import { hideImei } from './hide-term.ts';
import { markedWords, waitForMarks } from './marks.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';
import { filesWith, holdsTraces, tracesOf } from './traces.ts';

/** A word that stands nowhere else. */
const WORD = 'Quillfeather';
/** What would tell where the reader has been, and what was written there. */
const SECRETS = [WORD, new URL(STORY).pathname.split('/')[1] ?? STORY];
/** Also in the manifest, and so in files of the profile. */
const HOST = new URL(STORY).hostname.replace('www.', '');
const about = { kind: 'article', url: STORY };

describe.each(BROWSERS)('a private window, in %s', (kind) => {
  let sidelight: Sidelight;
  let own: Page;
  let page: Page;
  let popup: Page;

  const openPrivate = async (): Promise<void> => {
    page = await sidelight.browser.openPrivatePage(STORY);
    await waitForMarks(page);
    popup = await sidelight.openPopup(page);
    await textIn(popup, message('draftComment'));
  };

  /** Until all that was sent before has been answered: requests are in turn. */
  const nothingKept = async (): Promise<void> => {
    expect(await ask(own, 'backup/read')).toMatchObject({ notes: [], drafts: [] });
    const words = [...SECRETS, HOST];
    expect([await tracesOf(own, words), await holdsTraces(own, words)]).toEqual([[], false]);
  };

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    await sidelight.browser.allowPrivate();
    own = await openOwnPage(sidelight.browser);
    await openPrivate();
  });
  afterAll(() => sidelight.close());

  it('keeps nothing of what is typed into the popup, which says so', async () => {
    await waitForText(popup, message('failPrivateText'));
    await typeInto(popup, message('noteLabel'), `${WORD} in a note.`);
    await typeInto(popup, message('draftName'), WORD);
    await typeInto(popup, message('draftComment'), `${WORD} in a draft.`);
    expect(await textIn(popup, message('draftComment'))).toContain(WORD);
    expect(await holdsTraces(popup, SECRETS)).toBe(false);
    await popup.close();
    await nothingKept();
  });

  it('keeps no setting that would name the site, and nothing that is said of the article', async () => {
    await page.bringToFront();
    await hideImei(page, 'hideOnSite');
    await until(async () => !(await markedWords(page)).includes('IMEI number'), { what: 'the term to be hidden' });
    popup = await sidelight.openPopup(page);
    await waitForText(popup, message('failPrivateText'));
    expect(await popup.evaluate(() => document.querySelectorAll('[role=switch], .sl-density').length)).toBe(0);
    await press(popup, message('correctStory'));
    await waitForText(popup, message('choicePrivate'));
    await press(popup, message('notAnArticle'));
    await until(async () => (await markedWords(page)).length === 0, { what: 'the marks to go' });
    await nothingKept();
    expect(await ask(own, 'site/read', { host: 'www.ampercent.com' })).toMatchObject({ on: true });
  });

  it('keeps nothing of what is selected for a note', async () => {
    await popup.close();
    await page.goTo(STORY);
    await waitForMarks(page);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body));
    await sidelight.browser.chooseFromMenu(page, 'note-on-selection');
    const says = message('failPrivateText');
    await until(async () => (await sidelight.browser.popupText()).includes(says), { what: 'the popup to say so' });
    await sidelight.browser.closePopup();
    await nothingKept();
  });

  it('leaves nothing in the profile when it is closed', async () => {
    await page.close();
    await nothingKept();
    expect(filesWith(sidelight.profile, SECRETS)).toEqual([]);
  });

  it('is read by the next one as if it had never been; which keeps what stands in the fields once that is turned on', async () => {
    await openPrivate();
    expect(await markedWords(page)).toContain('IMEI number');
    await typeInto(popup, message('noteLabel'), `${WORD} before.`);
    await nothingKept();
    await popup.bringToFront();
    await press(popup, message('privateKeep'));
    await waitForText(popup, message('privateKept'));
    await expect.poll(() => textOf(own)).toBe(`${WORD} before.`);
    await popup.bringToFront();
    await typeInto(popup, message('noteLabel'), ' And after.');
    await expect.poll(() => textOf(own)).toBe(`${WORD} before. And after.`);
    expect(await windowsKept(own)).toBe(1);
    expect((await tracesOf(own, [WORD])).length).toBeGreaterThan(0); // the search finds what is there
  });

  it('has it for itself alone: in another one it is off', async () => {
    const [first, firstPopup] = [page, popup];
    await openPrivate();
    await waitForText(popup, message('failPrivateText'));
    expect(await textIn(popup, message('noteLabel'))).toBe('');
    await typeInto(popup, message('noteLabel'), ' Not this.');
    await popup.close();
    expect(await textOf(own)).toBe(`${WORD} before. And after.`);
    for (const each of [firstPopup, first]) await each.close();
    await until(async () => (await windowsKept(own)) === 0, { what: 'the window to be forgotten' });
  });

  it('sends nothing anywhere', () => {
    expect(sidelight.strayRequests()).toEqual([]);
  });
});

/** How many windows the extension knows as private ones that are kept. */
const windowsKept = (own: Page): Promise<number> =>
  own.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: one of the two is there
    const { storage } = (globalThis as any).browser ?? (globalThis as any).chrome;
    return Object.values(await storage.session.get(null)).flat().length;
  });

const textOf = async (own: Page): Promise<string | undefined> => (await ask(own, 'note/read', { about }))?.text;
