import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTEBOOK_STATES } from './fixtures/notebook-states.ts';
import { OPTIONS_STATES } from './fixtures/options-states.ts';
import { OWN_EXPLAINERS_STATES } from './fixtures/own-explainers-states.ts';
import { PICKER_STATES } from './fixtures/picker-states.ts';
import { POPOVER_STATES } from './fixtures/popover-states.ts';
import { POPUP_STATES } from './fixtures/popup-states.ts';
import { WELCOME_STATES } from './fixtures/welcome-states.ts';
import { type GalleryBrowser, startGallery } from './gallery-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let gallery: GalleryBrowser;
let page: Page;

beforeAll(async () => {
  gallery = await startGallery();
  page = await gallery.browser.newPage();
});
afterAll(() => gallery.close());

/** Shows one state with everything unfolded. */
async function show(state: string, scheme: 'light' | 'dark', width: number, strings = ''): Promise<void> {
  await page.setViewport({ width, height: 700 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${gallery.base}?state=${state}&unfold&strings=${strings}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

/** What axe finds, as "rule: element". */
async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  const found: AxeResults['violations'] = await page.evaluate(
    async (tags) =>
      (await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({ runOnly: tags })).violations,
    TAGS,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe.each(
  Object.keys({
    ...POPOVER_STATES,
    ...POPUP_STATES,
    ...PICKER_STATES,
    ...NOTEBOOK_STATES,
    ...OWN_EXPLAINERS_STATES,
    ...OPTIONS_STATES,
    ...WELCOME_STATES,
  }),
)('%s', (state) => {
  it.each(['light', 'dark'] as const)('has nothing that axe objects to in %s', async (scheme) => {
    await show(state, scheme, 400);
    expect(await violations()).toEqual([]);
  });

  it.each([320, 1280])(
    'needs no scrolling to the side at %i px, in a language that is a third longer',
    async (width) => {
      await show(state, 'light', width, 'pseudo');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );
});
