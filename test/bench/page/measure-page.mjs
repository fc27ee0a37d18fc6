// @ts-check
/** What a page costs in one of the two browsers, and what other libraries cost on it. */

/** So long a page is watched after it was parsed, with and without us; milliseconds. A reading is done in a third of it. */
const WATCHED_MS = 1500;

/**
 * @typedef {object} Cost
 * @property {number} taskMs All work of the page's process: of its main thread, in milliseconds.
 * @property {number} scriptMs Of that, scripts. Saved pages run none of their own.
 * @property {number} longestTaskMs 0 where none was longer than 50 ms: browsers tell of no shorter ones.
 * @property {number} layoutShift
 * @property {number} fcpMs First contentful paint.
 * @property {number} heapBytes After a collection of garbage.
 * @property {number} nodes
 */

/** Runs in the page, before anything of it. */
const watchPage = () => {
  const seen = { longest: 0, shift: 0 };
  Object.defineProperty(window, 'seenByBench', { value: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** @param {import('./two-browsers.mjs').Side} side */
export const prepare = ({ page }) => page.evaluateOnNewDocument(watchPage);

/** @param {import('./two-browsers.mjs').Side} side @param {string} url @returns {Promise<Cost>} */
export async function costOf({ page, session }, url) {
  await page.bringToFront();
  await page.goto('about:blank');
  const metrics = async () => {
    const { metrics: all } = await session.send('Performance.getMetrics');
    return new Map(all.map(({ name, value }) => [name, value]));
  };
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
  const after = await metrics();
  const seen = await page.evaluate(() => ({
    .../** @type {any} */ (window).seenByBench,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metrics();
  const of = (/** @type {string} */ name) => after.get(name) ?? 0;
  return {
    taskMs: 1000 * of('TaskDuration'),
    scriptMs: 1000 * of('ScriptDuration'),
    longestTaskMs: seen.longest,
    layoutShift: seen.shift,
    fcpMs: seen.fcp,
    heapBytes: heap.get('JSHeapUsedSize') ?? 0,
    nodes: of('Nodes'),
  };
}

/**
 * What others take on the page that is open: finding the article alone, and marking all names without asking what the page is.
 *
 * @param {import('./two-browsers.mjs').Side} side
 * @param {{readability: string, mark: string, aliases: readonly string[]}} sources Their source text, and what is marked.
 * @returns {Promise<{readabilityMs: number, markMs: number}>}
 */
export async function costOfOthers({ session }, { readability, mark, aliases }) {
  // One pattern of all, its quickest way: given as a list, some thousand names overflow its stack.
  const escaped = aliases.map((alias) => alias.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const pattern = `\\b(?:${escaped.join('|')})\\b`;
  const expression = `(() => {
    ${readability}
    var module, exports, define;
    ${mark}
    const started = performance.now();
    new Readability(document.cloneNode(true)).parse();
    const between = performance.now();
    new (window.Mark)(document.body).markRegExp(new RegExp(${JSON.stringify(pattern)}, 'gi'));
    return { readabilityMs: between - started, markMs: performance.now() - between };
  })()`;
  // By the protocol: a saved page's policy lets no script in.
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
