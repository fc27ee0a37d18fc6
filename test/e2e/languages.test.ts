import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { waitForMarks } from './marks.ts';
import { BROWSERS, messageIn, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** One that runs from right to left with six plurals, and one of long words. What a date and a count look like in each. */
const LANGUAGES = [
  { language: 'ar', direction: 'rtl', month: 'نوفمبر', plural: 'termMentions_two' },
  { language: 'de', direction: 'ltr', month: 'November', plural: 'termMentions_other' },
] as const;

describe.each(BROWSERS.flatMap((kind) => LANGUAGES.map((each) => ({ kind, ...each }))))(
  'Sidelight in $kind that is set to $language',
  ({ kind, language, direction, month, plural }) => {
    let sidelight: Sidelight;
    let page: Page;

    const said = (key: string) => messageIn(language, key);

    beforeAll(async () => {
      sidelight = await startSidelight(kind, undefined, {}, 'close', language);
      page = await sidelight.browser.openPage(STORY);
      await waitForMarks(page);
    });
    afterAll(() => sidelight.close());

    it('speaks it in the popup, in its direction, with its dates and plurals', async () => {
      const popup = await sidelight.openPopup(page);
      await popup.waitFor(
        (claims) => [...document.querySelectorAll('h2')].some(({ textContent }) => textContent === claims),
        said('claims'),
      );
      const found = await popup.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        drawn: getComputedStyle(document.querySelector('.sl-popup') ?? document.body).direction,
        date: document.querySelector('.sl-story > .sl-fine')?.textContent,
        counts: [...document.querySelectorAll('.sl-row > .sl-fine')].map(({ textContent }) => textContent),
        english: document.querySelector('.sl-one-line')?.getAttribute('lang'),
        englishRuns: getComputedStyle(document.querySelector('.sl-one-line') ?? document.body).direction,
      }));
      expect(found).toMatchObject({
        lang: language,
        dir: direction,
        drawn: direction,
        english: 'en',
        englishRuns: 'ltr',
      });
      expect(found.date).toContain(month);
      expect(found.counts).toContain(said(plural).replace('$1', '2'));
      await popup.close();
    });

    it('speaks it in the page, where the explanation is English and says so', async () => {
      await sidelight.browser.pressShortcut(page, 'next-mention');
      await until(async () => (await page.shadowText()) !== '', { what: 'the popover to open' });
      const found = await page.evaluateInShadow((root) => {
        const dialog = root.querySelector('[role="dialog"]');
        return {
          lang: dialog?.getAttribute('lang'),
          runs: dialog && getComputedStyle(dialog).direction,
          close: dialog?.querySelector('[data-stays="close"]')?.getAttribute('aria-label'),
          summary: dialog?.querySelector('.sl-summary')?.getAttribute('lang'),
        };
      });
      expect(found).toEqual({ lang: language, runs: direction, close: said('close'), summary: 'en' });
    });
  },
);
