import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { pointOf, waitForMarks } from './marks.ts';
import { BROWSERS, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/**
 * What a reader of the sample story must get without leaving it, line by line: the words in the story, and what its popover
 * says once it is unfolded.
 */
const POPOVERS: readonly [words: string, ...says: RegExp[]][] = [
  [
    'IMEI number',
    /15-digit number that names one handset/,
    /Can it be changed\?/,
    /new SIM or a factory reset/,
    /built-in apps/,
  ],
  ['messages', /SMS/],
  ['mobile number', /number/],
  ['server that is arranged in China', /where the machine is/, /who runs it/, /law/],
  ['one security firm', /F-Secure/, /Redmi 1S/, /August 2014/, /Cloud Messaging/, /10 August/],
  ['Amazon Web Services', /customer chooses/, /AWS is located in China/, /regions in many countries/],
  ['CDN', /AWS|copies/],
  ['IAF', /Indian Air Force/i, /advised|asked|advice/],
  ['circular', /own personnel and their families/, /not a ban/],
  ['data center in India', /2015/, /2018/],
];

/** The sequel of the story, by date: 2014 plans slip, findings and their answers, the law. */
const SINCE: readonly [date: RegExp, text: RegExp][] = [
  [/2015/, /Indian data centre later in 2015 or early in 2016/],
  [/2016/, /AnalyticsCore.*IMEI/],
  [/2016/, /signature of AnalyticsCore/],
  [/2017/, /servers are on AWS in Singapore and the US/],
  [/2018/, /AWS and Microsoft Azure in India/],
  [/2020/, /Forbes reports/],
  [/2020/, /Xiaomi disputes/],
  [/2021/, /Lithuania's cyber-security centre/],
  [/2021/, /do not censor/],
  [/2023/, /DPDP Act/],
  [/2025/, /DPDP Rules/],
];

/** Opens the popover of these words and reads it, with all that is folded in it. */
async function unfolded(page: Page, words: string): Promise<string> {
  const { x, y } = await pointOf(page, words);
  await page.pointerTo(x, y);
  await until(() => page.shadowText(), { what: 'the popover to open' });
  const text = await page.evaluateInShadow((root) => root.querySelector('[role="dialog"]')?.textContent ?? '');
  await page.pressKey('Escape');
  await until(async () => (await page.shadowText()) === '', { what: 'the popover to close' });
  await page.pointerTo(1, 1);
  return (text ?? '').replaceAll(/\s+/g, ' ');
}

describe.each(BROWSERS)('what the reader of the sample story is promised, in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    page = await sidelight.browser.openPage(STORY);
    await waitForMarks(page);
  });
  afterAll(() => sidelight.close());

  it.each(POPOVERS)('“%s” is explained', async (words, ...says) => {
    const text = await unfolded(page, words);
    for (const each of says) expect(text).toMatch(each);
  });

  it('what has happened since is listed by date, each allegation with its answer, and where our data ends', async () => {
    const popup = await sidelight.openPopup(page);
    await popup.waitFor(() => document.querySelector('#since, [aria-labelledby="since"]'));
    const lines = await popup.evaluate(() =>
      [...document.querySelectorAll('[aria-labelledby="since"] li')].map((line) =>
        (line.textContent ?? '').replaceAll(/\s+/g, ' '),
      ),
    );
    const places = SINCE.map(([date, text]) => lines.findIndex((line) => date.test(line) && text.test(line)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const [before] = message('endsOn').split('$1');
    expect(await popup.evaluate(() => document.body.textContent)).toContain(before);
    await popup.close();
  });

  it('the story’s question stands above the draft', async () => {
    const popup = await sidelight.openPopup(page);
    await popup.waitFor(() => document.querySelector('q'));
    expect(await popup.evaluate(() => document.querySelector('q')?.textContent)).toContain(
      'What do you think about this data center?',
    );
    await popup.close();
  });
});
