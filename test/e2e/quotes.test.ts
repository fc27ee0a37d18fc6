import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { ask, openOwnPage } from '../soak/notes/own-page.mjs';
import { press, textIn, typeInto, waitForText } from './fields.ts';
import { untilFlashed, untilQuiet } from './flashed.ts';
import { learntFromPress } from './learnt-from-press.ts';
import { waitForMarks, withoutHost } from './marks.ts';
import { firstPage, QUOTE, QUOTES, REWORDED, rewordedPage, SPY, shortenedPage } from './quotes-page.ts';
import { BROWSERS, message, type Sidelight, startSidelight } from './sidelight.ts';

const NOTE = 'Which handset was it, and was it sold in India?';

/** The field of the note on a quote. */
const labelOf = (quote: string): string => {
  const beginning = quote.slice(0, 60);
  const cut = quote.length > 60 ? `${beginning.slice(0, beginning.lastIndexOf(' '))}…` : quote;
  return message('quoteNote').replace('$1', cut);
};

/** Gives the command a key, as a reader can in the browser's settings. */
function giveKey(folder: string): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.commands['note-on-selection'].suggested_key = { default: 'Alt+Shift+Q' };
  delete manifest.commands['open-panel'].suggested_key; // Chromium takes four

  writeFileSync(file, JSON.stringify(manifest));
}

/** Selects words of a page, as a pointer does. */
const select = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(wanted));
    const node = paragraph?.firstChild as Text;
    const start = node.data.indexOf(wanted);
    getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
  }, words);

