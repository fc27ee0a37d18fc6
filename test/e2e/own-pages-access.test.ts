import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { distFolder, ensureBuilt } from '../../scripts/lib/build.mjs';
import { AXE, axeExpression } from './access/axe-faults.ts';
import { boxesOf, movedBoxes, unseenFaults } from './access/forced-colours.ts';
import { smallTargets } from './access/small-targets.ts';
import { textSpacingFaults } from './access/text-spacing.ts';
import { type Sidelight, STORY, startSidelight } from './sidelight.ts';

if (!ensureBuilt('chrome')) throw new Error('wanted a build, found errors');

/** Every page of the built extension, so that a new one is tried without a word here. */
const OWN_PAGES = readdirSync(path.join(distFolder('chrome'), 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => `src/${name.split(path.sep).join('/')}`)
  .sort();

describe('our own pages in chrome', () => {
  let sidelight: Sidelight;
  let tabId: number;

  beforeAll(async () => {
    sidelight = await startSidelight('chrome');
    const page = await sidelight.browser.openPage(STORY);
    await page.waitFor(() => CSS.highlights.size > 0);
    tabId = await page.tabId();
  });
  afterAll(() => sidelight.close());

  /** Runs an expression that axe needs; extension pages forbid `eval` to their own scripts alone. */
  const run = (page: Page, expression: string) => page.evaluate(expression as unknown as () => string[]);

  it('are there', () =>
    expect(OWN_PAGES).toEqual(expect.arrayContaining(['src/popup/index.html', 'src/notebook/index.html'])));

  it.each(OWN_PAGES)('%s is for everyone, as it is drawn by the extension itself', async (file) => {
    const page = await sidelight.browser.openExtensionPage(`${file}?tab=${tabId}`);
    await page.setViewport({ width: 400, height: 600 });
    await page.waitFor(() => document.querySelector('h1, h2')?.textContent);
    await page.waitFor(() => document.querySelector('[aria-busy="true"]') === null);
    await run(page, AXE);
    const faults: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      const found = await run(page, axeExpression(scheme === 'dark'));
      faults.push(...found.map((fault) => `${scheme}: ${fault}`));
    }
    faults.push(...(await page.evaluate(smallTargets)));
    await page.setViewport({ width: 320, height: 480 });
    faults.push(...(await page.evaluate(textSpacingFaults)));
    await page.setColorScheme('light');
    const boxes = await page.evaluate(boxesOf);
    await page.setForcedColors(true);
    faults.push(...movedBoxes(boxes, await page.evaluate(boxesOf)), ...(await page.evaluate(unseenFaults)));
    await page.close();
    expect(faults).toEqual([]);
  });
});
