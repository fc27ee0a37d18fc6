import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { needBrowser } from '../../scripts/lib/find-browser.mjs';
import { type PageServer, startPageServer } from '../../scripts/lib/page-server.mjs';
import { openReader, type Reader } from '../../scripts/lib/reader.mjs';
import { until } from '../../scripts/lib/until.mjs';
import type { Answer } from '../../src/core/failure.ts';
import type { Reading } from '../../src/core/reading.ts';
import { waitForText } from './fields.ts';
import { markedWords, pointOf, waitForMarks, withoutHost } from './marks.ts';
import { BROWSERS, message } from './sidelight.ts';

/** What is to be seen; fields as in `test/fixtures/articles-live/README.md`. */
interface Seen {
  readonly marks: readonly string[];
  readonly url?: string | undefined;
  readonly whyNot?: string;
  readonly isTeaser?: boolean;
}

interface Expected extends Omit<Seen, 'url'> {
  readonly url: string;
  readonly article?: string;
  readonly steps: readonly (Seen & { readonly call: string })[];
}

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/articles-live');
const SLUGS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const fileOf = (slug: string, name: string): string => readFileSync(path.join(FOLDER, slug, name), 'utf8');
const expectedOf = (slug: string): Expected => JSON.parse(fileOf(slug, 'expected.json'));

/** A page that never rests is looked at every ten seconds at the least; twice that is a fault. Milliseconds. */
const FOLLOWED_WITHIN_MS = 20_000;

/** Calls a function of the page. */
function callOnPage(name: string): void {
  const page = globalThis as unknown as Record<string, (() => void) | undefined>;
  page[name]?.();
}

