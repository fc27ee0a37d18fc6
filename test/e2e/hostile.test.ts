import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleMessage } from '../../scripts/lib/browser.mjs';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { needBrowser } from '../../scripts/lib/find-browser.mjs';
import { withoutOwnTraffic } from '../../scripts/lib/own-traffic.mjs';
import { type PageServer, startPageServer } from '../../scripts/lib/page-server.mjs';
import { openReader, type Reader } from '../../scripts/lib/reader.mjs';
import type { Reading } from '../../src/core/reading.ts';
import { story } from '../hostile/hostile-page.ts';
import { HOSTILE_PAGES } from '../hostile/pages.ts';
import type { Probe, ProbeReport } from '../hostile/probe.ts';
import { BROWSERS } from './sidelight.ts';

declare const probe: Probe;

const SITE = 'https://www.ampercent.com';

const addressOf = (that: string): string => `${SITE}/2014/11/${that.replaceAll(/\W+/g, '-')}/`;

/**
 * Firefox takes a second for each page: it tries every fourth one, and all of them with `SIDELIGHT_HOSTILE=all`.
 * Chromium tries all.
 */
const pagesFor = (kind: (typeof BROWSERS)[number]) =>
  kind === 'chrome' || process.env.SIDELIGHT_HOSTILE === 'all'
    ? HOSTILE_PAGES
    : HOSTILE_PAGES.filter((_, index) => index % 4 === 0);

/** What is made of a story: its terms, in order. */
const termsOf = (reading: Reading): readonly string[] | string =>
  reading.state === 'read' ? reading.context.mentions.map(({ explainer }) => explainer) : JSON.stringify(reading);

/** All pages in one session of each browser: what one of them leaves behind would be seen on the next. */
describe.each(BROWSERS)('a page that is against us, in %s', (kind) => {
  let server: PageServer;
  let reader: Reader;
  let unharmed: Reading;

  beforeAll(async () => {
    if (!ensureBuilt(kind)) throw new Error('wanted a build, found errors');
    server = await startPageServer();
    server.add(`${SITE}/story`, story());
    reader = await openReader(kind, { executable: needBrowser(kind), server });
    unharmed = await reader.read(`${SITE}/story`);
  });
  afterAll(async () => {
    await reader.close();
    await server.close();
  });

  it.each(pagesFor(kind))(
    '$that',
    async ({ that, html, headers, reading = 'same', isRestless, says, heard = 0, truth }) => {
      const url = addressOf(that);
      server.add(url, { body: typeof html === 'string' ? html : html(), ...(headers && { headers: { ...headers } }) });
      server.forget();
      const found = await reader.read(url); // throws where there is no answer in time
      const { page, browser } = reader;
      const visit = { browser, page, url, reading: found, tell: reader.tell };
      if (reading === 'same') expect(termsOf(found)).toEqual(termsOf(unharmed));
      await truth?.(visit);
      const report: ProbeReport = JSON.parse(await page.evaluate(() => probe.report()));
      const errors = report.errors.split('; ').filter((text) => text !== '' && !says?.test(text));
      expect(errors).toEqual([]);
      const isFine = { messages: heard, names: '' };
      if (isRestless) expect(report).toMatchObject({ names: '' });
      else expect(report).toMatchObject({ ...isFine, isSame: true, difference: '', touched: '', works: true });
      expect(report.hosts).toBeLessThanOrEqual(1);
      const isUnexplained = ({ text }: ConsoleMessage) => !says?.test(text);
      expect((await page.consoleMessages()).filter(isUnexplained)).toEqual([]);
      expect(withoutOwnTraffic(server.unexplained)).toEqual([]);
      server.remove(url);
    },
  );
});
