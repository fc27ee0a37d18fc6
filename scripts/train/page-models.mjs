// What the judges of the article finder see of each page: made in real Chromium once, then kept in a file.
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { openTab, startBrowser } from '../eval-article/browser.mjs';
import { bundleForPage } from '../eval-article/bundle.mjs';
import { readPages } from '../eval-article/pages.mjs';

async function makeFile(folder, file) {
  const script = await bundleForPage(new URL('./in-page.ts', import.meta.url));
  const browser = await startBrowser();
  const tab = await openTab(browser);
  const out = createWriteStream(file);
  const pages = readPages(folder);
  for (const [n, page] of pages.entries()) {
    await tab.show(page);
    await tab.tab.evaluate(script);
    const seen = await tab.tab.evaluate(() => globalThis.sidelightTrain());
    out.write(`${JSON.stringify({ ...page, ...seen })}\n`);
    if (n % 100 === 99) console.error(`${n + 1} of ${pages.length} pages read`);
  }
  await browser.close();
  await new Promise((resolve) => out.end(resolve));
}

/** All pages of a folder with their models; read from `file` where that is there, else written to it. */
export async function pageModels(folder, file) {
  if (!existsSync(file)) await makeFile(folder, file);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
