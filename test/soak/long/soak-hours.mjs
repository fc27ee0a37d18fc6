// @ts-check
import { until } from '../../../scripts/lib/until.mjs';
import { ask, openOwnPage, saveOf } from '../notes/own-page.mjs';
import { startReader } from '../notes/reader.mjs';
import { livingPage } from './living-page.mjs';

/** What a reader does in an hour. */
const PER_HOUR = { loads: 4, moves: 10, popups: 2, notes: 6 };

/** Heaps are compared by the middle of so many hours: one alone depends on what the engine has just compiled. */
const COMPARED = 5;

/** Of the heap in the first hours. */
const MAY_GROW = 1.1;

const MEGABYTE = 2 ** 20;
const LIVING = 'https://www.ampercent.com/living/';

/** @typedef {'worker' | 'content' | 'popup'} Place */
/** @typedef {import('../../../scripts/lib/browser.mjs').Heap} Heap */
/** @typedef {Record<Place, Heap>} Heaps */

/** @type {Heap} */
const NONE = { bytes: 0, liveBytes: 0 };

const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Days of reading in minutes, in Chromium: pages loaded, a page that becomes another again and again, popups, notes, all with one
 * worker, one tab and one popup that live through all of it. The heap of each at the end of every hour must not grow.
 *
 * @param {{hours: number, log: (line: string) => void}} options
 * @returns {Promise<{figures: Record<string, unknown>, isGood: boolean}>}
 */
export async function soakHours({ hours, log }) {
  const reader = await startReader('chrome');
  try {
    const browser = reader.browser();
    reader.server.add(LIVING, livingPage());
    const living = await browser.openPage(LIVING);
    await living.waitFor(() => CSS.highlights.size > 0);
    const own = await openOwnPage(browser);
    const popupOf = async (/** @type {import('../../../scripts/lib/browser.mjs').Page} */ page) => {
      await page.bringToFront();
      return browser.openExtensionPage(`src/popup/index.html?tab=${await page.tabId()}`);
    };
    const stays = await popupOf(living);
    /** @type {Heaps[]} */
    const series = [];
    let edits = 0;
    for (let hour = 0; hour < hours; hour++) {
      const page = await browser.openPage();
      for (let load = 0; load < PER_HOUR.loads; load++) {
        await page.goTo(reader.address);
        await page.waitFor(() => CSS.highlights.size > 0);
      }
      await page.pressKey('Tab');
      for (let popup = 0; popup < PER_HOUR.popups; popup++) {
        const opened = await popupOf(page);
        await opened.waitFor(() => document.querySelector('textarea'));
        await opened.close();
      }
      await page.close();
      await living.bringToFront();
      for (let move = 0; move < PER_HOUR.moves; move++) {
        const story = hour * PER_HOUR.moves + move + 1;
        await living.evaluate((n) => /** @type {any} */ (globalThis).becomes(n), story);
        await until(() => living.evaluate(isMarked, story), { what: 'the next story to be marked' });
      }
      await browser.pressShortcut(living, 'next-mention');
      await until(async () => (await living.shadowText()) !== '', { what: 'the popover' });
      await living.pressKey('Escape');
      for (let note = 0; note < PER_HOUR.notes; note++) {
        const url = `https://news.example/${note}`;
        const { name, request } = saveOf({
          kind: note % 2 ? 'note' : 'draft',
          url,
          text: `Text ${++edits}`,
          writer: note + 1,
          count: edits,
        });
        await ask(own, name, request);
      }
      const heaps = {
        worker: (await browser.backgroundHeap?.()) ?? NONE,
        content: (await living.heap?.()) ?? NONE,
        popup: (await stays.heap?.()) ?? NONE,
      };
      series.push(heaps);
      if (hour % 6 === 0 || hour === hours - 1) log(`hour ${String(hour + 1).padStart(3)}: ${said(heaps)}`);
    }
    return judge(series, log);
  } finally {
    await reader.close();
  }
}

/** Runs in the page. @param {number} story */
const isMarked = (story) => {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => /** @type {Range[]} */ ([...highlight]));
  return ranges.some((range) => range.startContainer.parentElement?.closest(`[data-story="${story}"]`) != null);
};

const inMegabytes = (/** @type {number} */ bytes) => (bytes / MEGABYTE).toFixed(2);

const said = (/** @type {Heaps} */ heaps) =>
  Object.entries(heaps)
    .map(([place, { bytes, liveBytes }]) => `${place} ${inMegabytes(bytes)} MB, ${inMegabytes(liveBytes)} of it alive`)
    .join('; ');

/** @param {Heaps[]} series @param {(line: string) => void} log */
function judge(series, log) {
  /** @type {Record<string, unknown>} */
  const figures = { hours: series.length };
  let isGood = true;
  for (const place of /** @type {const} */ (['worker', 'content', 'popup'])) {
    const ratioOf = (/** @type {keyof Heap} */ part) => {
      const all = series.map((heaps) => heaps[place][part]);
      return Number((median(all.slice(-COMPARED)) / median(all.slice(0, COMPARED))).toFixed(3));
    };
    figures[`${place}HeapRatio`] = ratioOf('bytes');
    figures[`${place}LiveRatio`] = ratioOf('liveBytes');
    isGood &&= ratioOf('liveBytes') <= MAY_GROW;
  }
  log(`heaps of the last ${COMPARED} hours over those of the first: ${JSON.stringify(figures)}`);
  return { figures, isGood };
}
