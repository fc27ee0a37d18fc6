// Runs finders over pages in real Chromium, each on a page of its own.
import { openTab, startBrowser } from './browser.mjs';
import { bundleForPage } from './bundle.mjs';

/** Each finder gets the page freshly loaded: the first call is what a reader waits for. */
async function runFinder(tab, page, script, finder) {
  await tab.show(page);
  await tab.tab.evaluate(script);
  return tab.tab.evaluate((name) => globalThis.sidelightEval[name](), finder);
}

/** Which finder comes first changes from page to page: a later one gets a warmer browser. */
async function runPage(tab, page, script, finders, n) {
  const row = { page };
  for (let k = 0; k < finders.length; k++) {
    const finder = finders[(n + k) % finders.length];
    row[finder] = await runFinder(tab, page, script, finder);
  }
  if (page.type === 'article') row.ours.longestSliceMs = await runFinder(tab, page, script, 'longestSlice');
  return row;
}

/**
 * One row for each page: `{page, <finder>: its answer}`, or `{page, error}`. Pages that are no articles are asked of our finder
 * and, where more than one finder is asked for, of `isProbablyReaderable`.
 */
export async function runFinders(pages, finders) {
  const script = await bundleForPage(new URL('./in-page.ts', import.meta.url));
  const browser = await startBrowser();
  const rows = [];
  let tab = await openTab(browser);
  const ofPage = ({ type }) => (type === 'article' ? finders : ['ours']);
  for (const page of pages) {
    const asked = finders.length > 1 ? [...ofPage(page), 'readerable'] : finders;
    try {
      rows.push(await runPage(tab, page, script, asked, rows.length));
    } catch (error) {
      rows.push({ page, error: String(error.message).slice(0, 200) });
      await tab.tab.close().catch(() => {});
      tab = await openTab(browser);
    }
    if (rows.length % 100 === 0) console.error(`${rows.length} of ${pages.length}`);
  }
  await browser.close();
  return rows;
}
