import { expect } from 'vitest';
import { bare, type HostilePage, run, story, storyWith } from './hostile-page.ts';

const TAG = '&lt;img src=x onerror=&quot;window.stolen=1&quot;&gt;&lt;script&gt;stolen=1&lt;/script&gt;';

/** Pages that want to be taken for us, or their text for our markup. */
export const LOOK_ALIKES: readonly HostilePage[] = [
  {
    that: 'has elements that look like our host',
    html: story({
      bottom: run(() => {
        for (let i = 0; i < 5; i++) {
          const host = document.createElement('div');
          host.setAttribute('popover', 'manual');
          host.setAttribute('lang', '');
          host.setAttribute('dir', 'ltr');
          host.attachShadow({ mode: 'open' }).innerHTML =
            '<div role="dialog"><h2>IMEI</h2><button>Close</button></div>';
          document.body.append(host);
        }
      }),
    }),
  },
  { that: 'writes markup into its story', html: storyWith((text) => text.replace(' ', ` ${TAG} `)), reading: 'any' },
  {
    that: 'writes markup into its title, byline and dates',
    html: story().replaceAll(/Xiaomi to Open Data Center in India|Guest Author|2014-11-05T09:12:41/g, TAG),
    reading: 'any',
    truth: async ({ browser, page }) => {
      const popup = await browser.openExtensionPage(`src/popup/index.html?tab=${await page.tabId()}`);
      await popup.waitFor(() => document.body.textContent?.includes('onerror'));
      expect(await popup.evaluate(() => document.querySelectorAll('script:not([src]), img').length)).toBe(0);
      expect(await popup.evaluate(() => 'stolen' in window)).toBe(false);
      expect(await popup.consoleMessages()).toEqual([]);
      await popup.close();
      await page.bringToFront();
    },
  },
  {
    that: 'has highlights of its own under our names',
    html: story({
      bottom: run(() => {
        const range = new Range();
        range.selectNodeContents(document.querySelector('h1') ?? document.body);
        for (const kind of ['place', 'data', 'law', 'sentence'])
          CSS.highlights.set(`sidelight-${kind}`, new Highlight(range));
      }),
    }),
  },
  {
    that: 'styles our highlights to cover and to hide',
    html: story({
      head: '<style>::highlight(sidelight-data), ::highlight(sidelight-place) { color: transparent !important; background: red !important }</style>',
    }),
  },
  {
    that: 'says to everybody that it is Sidelight',
    html: bare(
      `<div role="dialog" aria-label="Sidelight"><h1>Sidelight needs your password</h1><input type="password"><p>${'Your notes are locked. '.repeat(30)}</p></div>`,
    ),
    reading: 'any',
    says: /password/i,
  },
];
