import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { ask } from '../soak/notes/own-page.mjs';
import { chooseFile, press, waitForText } from './fields.ts';
import { learntFromPress } from './learnt-from-press.ts';
import { markedWords, waitForMarks, withoutHost } from './marks.ts';
import { firstPage, QUOTES, SPY } from './quotes-page.ts';
import { BROWSERS, message, type Sidelight, startSidelight } from './sidelight.ts';

/** Stands in the sentence that is also a claim's, and within a term of the bundled dataset: both are shown. */
const NAME = 'security firm';
const SUMMARY = 'Whoever sells the cure also finds the disease.';

const packOf = (...explainers: readonly object[]): string =>
  JSON.stringify({ format: 'sidelight-explainers', version: 1, explainers });
const HERON = { id: 'heron', name: 'forty pages', kind: 'event', summary: 'How long a report is.' };

describe.each(BROWSERS)('terms of the reader’s own in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;
  let own: Page;
  let before: { readonly marks: readonly string[]; readonly html: object };

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    sidelight.server.add(QUOTES, firstPage(SPY));
    page = await sidelight.browser.openPage(QUOTES);
    before = { marks: await waitForMarks(page), html: await withoutHost(page) };
    own = await sidelight.browser.openExtensionPage('src/own-explainers/index.html');
    await waitForText(own, message('ownTermsNone'));
  });
  afterAll(() => sidelight.close());

  const names = (): Promise<string[]> =>
    own.evaluate(() => [...document.querySelectorAll('.sl-own-row h2')].map(({ textContent }) => textContent));

  /** Opens the popup for the story, and waits for what it says of the reader's terms. */
  const openPopup = async (text: string): Promise<Page> => {
    const popup = await sidelight.openPopup(page);
    await popup.waitFor(() => document.querySelector('#own-terms'));
    await waitForText(popup, text);
    return popup;
  };

  it('are written by keys, and what is wrong is said at its field', async () => {
    await press(own, message('ownTermAdd'));
    await own.waitFor(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent === 'Name');
    await own.type(NAME);
    await own.pressKey('Enter');
    await waitForText(own, message('ruleMissing'));
    // The focus stands in the field of the fault.
    await own.type(SUMMARY);
    await press(own, message('ownTermSave'));
    await waitForText(own, message('ownTermSaved').replace('$1', NAME));
    expect(await names()).toEqual([NAME]);
  });

  it('are listed for a story as the reader’s, and are there when the browser was started anew', async () => {
    await page.goTo(QUOTES);
    await waitForMarks(page);
    const popup = await openPopup(SUMMARY);
    await popup.close();
    await sidelight.restart();
    page = await sidelight.browser.openPage(QUOTES);
    await waitForMarks(page);
    own = await sidelight.browser.openExtensionPage('src/own-explainers/index.html');
    await waitForText(own, SUMMARY);
    await (await openPopup(SUMMARY)).close();
  });

  it('leave the page as it is without them: the same marks, the same document, and nothing that its scripts can find', async () => {
    expect(await markedWords(page)).toEqual(before.marks);
    expect(await withoutHost(page)).toEqual(before.html);
    const drawn = await page.evaluateInShadow((root) => [root.textContent ?? '', root.querySelectorAll('*').length]);
    expect(JSON.stringify(drawn)).not.toContain(SUMMARY);
    expect(await page.evaluate((w) => (window as unknown as { find: (w: string) => boolean }).find(w), SUMMARY)).toBe(
      false,
    );
  });

  it('show their sentence in the page in a way that tells its scripts no more than a claim does', async () => {
    const popup = await openPopup(SUMMARY);
    /** Presses the sentence in a part of the popup, and gives all that the page has learnt until it was quiet again. */
    const learntFrom = (place: string) => learntFromPress(page, popup, place);
    const [byClaim, byTerm] = [await learntFrom('.sl-claim'), await learntFrom('.sl-own-term')];
    expect(byTerm).toEqual(byClaim);
    expect(byTerm.some((what) => what.startsWith('highlight'))).toBe(true); // the spy is at work
    expect(byTerm.filter((what) => /mutation|heard key|other styles|at point.*DIV/.test(what))).toEqual([]);
    await popup.close();
  });

  it('are deleted, and brought back', async () => {
    await own.bringToFront();
    await press(own, message('ownTermDeleteName').replace('$1', NAME));
    await waitForText(own, message('ownTermsNone'));
    await press(own, message('notebookUndo'));
    await until(async () => (await names()).length === 1, { what: 'the term' });
  });

  it('come in packs: one with a fault is refused whole, a good one is shown before it is written', async () => {
    await press(own, message('ownPackImport'));
    await chooseFile(own, packOf(HERON, { ...HERON, id: 'b', summary: 'x'.repeat(301), onload: 'alert(1)' }));
    await waitForText(own, 'explainers[1].summary');
    await waitForText(own, message('notebookNothingWritten'));
    expect((await ask(own, 'own/list', {})).length).toBe(1);
    await chooseFile(own, packOf(HERON));
    await waitForText(own, message('notebookImportNew_one').replace('$1', '1'));
    expect((await ask(own, 'own/list', {})).length).toBe(1);
    await press(own, message('notebookImportApply'));
    await until(async () => (await names()).length === 2, { what: 'the term of the pack' });
    const popup = await openPopup(HERON.summary);
    await popup.close();
  });

  it('go out as a pack, and are part of the backup', async () => {
    await own.bringToFront();
    await press(own, message('ownPackExport'));
    const pack = JSON.parse(await sidelight.savedFile('.json'));
    expect(pack.explainers.map(({ name }: { name: string }) => name).sort()).toEqual([HERON.name, NAME]);
    expect((await ask(own, 'backup/read', {})).explainers).toHaveLength(2);
  });

  it('write nothing to a console, and send nothing', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
