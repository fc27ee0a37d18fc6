import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { press, waitForText } from './fields.ts';
import { markedWords, withoutHost } from './marks.ts';
import { BROWSERS, message, type Sidelight, startSidelight } from './sidelight.ts';

const SITE = 'https://www.ampercent.com';

const paragraphs = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => `<p>${text(n + 1)}</p>`).join('\n');

/** What the finder takes on these pages: the rules of the house, in the place where a story usually stands. */
const RULES = paragraphs(
  6,
  (n) =>
    `Rule ${n} of this house asks its guests not to write down the IMEI of a phone or its location data in part ${n}, ` +
    `as any reader of the page could send ${n} of them to the company that made the handset, and nobody would know.`,
);

/** What its readers come for, in a box with a name that the finder passes over. */
const story = (n: number): string =>
  paragraphs(
    6,
    (p) =>
      `In part ${p} of report ${n} the company said that ${p + n} million messages had been stored with Amazon Web ` +
      `Services, and that under the GDPR it had asked <a href="/elsewhere" onclick="window.pressed = true">nobody of ` +
      `those ${p + n} million</a> customers for their consent before the data breach of that year.`,
  );

const page = (n: number): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>The privacy of phones and their makers, part ${n}</title><link rel="icon" href="data:,"></head><body class="thread-${n}00">
<header><nav><a href="/">Home</a> <a href="/all">All threads</a> <a href="/new">New threads</a></nav></header>
<main><article class="post"><h1>The privacy of phones and their makers, part ${n}</h1><div class="entry-content">${RULES}</div></article></main>
<section class="comments thread" id="thread-${n}77"><div class="first-comment css-1x${n}y2z"><div class="body">${story(n)}</div></div></section>
<footer>Copyright Example. All rights reserved.</footer>
<script>
  window.heard = [];
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click', 'keydown'])
    document.addEventListener(type, () => heard.push(type), true);