describe.each(BROWSERS)('pages that live, in %s', (kind) => {
  let server: PageServer;
  let reader: Reader;

  beforeAll(async () => {
    if (!ensureBuilt(kind)) throw new Error('wanted a build, found errors');
    server = await startPageServer();
    // A page that may not be stored is not kept for going back to.
    const headers = { 'cache-control': 'max-age=600' };
    for (const slug of SLUGS) server.add(expectedOf(slug).url, { body: fileOf(slug, 'source.html'), headers });
    const { url } = expectedOf('frames');
    server.add(`${url}story.html`, fileOf('frames', 'story.html'));
    server.add(`${url}menu.html`, '<p><a href="story.html">The story</a></p>');
    reader = await openReader(kind, { executable: needBrowser(kind), server });
  });
  afterAll(async () => {
    await reader.close();
    await server.close();
  });

  const readingNow = async (): Promise<Reading> => {
    const answer: Answer<Reading> = await reader.tell('tab/reading', {});
    if (!answer.ok) throw new Error('wanted a reading, found none');
    return answer.value;
  };

  const untilMarked = (marks: readonly string[]): Promise<unknown> =>
    until(async () => (await markedWords(reader.page)).join('|') === marks.join('|'), {
      what: `just these marks: ${marks.join(', ')}`,
      withinMs: FOLLOWED_WITHIN_MS,
    });

  async function check({ marks, url, whyNot, isTeaser = false }: Seen): Promise<void> {
    await untilMarked(marks);
    const reading = await until(async () => ((await readingNow()).state === 'reading' ? null : readingNow()), {
      what: 'the reading',
    });
    if (reading.state !== 'read') {
      expect(reading).toMatchObject({ state: 'not-read', failure: { name: whyNot } });
      return;
    }
    expect(whyNot).toBeUndefined();
    expect(reading.isTeaser).toBe(isTeaser);
    if (url !== undefined) expect(reading.article.url).toBe(url);
  }

  it.each(SLUGS)('%s', async (slug) => {
    const expected = expectedOf(slug);
    await reader.read(expected.url);
    await check({ ...expected, url: expected.article });
    for (const step of expected.steps) {
      await reader.page.evaluate(callOnPage, step.call);
      await check(step);
    }
    expect(await reader.page.consoleMessages()).toEqual([]);
  });

  it('marks that hold are there in every frame, while the page grows', async () => {
    const { url, marks, steps } = expectedOf('live-blog-grows');
    await reader.read(url);
    await untilMarked(marks);
    await reader.page.evaluate(() => {
      const { dataset } = document.body;
      const count = () => {
        const ours = [...CSS.highlights].filter(([name]) => name.startsWith('sidelight-'));
        const words = ours.flatMap(([, ranges]) => [...ranges].map(String)).filter((each) => each !== '');
        dataset.fewest = String(Math.min(Number(dataset.fewest ?? words.length), words.length));
        requestAnimationFrame(count);
      };
      count();
    });
    await reader.page.evaluate(callOnPage, 'grow');
    await untilMarked(steps[0]?.marks ?? []);
    expect(await reader.page.evaluate(() => document.body.dataset.fewest)).toBe(String(marks.length));
  });

  it('an open popover stays, with the focus in it, while the page grows above it', async () => {
    const { url, marks, steps } = expectedOf('live-blog-grows');
    await reader.read(url);
    await untilMarked(marks);
    const reading = await readingNow();
    if (reading.state !== 'read') throw new Error('wanted a story');
    const index = reading.context.mentions.findIndex(({ explainer }) => explainer === 'imei');
    await reader.tell('tab/show-mention', { url: reading.article.url, index });
    await until(async () => (await reader.page.shadowText()).includes('IMEI'), { what: 'the popover to open' });
    const focused = () =>
      reader.page.evaluateInShadow((root) => root.activeElement?.closest('[role="dialog"]') !== null);
    expect(await focused()).toBe(true);
    await reader.page.evaluateInShadow((root) => root.querySelector('[role="dialog"]')?.setAttribute('data-same', ''));

    await reader.page.evaluate(callOnPage, 'grow');
    await untilMarked(steps[0]?.marks ?? []);
    expect(await focused()).toBe(true);
    expect(await reader.page.evaluateInShadow((root) => root.querySelector('[data-same]') !== null)).toBe(true);
    // What the popup was told before still means the same words.
    await reader.page.pressKey('Escape');
    await until(async () => (await reader.page.shadowText()) === '', { what: 'the popover to close' });
    await reader.tell('tab/show-mention', { url: reading.article.url, index });
    await until(async () => (await reader.page.shadowText()).includes('IMEI'), { what: 'the popover to open again' });
    await reader.page.pressKey('Escape');
  });

  it('a popover closes when its story leaves', async () => {
    const { url, marks, steps } = expectedOf('client-side-navigation');
    await reader.read(url);
    await untilMarked(marks);
    const { x, y } = await pointOf(reader.page, 'IMEI number');
    await reader.page.pointerTo(x, y);
    await until(async () => (await reader.page.shadowText()).includes('IMEI'), { what: 'the popover to open' });
    await reader.page.evaluate(callOnPage, 'toSecond');
    await untilMarked(steps[0]?.marks ?? []);
    await until(async () => !(await reader.page.shadowText()).includes('IMEI'), { what: 'the popover to close' });
    await reader.page.pointerTo(1, 1);
  });

  it('a story that comes late is read, and where none comes nothing of ours is in the page', async () => {
    const late = 'https://www.dunedispatch.example/late';
    server.add(late, '<!doctype html><title>Late</title><link rel="icon" href="data:,"><div id="app">Loading …</div>');
    expect(await reader.read(late)).toMatchObject({ failure: { name: 'empty-page' } });
    const before = await withoutHost(reader.page);
    expect(before.hosts).toBe(0);
    await reader.page.evaluate(
      (html) => {
        document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
      },
      fileOf('lazy-paragraphs', 'source.html'),
    );
    await untilMarked(expectedOf('lazy-paragraphs').marks);
  });

  it('a page comes back from the back/forward cache with its marks, each once', async () => {
    const { url, marks } = expectedOf('back-forward-cache');
    await reader.read(url);
    await untilMarked(marks);
    await reader.page.evaluate(() => {
      document.body.dataset.stayed = '';
    });
    await reader.page.evaluate((other) => location.assign(other), expectedOf('br-paragraphs').url);
    await reader.page.waitFor(() => document.querySelector('hr') !== null);
    await untilMarked(expectedOf('br-paragraphs').marks);
    await reader.page.evaluate(() => history.back());
    await reader.page.waitFor(() => document.querySelector('.article-body') !== null);
    await untilMarked(marks);
    expect(await reader.page.evaluate(() => 'stayed' in document.body.dataset)).toBe(true);
    await until(async () => (await reader.browser.badgeText()) === String(marks.length), { what: 'the badge' });
  });

  it('a page that changes a thousand times a second stays as quick as it was', async () => {
    const { url, marks } = expectedOf('mutation-storm');
    await reader.read(url);
    await untilMarked(marks);
    const longest = await reader.page.evaluate(async () => {
      let [last, gap] = [performance.now(), 0];
      for (let frame = 0; frame < 180; frame++) {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
      }
      return gap;
    });
    // Ours takes a few milliseconds of it; the rest is for a machine that does other things as well.
    expect(longest).toBeLessThan(500);
  });

  it('the popup says that only the beginning is on the page, and of a page that is too large', async () => {
    const popupOf = async () =>
      reader.browser.openExtensionPage(`src/popup/index.html?tab=${await reader.page.tabId()}`);
    await reader.read(expectedOf('paywall-teaser').url);
    await waitForMarks(reader.page);
    const popup = await popupOf();
    await waitForText(popup, message('teaser'));
    await popup.close();
    await reader.page.bringToFront();
    await reader.read(expectedOf('hundred-thousand-nodes').url);
    const other = await popupOf();
    await waitForText(other, message('failTooLarge'));
    await other.close();
    await reader.page.bringToFront();
  });
});
