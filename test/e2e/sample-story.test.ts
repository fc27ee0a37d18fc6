import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { press, textIn, typeInto, waitForText } from './fields.ts';
import { markedWords, pointOf, waitForMarks, withoutHost } from './marks.ts';
import { BROWSERS, fixture, message, type Sidelight, STORY, startSidelight } from './sidelight.ts';

/** What `PRODUCT.md` promises the reader of the sample story, and what each stands for. */
const PROMISED = [
  ['IMEI number', 'IMEI'],
  ['messages', ''],
  ['mobile number', ''],
  ['one security firm', ''],
  ['Amazon Web Services', 'Amazon Web Services'],
  ['CDN', ''],
  ['IAF', 'Indian Air Force'],
  ['circular', ''],
  ['data center in India', ''],
] as const;

/** An address that is on no list: there Sidelight does nothing unasked. */
const UNLISTED = 'https://unlisted.example/story';

/** What has moved on the popup's screen without a press of the reader's, with its old and new top; null while parts are missing. */
function movedInPopup(): readonly string[] | null {
  const isWhole = ['.sl-access:not([inert])', '.sl-correction', '.sl-own textarea', 'nav.sl-footer'].every((part) =>
    document.querySelector(part),
  );
  if (!isWhole) return null;
  type Shift = PerformanceEntry & { sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[] };
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords() as Shift[];
  observer.disconnect();
  return shifts.flatMap(({ sources }) =>
    sources.map(({ node, previousRect: { y: before }, currentRect: { y } }) => `${node?.className} ${before} ${y}`),
  );
}

