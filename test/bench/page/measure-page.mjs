// @ts-check
/** What a page costs in one of the two browsers, and what other libraries cost on it. */

/** So long a page is watched after it was parsed, with and without us; milliseconds. A reading is done in a third of it. */
const WATCHED_MS = 1500;

/**
 * @typedef {object} Cost
 * @property {number} taskMs All work of the page's process: of its main thread, in milliseconds.
 * @property {number} scriptMs Of that, scripts. Saved pages run none of their own.
 * @property {number} styleMs Of that, working out styles.
 * @property {number} layoutMs Of that, layout.
 * @property {number} longestTaskMs Whoever's: parsing and drawing are tasks, too. 0 where none was longer than 50 ms: browsers tell of no shorter ones.
 * @property {number} layoutShift
 * @property {number} fcpMs First contentful paint.
 * @property {number} heapBytes After a collection of garbage.
 * @property {number} nodes
 */

/** Runs in the page, before anything of it. */
const watchPage = () => {
  const seen = { tasks: /** @type {[from: number, duration: number][]} */ ([]), shift: 0 };
  Object.defineProperty(window, 'seenByBench', { value: seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += /** @type {any} */ (entry).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** @param {import('./two-browsers.mjs').Side} side */
export const prepare = ({ page }) => page.evaluateOnNewDocument(watchPage);

/** @typedef {import('./two-browsers.mjs').Side} Side */

/** @param {Side['session']} session @returns {Promise<Map<string, number>>} */
async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** @param {Side['page']} page @param {string} url */
async function watch(page, url) {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
}

/** @param {Side} side @param {string} url @returns {Promise<Cost>} */
export async function costOf({ page, session }, url) {
  await page.bringToFront();
  await page.goto('about:blank');
  await watch(page, url);
  const after = await metricsOf(session);
  const seen = await page.evaluate(() => ({
    .../** @type {any} */ (window).seenByBench,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metricsOf(session);
  const of = (/** @type {string} */ name) => after.get(name) ?? 0;
  return {
    taskMs: 1000 * of('TaskDuration'),
    scriptMs: 1000 * of('ScriptDuration'),
    styleMs: 1000 * of('RecalcStyleDuration'),
    layoutMs: 1000 * of('LayoutDuration'),
    longestTaskMs: Math.max(0, ...seen.tasks.map((/** @type {[number, number]} */ [, duration]) => duration)),
    layoutShift: seen.shift,
    fcpMs: seen.fcp,
    heapBytes: heap.get('JSHeapUsedSize') ?? 0,
    nodes: of('Nodes'),
  };
}

/** Samples of a profile are this far apart; microseconds. */
const SAMPLE_US = 500;

/**
 * The most that scripts of an extension have taken of one task, in milliseconds; 0 where no task was longer than 50 ms. Looked at in
 * a visit of its own, as a profile costs time.
 *
 * @param {Side} side
 * @param {string} url
 */
export async function longestOfOurs({ page, session }, url) {
  await page.goto('about:blank');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await session.send('Profiler.start');
  await watch(page, url);
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  const startedAt = 1000 * ((await metricsOf(session)).get('NavigationStart') ?? 0);
  /** @type {[from: number, duration: number][]} */
  const tasks = await page.evaluate(() => /** @type {any} */ (window).seenByBench.tasks);
  const samples = samplesOfOurs(profile);
  const ofOurs = tasks.map(([from, duration]) => {
    const within = samples.filter(({ at }) => at >= startedAt + from && at <= startedAt + from + duration);
    return within.reduce((sum, { ms }) => sum + ms, 0);
  });
  return Math.max(0, ...ofOurs);
}

/**
 * When a script of an extension was running, or what it had called, and for how long, by the clock of the metrics; milliseconds.
 *
 * @param {import('puppeteer-core').Protocol.Profiler.Profile} profile
 */
function samplesOfOurs({ nodes, samples = [], timeDeltas = [], startTime }) {
  const ours = new Set();
  // A node stands before those that it has called.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith('chrome-extension:')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  let at = startTime / 1000;
  return samples.flatMap((id, n) => {
    at += (timeDeltas[n] ?? 0) / 1000;
    return ours.has(id) ? [{ at, ms: (timeDeltas[n + 1] ?? 0) / 1000 }] : [];
  });
}

/**
 * What others take on the page that is open: finding the article alone, and marking all names without asking what the page is.
 *
 * @param {Side} side
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