describe.each(BROWSERS)('notes on quotes in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;
  let popup: Page;

  const openPopup = async (): Promise<void> => {
    popup = await sidelight.openPopup(page);
    await popup.waitFor(() => document.querySelector('.sl-draft'));
  };

  /** Has the site show another state of the story, and opens the popup for it. */
  const become = async (html: string): Promise<void> => {
    await popup.close();
    sidelight.server.add(QUOTES, html);
    await page.bringToFront();
    await page.goTo(QUOTES);
    await waitForMarks(page);
    await openPopup();
  };

  beforeAll(async () => {
    sidelight = await startSidelight(kind, giveKey);
    sidelight.server.add(QUOTES, firstPage(SPY));
    page = await sidelight.browser.openPage(QUOTES);
    await waitForMarks(page);
  });
  afterAll(() => sidelight.close());

  it('begin with what is selected, and are there when the page is loaded anew', async () => {
    await select(page, QUOTE);
    const before = await withoutHost(page);
    await openPopup();
    await press(popup, message('quoteSelected'));
    await typeInto(popup, labelOf(QUOTE), NOTE);
    await waitForText(popup, message('saveSaved'));
    expect(await withoutHost(page)).toEqual(before);

    await become(firstPage(SPY));
    await until(async () => (await textIn(popup, labelOf(QUOTE))) === NOTE, { what: 'the note' });
    await waitForText(popup, QUOTE);
  });

  it('show their quote in the page in a way that tells its scripts no more than any sentence of a claim does', async () => {
    /** Presses a button with the quote on it, and gives all that the page has learnt until it was quiet again. */
    const learntFrom = (place: string) => learntFromPress(page, popup, place);
    const [bySentence, byQuote] = [await learntFrom('.sl-claim'), await learntFrom('.sl-quote-note')];
    expect(byQuote).toEqual(bySentence);
    const highlighted = byQuote.filter((what) => what.startsWith('highlight'));
    expect(highlighted.length).toBeGreaterThan(0); // the spy is at work: it sees the marks of terms
    expect(highlighted.filter((what) => what.includes('security firm said'))).toEqual([]);
    expect(byQuote.filter((what) => /mutation|heard key|other styles|resource.*extension/.test(what))).toEqual([]);
    expect(byQuote.filter((what) => what.startsWith('at point') && what.includes('DIV'))).toEqual([]);
    // One extent all the while, whether something is shown or not, and wherever.
    expect(byQuote.filter((what) => what.startsWith('extent'))).toHaveLength(1);
    expect(
      await page.evaluate((words) => (window as unknown as { find: (w: string) => boolean }).find(words), NOTE),
    ).toBe(false);
  });

  it('are found where the words have changed, and say so', async () => {
    await become(rewordedPage());
    await until(async () => (await textIn(popup, labelOf(QUOTE))) === NOTE, { what: 'the note' });
    await waitForText(popup, REWORDED);
    const said = await popup.evaluate(() => document.querySelector('.sl-quote-note')?.textContent ?? '');
    expect([message('quoteChanged'), message('quoteChangedMuch')].some((words) => said.includes(words))).toBe(true);
    expect(said).toContain(QUOTE);
    await press(popup, REWORDED);
    await untilFlashed(page, REWORDED);
    await untilQuiet(page);
  });

  it('are gone to from the notebook, where the words stand now', async () => {
    const notebook = await sidelight.browser.openExtensionPage('src/notebook/index.html');
    await notebook.waitFor(() => document.querySelector('.sl-row-open'));
    await notebook.evaluate(() => document.querySelector<HTMLElement>('.sl-row-open')?.click());
    await waitForText(notebook, message('notebookOpenAtQuote'));
    const article = await sidelight.browser.openedBy(() => press(notebook, message('notebookOpenAtQuote')));
    expect(await untilFlashed(article, REWORDED)).toEqual({ isInView: true });
    expect(await article.evaluate(() => location.href)).toBe(QUOTES);
    await waitForText(notebook, message('notebookQuoteShown'));
    await article.close();
    await notebook.close();
  });

  it('are kept where the quote is gone, and can be attached elsewhere', async () => {
    await become(shortenedPage());
    await until(async () => (await textIn(popup, labelOf(QUOTE))) === NOTE, { what: 'the note' });
    await waitForText(popup, message('quoteGone'));
    await waitForText(popup, QUOTE);
    const elsewhere = 'An update of August asks for consent first';
    await page.bringToFront();
    await select(page, elsewhere);
    // Firefox keeps a tab drawn for 300 ms after it was left; one that is come back to sooner was never hidden.
    await popup.waitFor(() => document.visibilityState === 'hidden');
    await popup.bringToFront();
    await press(popup, message('quoteAttachSelected'));
    await waitForText(popup, message('saveSaved'));
    await become(shortenedPage());
    await until(async () => (await textIn(popup, labelOf(elsewhere))) === NOTE, { what: 'the note at its new place' });
    expect(await popup.evaluate(() => document.querySelectorAll('.sl-quote-note').length)).toBe(1);
  });

  it('are deleted, and brought back', async () => {
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.sl-quote-note details'))
        details.open = true;
    });
    await press(popup, message('quoteDelete'));
    await waitForText(popup, message('quoteDeleted'));
    await press(popup, message('undo'));
    await popup.waitFor(() => document.querySelector('.sl-quote-note'));
    await popup.close();
  });

  it('open in the popup by a key, at what is selected', async () => {
    await page.bringToFront();
    await select(page, 'without a fee');
    await sidelight.browser.pressShortcut(page, 'note-on-selection');
    await until(async () => (await sidelight.browser.popupText()).includes(labelOf('without a fee')), {
      what: 'the popup with a note on what is selected',
    });
    await sidelight.browser.closePopup();
  });

  it('open in the popup from the menu of what is selected, which the page does not learn', async () => {
    const words = 'in seven languages';
    await page.bringToFront();
    await select(page, words);
    const before = await withoutHost(page);
    await sidelight.browser.chooseFromMenu(page, 'note-on-selection');
    await until(async () => (await sidelight.browser.popupText()).includes(labelOf(words)), {
      what: 'the popup with a note on what is selected',
    });
    // Another tab would close the popup: what it has not sent then waits in it for the next one.
    await until(async () => (await sidelight.browser.popupText()).includes(message('saveSaved')), {
      what: 'the note to be saved',
    });
    const own = await openOwnPage(sidelight.browser);
    const quotes = (await ask(own, 'note/of-page', { url: QUOTES })).map(
      ({ subject }: { subject: { anchor?: { exact: string } } }) => subject.anchor?.exact,
    );
    expect(quotes).toContain(words);
    await own.close();
    await sidelight.browser.closePopup();
    expect(await withoutHost(page)).toEqual(before);
    expect(await page.shadowText()).toBe('');
  });

  it('write nothing to a console, and send nothing', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
