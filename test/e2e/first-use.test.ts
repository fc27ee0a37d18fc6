import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { press, waitForText } from './fields.ts';
import { pointOf, waitForMarks } from './marks.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

const NOTE = 'Ask who runs the server.';

/** More presses than this from the install to an exported note would be a worse product: see `docs/first-use.md`. */
const MOST_CLICKS = 5;

interface Step {
  readonly step: string;
  readonly clicks: number;
  readonly seconds: string;
}

describe.each(BROWSERS)('a new reader, from the install to an exported note, in %s', (kind) => {
  let sidelight: Sidelight;
  const steps: Step[] = [];
  let clicks = 0;

  /** Does a step and times it, from its first act to what the reader then sees. Reading, choosing and typing take as long as they take. */
  async function timed<R>(step: string, work: () => Promise<R>): Promise<R> {
    const [startedAt, before] = [performance.now(), clicks];
    const result = await work();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    steps.push({ step, clicks: clicks - before, seconds });
    return result;
  }
  const click = (page: Page, name: string): Promise<void> => {
    clicks += 1;
    return press(page, name);
  };

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
  });
  afterAll(() => sidelight.close());

  it(`takes no more than ${MOST_CLICKS} clicks`, async () => {
    const welcome = await timed('Welcome: the page is drawn, the choice known', async () => {
      const page = await sidelight.browser.openExtensionPage('src/welcome/index.html');
      await page.waitFor(() => document.querySelector('.sl-run :checked'));
      return page;
    });
    await timed('Welcome: a word of its story is explained', async () => {
      await waitForMarks(welcome);
      const { x, y } = await pointOf(welcome, 'IMEI');
      await welcome.pointerTo(x, y);
      await until(() => welcome.shadowText(), { what: 'the popover' });
    });
    const story = await timed('News page: opened and marked', async () => {
      const page = await sidelight.browser.openPage(STORY);
      await waitForMarks(page);
      return page;
    });
    await timed('News page: a marked word is explained', async () => {
      const { x, y } = await pointOf(story, 'IMEI number');
      await story.pointerTo(x, y);
      await until(() => story.shadowText(), { what: 'the popover' });
    });
    const popup = await timed('Popup: opened, the story in it', async () => {
      clicks += 1; // the toolbar button; its page as a tab can be driven further
      const page = await sidelight.openPopup(story);
      await page.waitFor(
        (name) => [...document.querySelectorAll('nav button')].some(({ textContent }) => textContent === name),
        message('navNote'),
      );
      return page;
    });
    await timed('Popup: to the note, which has the focus', async () => {
      await click(popup, message('navNote'));
      await popup.waitFor(() => document.activeElement?.localName === 'textarea');
    });
    await timed('Popup: the note typed, key by key', () => popup.type(NOTE));
    await timed('Popup: the note kept, after the last key', () => waitForText(popup, message('saveSaved')));
    const notebook = await timed('Notebook: opened, the note in it', async () => {
      await click(popup, message('openNotebook'));
      // The same page again: what a press has opened has no handle here.
      const page = await sidelight.browser.openExtensionPage('src/notebook/index.html');
      await waitForText(page, NOTE);
      return page;
    });
    await timed('Export: a file with the note in it', async () => {
      await click(notebook, message('notebookExport'));
      await click(notebook, message('notebookSaveFile'));
      expect(await sidelight.savedFile('.json')).toContain(NOTE);
    });
    console.table(steps);
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
