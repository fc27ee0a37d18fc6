import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { press } from './fields.ts';
import { pointOf, waitForMarks } from './marks.ts';
import { BROWSERS, message, type Sidelight, startSidelight } from './sidelight.ts';

const WELCOME = 'src/welcome/index.html';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, as "rule: element". One function with all of axe in it: our own policy lets no text become code in the page. */
const violations = new Function(`${AXE}
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return window.axe.run(document, { runOnly: tags }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))));`) as () => Promise<
  string[]
>;

/** The extension's own API, as its pages have it. */
interface Api {
  tabs: { query: (of: object) => Promise<{ url?: string }[]> };
  runtime: { reload: () => void };
}
declare const chrome: Api;

describe.each(BROWSERS)('the welcome page, in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;

  /** How many tabs show it. */
  const opened = async (own: Page): Promise<number> =>
    own.evaluate(
      async (path) => (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith(path)).length,
      WELCOME,
    );

  beforeAll(async () => {
    sidelight = await startSidelight(kind, undefined, 'keep');
  });
  afterAll(() => sidelight.close());

  it('opens once after the install, and not when the browser starts again', async () => {
    const own = await sidelight.browser.openExtensionPage('src/popup/index.html?tab=0');
    await until(async () => (await opened(own)) === 1, { what: 'the page' });
    await own.close();
    if (kind === 'firefox') await sidelight.restart(); // Chromium's protocol installs it anew
    page = await sidelight.browser.openExtensionPage(WELCOME);
    await page.waitFor(() => document.querySelector('.sl-run'));
    expect(await opened(page)).toBe(kind === 'firefox' ? 1 : 2);
  });

  it.each([
    [1280, 720],
    [360, 640],
  ])('has its first choice in sight without scrolling at %i × %i', async (width, height) => {
    await page.setViewport({ width, height });
    const { bottom, seen } = await page.evaluate(() => {
      const rect = document.querySelector('input[type="radio"]')?.getBoundingClientRect() ?? new DOMRect();
      return { bottom: rect.bottom, seen: innerHeight };
    });
    expect(bottom).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(seen);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('says what is so: the listed sites', async () => {
    await page.setViewport({ width: 1280, height: 720 });
    expect(await page.waitFor(() => document.querySelector<HTMLInputElement>(':checked')?.value)).toBe('listed');
  });

  it('marks its story as the engine finds it, and explains a word under the pointer as in a page', async () => {
    expect(await waitForMarks(page)).toEqual(
      expect.arrayContaining(['location data', 'IMEI', 'Amazon Web Services', 'GDPR']),
    );
    const { x, y } = await pointOf(page, 'IMEI');
    await page.pointerTo(x, y);
    await until(async () => (await page.shadowText()).includes('15-digit'), { what: 'the popover' });
    await page.pressKey('Escape');
    await until(async () => (await page.shadowText()) === '', { what: 'it to close' });
    await page.pointerTo(1, 1);
  });

  it('explains it to a finger', async () => {
    const { x, y } = await pointOf(page, 'GDPR');
    await page.tap(x, y);
    await until(async () => (await page.shadowText()).includes('GDPR'), { what: 'the sheet' });
    expect(await page.evaluateInShadow((root) => root.querySelector('.sl-sheet') !== null)).toBe(true);
    await page.pressKey('Escape');
    await until(async () => (await page.shadowText()) === '', { what: 'it to close' });
  });

  it('explains it to the keyboard, by its list and by the keys that do so in a page', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.sl-demo-terms button')?.focus());
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.pressKey('Enter');
    await until(async () => (await page.shadowText()) !== '', { what: 'the popover' });
    expect(await page.evaluateInShadow((root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
    await page.pressKey('Escape');
    await until(async () => (await page.shadowText()) === '', { what: 'it to close' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    await sidelight.browser.pressShortcut(page, 'next-mention');
    await until(async () => (await page.shadowText()) !== '', { what: 'the popover of the next one' });
    await page.pressKey('Escape');
  });

  it('is a choice: on click is taken at once, by the keyboard alone', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('input[value="listed"]')?.focus());
    await page.pressKey('ArrowUp');
    await page.waitFor(() => document.querySelector<HTMLInputElement>(':checked')?.value === 'on-click');
    await page.evaluate(() => location.reload());
    expect(await page.waitFor(() => document.querySelector<HTMLInputElement>('.sl-run :checked')?.value)).toBe(
      'on-click',
    );
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to in %s', async (scheme) => {
    await page.setColorScheme(scheme);
    await waitForMarks(page);
    expect(await page.evaluate(violations)).toEqual([]);
  });

  it('shows the keys, leads to the notebook, and asks nobody for anything', async () => {
    await page.setColorScheme('light');
    expect(await page.waitFor(() => document.querySelector('kbd')?.textContent)).toMatch(/Alt|⌥/);
    await press(page, message('openNotebook'));
    await until(
      () =>
        page.evaluate(
          async () => (await chrome.tabs.query({})).some(({ url }) => url?.endsWith('src/notebook/index.html')) || null,
        ),
      { what: 'the notebook' },
    );
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
