import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/lib/until.mjs';
import { waitForText } from './fields.ts';
import { markedWords, withoutHost } from './marks.ts';
import { BROWSERS, fixture, message, type Sidelight, startSidelight } from './sidelight.ts';

const LISTED = 'https://www.ampercent.com';
const UNLISTED = 'https://unlisted.example';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** Five million bytes of text: a story, and below it what readers have said about it for ten years. */
function hugePage(): string {
  const comment = `<li><b>A reader</b><p>${'The IMEI of my phone is on the box. '.repeat(20)}</p></li>`;
  const comments = comment.repeat(Math.ceil(5_000_000 / comment.length));
  return fixture('xiaomi-data-center').replace('</body>', `<ol class="comments">${comments}</ol></body>`);
}

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The smallest document that both viewers accept. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>`;

/**
 * Pages that get no marks: what the popup says, and what stands on the badge before: nothing where a first look has seen no
 * story, as nobody is told of that (see `first-look.test.ts`).
 */
const UNMARKED = [
  { what: 'an empty page', page: () => fixture('empty-page'), says: 'failEmptyPage', badge: '' },
  { what: 'a list of links', page: () => fixture('front-page'), says: 'failListOfLinks', badge: '' },
  {
    what: 'a page without a story',
    page: () => html(`<p>${'Sign in. '.repeat(30)}</p>`),
    says: 'failNoArticle',
    badge: '–',
  },
  { what: 'a story in German', page: () => fixture('german-story'), says: 'languageNotCovered', badge: '–' },
  { what: 'a story on another subject', page: () => fixture('other-subject'), says: 'notCovered', badge: '' },
  {
    what: 'a story in a frame',
    page: () => html(`<p>See below.</p><iframe width="600" height="400" src="${LISTED}/framed"></iframe>`),
    says: 'failEmptyPage',
    badge: '',
  },
] as const;

describe.each(BROWSERS)('a page that is no story, in %s', (kind) => {
  let sidelight: Sidelight;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    sidelight.server.add(`${LISTED}/framed`, fixture('xiaomi-data-center'));
  });
  afterAll(() => sidelight.close());

  it.each(UNMARKED)('$what: says so, marks nothing, changes nothing', async ({ what, page: source, says, badge }) => {
    const path = `/${encodeURIComponent(what)}`;
    for (const host of [LISTED, UNLISTED]) sidelight.server.add(host + path, source());
    const untouched = await sidelight.browser.openPage(UNLISTED + path);
    const page = await sidelight.browser.openPage(LISTED + path);
    await until(async () => (await sidelight.browser.badgeText()) === badge, { what: `the badge “${badge}”` });
    const popup = await sidelight.openPopup(page);
    await waitForText(popup, message(says));
    expect(await markedWords(page)).toEqual([]);
    const { html: now, hosts } = await withoutHost(page);
    expect(hosts).toBe(0);
    expect(now).toBe((await withoutHost(untouched)).html);
    expect(await page.consoleMessages()).toEqual([]);
    for (const each of [popup, page, untouched]) await each.close();
  });

  it.each([
    { what: 'a picture', name: 'phone.png', type: 'image/png', body: PIXEL, says: 'failFile' },
    { what: 'a PDF', name: 'advice.pdf', type: 'application/pdf', body: PDF, says: 'failFile' },
    // Chromium does not tell us the address of its own pages, press or no press.
    {
      what: 'a page of the browser',
      name: '',
      type: '',
      body: '',
      says: kind === 'chrome' ? 'failNotReadable' : 'failBrowserPage',
    },
  ] as const)('$what: the popup says that it is closed to us', async ({ name, type, body, says: key }) => {
    const own = kind === 'chrome' ? 'chrome://version/' : 'about:support';
    const url = type === '' ? own : `${LISTED}/${name}`;
    if (type !== '') sidelight.server.add(url, { body, headers: { 'content-type': type } });
    const page = await sidelight.browser.openPage(url);
    await sidelight.browser.pressToolbarButton(page);
    const says = message(key);
    await until(async () => (await sidelight.browser.popupText()).includes(says), { what: `“${says}”` });
    await sidelight.browser.closePopup();
    await page.close();
  });

  it('a site that is on no list: the popup offers to read it', async () => {
    sidelight.server.add(`${UNLISTED}/story`, fixture('xiaomi-data-center'));
    const page = await sidelight.browser.openPage(`${UNLISTED}/story`);
    const popup = await sidelight.openPopup(page);
    await waitForText(popup, message('failNoPermission'));
    expect(await markedWords(page)).toEqual([]);
    for (const each of [popup, page]) await each.close();
  });

  it('a page whose scripts throw: is read all the same, and nothing of ours is on its console', async () => {
    sidelight.server.add(`${LISTED}/throws`, fixture('throwing-scripts'));
    const page = await sidelight.browser.openPage(`${LISTED}/throws`);
    // Its world is broken: no method of an array can be relied on there.
    await page.waitFor(() => CSS.highlights.size);
    const marked = await page.evaluate(() => {
      let words = '';
      for (const highlight of CSS.highlights.values()) for (const range of highlight) words += `${range}\n`;
      return words;
    });
    expect(marked).toContain('IP address');
    const foreign = (await page.consoleMessages()).filter(({ source }) =>
      source.startsWith(sidelight.browser.extensionOrigin),
    );
    expect(foreign).toEqual([]);
    await page.close();
  });

  it('a page of 5 MB: is left alone or read, and stays quick for its reader', async () => {
    sidelight.server.add(`${LISTED}/huge`, hugePage());
    const page = await sidelight.browser.openPage(`${LISTED}/huge`);
    const popup = await sidelight.openPopup(page);
    const said = [message('failTooLarge'), 'Xiaomi to Open Data Center in India'];
    // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question
    await popup.waitFor((texts) => texts.some((text) => document.body.innerText.includes(text)), said);
    await page.bringToFront();
    const waited = await page.evaluate(async () => {
      const asked = performance.now();
      await new Promise(requestAnimationFrame);
      return performance.now() - asked;
    });
    expect(waited).toBeLessThan(1000);
    for (const each of [popup, page]) await each.close();
  });

  it('has sent no request in all this time', () => {
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
