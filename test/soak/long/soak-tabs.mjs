// @ts-check
import { until } from '../../../scripts/lib/until.mjs';
import { ask, openOwnPage, saveOf } from '../notes/own-page.mjs';
import { startReader } from '../notes/reader.mjs';

/** Tabs that are opened at a time. */
const AT_ONCE = 10;

const MEGABYTE = 2 ** 20;

/** Runs in one of our pages: asks all tabs at once what they have read, and says how many have read a story. */
const countRead = async () => {
  const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
  const tabs = await api.tabs.query({});
  const message = { to: 'tab', name: 'tab/reading', request: {} };
  const answers = await Promise.all(
    tabs.map((/** @type {{id: number}} */ { id }) =>
      api.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => null),
    ),
  );
  return answers.filter((answer) => answer?.ok && answer.value.state === 'read').length;
};

/** Runs in one of our pages: sends all requests in the same moment, and says how many were answered well. */
const countAnswered = async (/** @type {{name: string, request: object}[]} */ requests) => {
  const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
  const answers = await Promise.all(
    requests.map(({ name, request }) => api.runtime.sendMessage({ to: 'background', name, request })),
  );
  return answers.filter((answer) => answer?.ok).length;
};

/**
 * So many tabs with a story at once: each is read, and the background answers as many saves that come in the same moment, none lost.
 *
 * @param {{tabs: number, log: (line: string) => void}} options
 * @returns {Promise<{figures: Record<string, unknown>, isGood: boolean}>}
 */
export async function soakTabs({ tabs, log }) {
  /** @type {Record<string, unknown>} */
  const figures = {};
  let isGood = true;
  for (const kind of /** @type {const} */ (['chrome', 'firefox'])) {
    const reader = await startReader(kind);
    try {
      const browser = reader.browser();
      const startedAt = performance.now();
      const open = [];
      for (let tab = 0; tab < tabs; tab += AT_ONCE) {
        const some = Array.from({ length: Math.min(AT_ONCE, tabs - tab) }, () => browser.openPage(reader.address));
        open.push(...(await Promise.all(some)));
      }
      const own = await openOwnPage(browser);
      // A tab that was never in front is not read before it is: that is what a reader sees of it.
      for (const page of open) await page.bringToFront();
      await own.bringToFront();
      const read = await until(async () => ((await own.evaluate(countRead)) === tabs ? tabs : 0), {
        what: `${tabs} tabs to be read`,
        withinMs: 60_000,
      }).catch(() => own.evaluate(countRead));
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      const requests = open.map((_, n) =>
        saveOf({ kind: 'note', url: `https://news.example/${n}`, text: `Note ${n}`, writer: n + 1, count: 1 }),
      );
      const answered = await own.evaluate(countAnswered, requests);
      const { notes } = await ask(own, 'backup/read');
      log(
        `${kind}: ${read} of ${tabs} tabs read in ${seconds} s; ${answered} of ${tabs} saves at once answered, ${notes.length} kept`,
      );
      figures[`${kind}TabsRead`] = read;
      figures[`${kind}SavesKept`] = notes.length;
      isGood &&= read === tabs && answered === tabs && notes.length === tabs;
      // The worker first: it is stopped when it has been idle for a while.
      const worker = (await browser.backgroundHeap?.())?.bytes;
      const heaps = [];
      for (const page of open.slice(0, 20)) if (page.heap) heaps.push((await page.heap()).bytes);
      if (worker !== undefined && heaps.length > 0) {
        const median = heaps.sort((a, b) => a - b)[heaps.length >> 1] ?? 0;
        figures.workerHeapMb = Number((worker / MEGABYTE).toFixed(1));
        figures.tabHeapMbMedian = Number((median / MEGABYTE).toFixed(1));
        log(
          `${kind}: worker ${figures.workerHeapMb} MB, a tab ${figures.tabHeapMbMedian} MB (median of ${heaps.length}, page included)`,
        );
      }
    } finally {
      await reader.close();
    }
  }
  return { figures, isGood };
}