describe.each(BROWSERS)('the sample story in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    sidelight.server.add(UNLISTED, fixture('xiaomi-data-center'));
    page = await sidelight.browser.openPage(STORY);
  });
  afterAll(() => sidelight.close());

  it('marks each promised term at its first mention, inside the story', async () => {
    const words = await waitForMarks(page);
    expect(words).toEqual(expect.arrayContaining(PROMISED.map(([each]) => each)));
    expect(new Set(words).size).toBe(words.length);
    const outside = await page.evaluate(
      () =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight] as Range[])
          .filter(({ commonAncestorContainer: node }) => !document.querySelector('.td-post-content')?.contains(node))
          .length,
    );
    expect(outside).toBe(0);
  });

  it('leaves the page as it was, but for its one element', async () => {
    const untouched = await sidelight.browser.openPage(UNLISTED);
    expect(await markedWords(untouched)).toEqual([]);
    const before = await withoutHost(untouched);
    const after = await withoutHost(page);
    expect(before.hosts).toBe(0);
    expect(after.hosts).toBe(1);
    expect(after.html).toBe(before.html);
    await untouched.close();
  });

  it('counts the marked terms on its button', async () => {
    const count = String((await markedWords(page)).length);
    await page.pointerTo(1, 1); // in front
    await until(async () => (await sidelight.browser.badgeText()) === count, { what: 'the number on the badge' });
  });

  it.each(PROMISED)('explains “%s” when the pointer rests on it', async (words, title) => {
    const { x, y } = await pointOf(page, words);
    await page.pointerTo(x, y);
    await until(async () => (await page.shadowText()) !== '', { what: 'the popover to open' });
    expect(await page.shadowText()).toContain(title);
    await page.pressKey('Escape');
    await until(async () => (await page.shadowText()) === '', { what: 'the popover to close' });
    await page.pointerTo(1, 1);
  });

  it.each([
    { by: 'pointer', size: { width: 1280, height: 900 } },
    { by: 'pointer', size: { width: 360, height: 640 } },
    { by: 'touch', size: { width: 1280, height: 900 } },
    { by: 'touch', size: { width: 360, height: 640 } },
  ])(
    'keeps the popover on the screen and off the marked words: by $by, $size.width pixels wide',
    async ({ by, size }) => {
      await page.setViewport(size);
      const { x, y } = await pointOf(page, 'IMEI number');
      await (by === 'touch' ? page.tap(x, y) : page.pointerTo(x, y));
      await until(async () => (await page.shadowText()).includes('IMEI'), { what: 'the popover to open' });
      const { left, top, right, bottom } = await popoverBox(page);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(size.width);
      expect(bottom).toBeLessThanOrEqual(size.height);
      expect({ by, isCovered: x > left && x < right && y > top && y < bottom }).toEqual({ by, isCovered: false });
      await page.pressKey('Escape');
      await until(async () => (await page.shadowText()) === '', { what: 'the popover to close' });
      await page.pointerTo(1, 1);
    },
  );

  it('goes from term to term with the keyboard alone', async () => {
    await sidelight.browser.pressShortcut(page, 'next-mention');
    await until(() => page.shadowText(), { what: 'the popover to open' });
    const first = await page.shadowText();
    await sidelight.browser.pressShortcut(page, 'next-mention');
    await until(async () => ![first, ''].includes(await page.shadowText()), { what: 'the next popover' });
    await page.pressKey('Escape');
    await until(async () => (await page.shadowText()) === '', { what: 'the popover to close' });
  });

  it('lists the terms in the popup, by kind', async () => {
    popup = await sidelight.openPopup(page);
    await waitForText(popup, message('groupData'));
    for (const text of ['Xiaomi to Open Data Center in India', message('groupPlace'), 'Indian Air Force'])
      await waitForText(popup, text);
  });

  // Firefox does not tell what has moved.
  if (kind === 'chrome')
    it('stands still in the popup while its parts come, whether the background is awake or asleep', async () => {
      for (const isAsleep of [false, true]) {
        if (isAsleep) await sidelight.browser.stopBackground();
        await sidelight.browser.pressToolbarButton(page);
        const moved = await until(() => sidelight.browser.inPopup?.(movedInPopup), { what: 'all parts of the popup' });
        expect({ isAsleep, moved }).toEqual({ isAsleep, moved: [] });
        await sidelight.browser.closePopup();
      }
      const tab = await sidelight.openPopup(page);
      const movedInTab = await until(() => tab.evaluate(movedInPopup), { what: 'all parts of the popup in a tab' });
      expect(movedInTab).toEqual([]);
      await tab.close();
    });

  it('asks for both fields of a comment before it copies it or puts it anywhere', async () => {
    await press(popup, message('draftPut'));
    await waitForText(popup, message('draftCommentMissing'));
    await waitForText(popup, message('draftNameMissing'));
    expect(message('draftCommentMissing')).toBe('Please enter your comment!');
    expect(message('draftNameMissing')).toBe('Please enter your name here');
  });

  it('keeps a note and a draft as they are typed', async () => {
    await typeInto(popup, message('noteLabel'), 'Ask who ran the server.');
    await typeInto(popup, message('draftComment'), 'Which law reaches it?');
    await typeInto(popup, message('draftName'), 'Asha');
    await popup.close(); // at once: what was typed last is kept, too
    popup = await sidelight.openPopup(page);
    await expectTexts(popup);
  });

  it('has them again after the background was stopped', async () => {
    await popup.close();
    await sidelight.browser.stopBackground();
    popup = await sidelight.openPopup(page);
    await expectTexts(popup);
  });

  it('has them again after the browser was restarted, and the marks, too', async () => {
    await sidelight.restart();
    page = await sidelight.browser.openPage(STORY);
    expect(await waitForMarks(page)).toContain('IMEI number');
    popup = await sidelight.openPopup(page);
    await expectTexts(popup);
  });

  it('puts the draft into the page’s form, and does not send it', async () => {
    await press(popup, message('draftPut'));
    await waitForText(popup, message('draftPutDone'));
    expect(await formOf(page)).toEqual({ comment: 'Which law reaches it?', author: 'Asha', email: '', url: '' });
    expect(await page.evaluate(() => location.href)).toBe(STORY);
  });

  it('asks before it replaces what stands in the form', async () => {
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#comment');
      if (field) field.value = 'My own words.';
    });
    await popup.close();
    popup = await sidelight.openPopup(page);
    await press(popup, message('draftPut'));
    await waitForText(popup, message('draftOverwrite'));
    expect((await formOf(page)).comment).toBe('My own words.');
    await press(popup, message('draftReplace'));
    await waitForText(popup, message('draftPutDone'));
    expect((await formOf(page)).comment).toBe('Which law reaches it?');
  });

  it('is switched off for a site with one click, and stays off', async () => {
    await popup.waitFor(() => document.querySelector('[role="switch"], input[type="checkbox"]'));
    const { x, y } = await popup.evaluate(() => {
      const control = document.querySelector('[role="switch"], input[type="checkbox"]');
      control?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = control?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await popup.click(x, y);
    await until(async () => (await markedWords(page)).length === 0, { what: 'the marks to go' });
    expect((await withoutHost(page)).hosts).toBe(0);
    await waitForText(popup, message('failSiteOff'));
    await page.goTo(STORY);
    const later = await sidelight.openPopup(page);
    await waitForText(later, message('failSiteOff'));
    expect(await markedWords(page)).toEqual([]);
    await later.close();
    await popup.click(x, y);
    await until(async () => (await markedWords(page)).length > 0, { what: 'the marks to come back' });
  });

  it('reads a page of an unlisted site when its button is pressed', async () => {
    const unlisted = await sidelight.browser.openPage(UNLISTED);
    await sidelight.browser.pressToolbarButton(unlisted);
    expect(await waitForMarks(unlisted)).toContain('IMEI number');
    await sidelight.browser.closePopup();
    await unlisted.close();
  });

  it('writes nothing to the console of the page', async () => {
    expect(await page.consoleMessages()).toEqual([]);
  });

  it('has sent no request in all this time', () => {
    expect(sidelight.strayRequests()).toEqual([]);
  });
});

async function popoverBox(page: Page): Promise<{ left: number; top: number; right: number; bottom: number }> {
  const box = await page.evaluateInShadow((root) => {
    const found = root.querySelector('.sl-popover')?.getBoundingClientRect();
    return found && { left: found.left, top: found.top, right: found.right, bottom: found.bottom };
  });
  if (!box) throw new Error('wanted the popover, found nothing');
  return box;
}

async function expectTexts(popup: Page): Promise<void> {
  await until(async () => (await textIn(popup, message('noteLabel'))) !== '', { what: 'the note' });
  expect(await textIn(popup, message('noteLabel'))).toBe('Ask who ran the server.');
  expect(await textIn(popup, message('draftComment'))).toBe('Which law reaches it?');
  expect(await textIn(popup, message('draftName'))).toBe('Asha');
}

const formOf = (page: Page): Promise<{ comment: string; author: string; email: string; url: string }> =>
  page.evaluate(() => {
    const value = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
    return { comment: value('comment'), author: value('author'), email: value('email'), url: value('url') };
  });