</script></body></html>`;

const inStory = (words: readonly string[]): boolean => words.includes('Amazon Web Services') && !words.includes('IMEI');
const inRules = (words: readonly string[]): boolean => words.includes('IMEI') && !words.includes('Amazon Web Services');

describe.each(BROWSERS)('a reader who knows better which part is the article, in %s', (kind) => {
  let sidelight: Sidelight;
  let first: Page;

  const untilMarked = (where: Page, wanted: (words: string[]) => boolean, what: string): Promise<unknown> =>
    until(async () => wanted(await markedWords(where)), { what });

  /** Presses a button of the popup for a page; it may stand in what unfolds. */
  const inPopup = async (where: Page, key: string): Promise<void> => {
    const popup = await sidelight.openPopup(where);
    await popup.waitFor(() => document.querySelector('.sl-correction, .sl-notice'));
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await press(popup, message(key));
    await until(async () => (await popup.evaluate(() => !document.querySelector('[aria-busy]'))) === true, {
      what: 'the popup to show what came of it',
    });
    await popup.close();
    await where.bringToFront();
  };

  const pick = async (where: Page): Promise<void> => {
    await where.evaluate(() => getSelection()?.removeAllRanges());
    await inPopup(where, 'chooseStory');
    await until(async () => (await where.shadowText()).includes(message('pickerHow')), { what: 'the picker' });
  };

  const untilPicked = (where: Page): Promise<unknown> =>
    until(async () => !(await where.shadowText()).includes(message('pickerHow')), { what: 'the picker to go' });

  /** The middle of an element, scrolled into view. CSS pixels. */
  const middleOf = (where: Page, selector: string): Promise<{ x: number; y: number }> =>
    where.evaluate(async (wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      const { x, y, width, height } = element?.getClientRects()[0] ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, selector);

  /** Waits until the outline begins where an element does: boxes that add nothing to it have margins at most. CSS pixels. */
  const untilOutlined = (where: Page, selector: string): Promise<unknown> =>
    until(
      async () => {
        const style = await where.evaluateInShadow((root) => root.querySelector('.sl-outline')?.getAttribute('style'));
        const top = await where.evaluate(
          (wanted) => document.querySelector(wanted)?.getBoundingClientRect().top,
          selector,
        );
        return Math.abs(Number(/top: (-?[\d.]+)px/.exec(style ?? '')?.[1]) - (top ?? Number.NaN)) < 20;
      },
      { what: `${selector} to be outlined` },
    );

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    for (const n of [1, 2, 3]) sidelight.server.add(`${SITE}/thread/${n}`, page(n));
    sidelight.server.add(`${SITE}/thread/1?utm_source=letter`, page(1));
    first = await sidelight.browser.openPage(`${SITE}/thread/1`);
    await untilMarked(first, inRules, 'marks where the finder thinks that the story is');
  });
  afterAll(() => sidelight.close());

  it('selects some of its words: the marks move there, and are right at once on the next page', async () => {
    const untouched = (await withoutHost(first)).html;
    await first.evaluate(() => {
      const text = document.querySelector('.body p:nth-child(3)')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 3, text, 20);
    });
    await inPopup(first, 'chooseStory');
    await untilMarked(first, inStory, 'marks in the chosen story');
    expect(await first.evaluate(() => String(getSelection()))).not.toBe('');
    expect((await withoutHost(first)).html).toBe(untouched);

    const second = await sidelight.browser.openPage(`${SITE}/thread/2`);
    await untilMarked(second, inStory, 'marks in the same place of another page');
    await second.close();
  });

  it('finds it kept after the browser was started anew, and puts it back', async () => {
    await sidelight.restart();
    first = await sidelight.browser.openPage(`${SITE}/thread/1`);
    await untilMarked(first, inStory, 'marks in the chosen story');
    await inPopup(first, 'forgetStory');
    await untilMarked(first, inRules, 'marks as without a choice');
    await first.goTo(`${SITE}/thread/1`);
    await untilMarked(first, inRules, 'marks as without a choice, after a reload');
  });

  it('points at it and clicks: the page hears nothing of it, and no link is followed', async () => {
    const untouched = (await withoutHost(first)).html;
    await pick(first);
    await first.evaluate(() => {
      (window as unknown as { heard: string[] }).heard = [];
    });
    const { x, y } = await middleOf(first, '.body a');
    await first.pointerTo(x, y + 1);
    await first.pointerTo(x, y);
    await untilOutlined(first, '.body');
    expect(await first.shadowText()).toContain(message('pickerParagraphs_other').replace('$1', '6'));
    expect(await withoutHost(first)).toEqual({ html: untouched, hosts: 1 });
    await first.click(x, y);
    await untilMarked(first, inStory, 'marks in the chosen story');
    expect(await first.evaluate(() => [location.pathname, (window as { pressed?: boolean }).pressed ?? false])).toEqual(
      ['/thread/1', false],
    );
    expect(await first.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect((await withoutHost(first)).html).toBe(untouched);
    await inPopup(first, 'forgetStory');
    await untilMarked(first, inRules, 'marks as without a choice');
  });

  it('taps: a tap elsewhere outlines, one within what is outlined chooses', async () => {
    await pick(first);
    const rules = await middleOf(first, '.entry-content p:nth-child(2)');
    await first.tap(rules.x, rules.y);
    await untilOutlined(first, 'article');
    const { x, y } = await middleOf(first, '.body p:nth-child(2)');
    await first.tap(x, y);
    await untilOutlined(first, '.body');
    await first.tap(x, y);
    await untilMarked(first, inStory, 'marks in the chosen story');
    await inPopup(first, 'forgetStory');
    await untilMarked(first, inRules, 'marks as without a choice');
  });

  it('leaves with Escape: all is as it was, and what a script makes up counts for nothing', async () => {
    const before = await markedWords(first);
    await pick(first);
    await first.evaluate(() => {
      const target = document.querySelector('.body p') ?? document.body;
      for (const type of ['pointermove', 'click'])
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, movementX: 1 }));
      for (const key of ['Enter', 'Escape']) target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    expect(await first.shadowText()).toContain(message('pickerHow'));
    await first.pressKey('Escape');
    await untilPicked(first);
    expect(await markedWords(first)).toEqual(before);
  });

  it('goes there by keys', async () => {
    await pick(first);
    await first.evaluate(() => {
      (window as unknown as { heard: string[] }).heard = [];
    });
    const way: readonly [key: string, selector: string][] = [
      ['ArrowLeft', 'main'],
      ['ArrowUp', 'body'],
      ['ArrowDown', '.body'],
      ['ArrowLeft', 'main'],
      ['ArrowRight', '.body'],
    ];
    await untilOutlined(first, '.body');
    for (const [key, selector] of way) {
      await first.pressKey(key);
      await untilOutlined(first, selector);
    }
    await first.pressKey('Enter');
    await untilMarked(first, inStory, 'marks in the chosen story');
    expect(await first.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await inPopup(first, 'forgetStory');
    await untilMarked(first, inRules, 'marks as without a choice');
  });

  it('says that it is no article: no marks, not after a reload either, and no other page is meant', async () => {
    await inPopup(first, 'notAnArticle');
    await untilMarked(first, (words) => words.length === 0, 'no marks');
    await first.goTo(`${SITE}/thread/1?utm_source=letter#top`);
    await until(async () => (await sidelight.browser.badgeText()) === '–', { what: 'the badge “–”' });
    expect(await markedWords(first)).toEqual([]);
    const other = await sidelight.browser.openPage(`${SITE}/thread/2`);
    await untilMarked(other, inRules, 'marks on another page');
    await other.close();

    const popup = await sidelight.openPopup(first);
    await waitForText(popup, message('failNotAnArticle'));
    await popup.close();
    await inPopup(first, 'readAfterAll');
    await untilMarked(first, inRules, 'marks again');
    await first.goTo(`${SITE}/thread/1`);
    await untilMarked(first, inRules, 'marks again, after a reload');
  });

  it('says so of a page that became another without being loaded', async () => {
    await first.evaluate(() => history.pushState(null, '', '/thread/3'));
    await untilMarked(first, inRules, 'marks on the page after navigation');
    await inPopup(first, 'notAnArticle');
    await untilMarked(first, (words) => words.length === 0, 'no marks');
    await first.goTo(`${SITE}/thread/1`);
    await untilMarked(first, inRules, 'marks on the page before');
    await first.goTo(`${SITE}/thread/3`);
    await until(async () => (await sidelight.browser.badgeText()) === '–', { what: 'the badge “–”' });
    expect(await markedWords(first)).toEqual([]);
  });

  it('has sent no request in all this time', () => {
    expect(sidelight.strayRequests()).toEqual([]);
  });
});
