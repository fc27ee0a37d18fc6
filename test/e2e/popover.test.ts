import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE_AFTER_MS } from '#core/popover/waits.ts';
import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { pointOf, waitForMarks, withoutHost } from './marks.ts';
import { type MarkPlace, marksOn, nextPopover, noPopover, popoverOn, standingOfEach } from './popover-box.ts';
import { ALL_LOOKS, addressOf, type LookName, pageOf } from './popover-pages.ts';
import { BROWSERS, message, type Sidelight, startSidelight } from './sidelight.ts';

/** A popover that is going to leave has gone by then; milliseconds. */
const LEAVES_WITHIN_MS = CLOSE_AFTER_MS + 150;

const WIDE = { width: 1280, height: 800 };

describe.each(BROWSERS)('the popover, in %s', (kind) => {
  let sidelight: Sidelight;
  let page: Page;

  beforeAll(async () => {
    sidelight = await startSidelight(kind);
    for (const look of ALL_LOOKS) sidelight.server.add(addressOf(look), pageOf(look));
    sidelight.server.add('https://www.ampercent.com/next/', '<title>Next</title><link rel="icon" href="data:,">');
    page = await sidelight.browser.openPage();
    await page.setViewport(WIDE);
  });
  afterAll(() => sidelight.close());

  const visit = async (look: LookName): Promise<MarkPlace[]> => {
    await page.goTo(addressOf(look));
    await waitForMarks(page);
    return marksOn(page);
  };

  /** The popovers of all marks, by the keyboard, one after the other. */
  const allStand = async (marks: readonly MarkPlace[]): Promise<void> => {
    await sidelight.browser.pressShortcut(page, 'next-mention');
    await nextPopover(page, null);
    const all = (await standingOfEach(page, marks)) ?? [];
    expect(all.map(({ lines }) => lines > 0)).toEqual(marks.flatMap(() => [true, true]));
    expect(all.filter(({ covered, isSeen, isReached }) => covered > 0 || !isSeen || !isReached)).toEqual([]);
    // In full screen, Escape is the browser's.
    await page.evaluateInShadow((root) => root.querySelector<HTMLElement>('[data-stays="close"]')?.click());
    await noPopover(page);
  };

  const marksOf = async (words: string) => (await marksOn(page)).filter((mark) => mark.words === words);

  /** Presses the button or link of this name in the popover with the pointer, scrolled to. */
  const pressIn = async (name: string): Promise<void> => {
    const at = await page.evaluateInShadow((root, wanted) => {
      const found = [...root.querySelectorAll('button, a')].find(
        (each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted,
      );
      found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
      return found && { x: left + width / 2, y: top + height / 2 };
    }, name);
    if (!at) throw new Error(`wanted “${name}” in the popover, found none`);
    await page.click(at.x, at.y);
  };

  describe('covers no marked words, is on the screen and within reach', () => {
    it.each(ALL_LOOKS)('%s', async (look) => {
      const marks = await visit(look);
      expect(marks.length).toBeGreaterThan(6);
      if (look === 'full screen') {
        await page.click(20, 20);
        await page.waitFor(() => document.fullscreenElement !== null);
      }
      await allStand(marks);
      if (look === 'full screen') await page.evaluate(() => document.exitFullscreen());
    });

    // Zoom is to a page what a smaller window is.
    it.each([
      ['zoom 200 %', { width: 640, height: 400 }],
      ['zoom 400 %', { width: 320, height: 256 }],
      ['a telephone', { width: 360, height: 640 }],
    ])('%s', async (_name, size) => {
      await page.setViewport(size);
      await allStand(await visit('plain'));
      await page.setViewport(WIDE);
    });
  });

  describe('for a pointer', () => {
    beforeAll(() => visit('plain'));

    /** The pointer comes from elsewhere: on words whose popover was put away it opens nothing. */
    const openByPointer = async (words: string) => {
      await page.pointerTo(1, 1);
      const { x, y } = await pointOf(page, words);
      await page.pointerTo(x, y);
      return nextPopover(page, null);
    };

    it('can be pointed at, stays as long, and is put away without moving the pointer (1.4.13)', async () => {
      const { box } = await openByPointer('IMEI number');
      await page.pointerTo((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      await page.evaluate(passes, LEAVES_WITHIN_MS);
      expect(await popoverOn(page)).not.toBeNull();
      await page.pressKey('Escape');
      await noPopover(page);
    });

    it('opens a term inside its text in place, and goes back to that term', async () => {
      const before = await withoutHost(page);
      const { title } = await openByPointer('IMEI number');
      const term = await page.evaluateInShadow((root) => {
        const found = root.querySelector<HTMLElement>('.sl-summary .sl-term, .sl-matters .sl-term');
        const { left, top, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
        return found && { name: found.textContent, x: left + width / 2, y: top + height / 2 };
      });
      if (!term) throw new Error('wanted a term inside the text, found none');
      await page.click(term.x, term.y);
      const inner = await nextPopover(page, title);
      expect(inner.focused).toBe(inner.title);
      await pressIn(message('popoverBack').replace('$1', title));
      expect(await popoverOn(page)).toMatchObject({ title, focused: term.name });
      expect(await withoutHost(page)).toEqual(before);
      await page.pressKey('Escape');
      await noPopover(page);
    });

    it('stays while the reader reads on once it is pinned, off its words, and goes at Escape', async () => {
      await openByPointer('IMEI number');
      await pressIn(message('popoverPin'));
      const { x, y } = await pointOf(page, 'messages');
      await page.pointerTo(x, y);
      await page.click(20, 20);
      await page.evaluate(passes, LEAVES_WITHIN_MS);
      expect(await popoverOn(page)).toMatchObject({ title: 'IMEI' });
      for (const top of [0, 200, 2000]) {
        await page.evaluate(scrolls, top);
        const [standing] = (await standingOfEach(page, await marksOf('IMEI number'))) ?? [];
        expect(standing).toMatchObject({ title: 'IMEI', covered: 0, isSeen: true, isReached: true });
      }
      await page.pressKey('Escape');
      await noPopover(page);
    });

    it('opens the side panel, or else the popup, at the reader’s note on the term, and has no field itself', async () => {
      await openByPointer('IMEI number');
      expect(
        await page.evaluateInShadow((root) => root.querySelectorAll('input, textarea, [contenteditable]').length),
      ).toBe(0);
      await pressIn(message('popoverNote'));
      const label = message('termNote').replace('$1', 'IMEI');
      const { browser } = sidelight;
      // Firefox takes a press in a page for none of ours.
      const focusOfPanel = () => browser.inSidePanel(() => document.activeElement?.closest('div')?.textContent ?? '');
      const shown = async () => (kind === 'chrome' ? focusOfPanel() : browser.popupText());
      await until(async () => (await shown())?.includes(label), { what: 'the note on the term' });
      await (kind === 'chrome' ? browser.closeSidePanel() : browser.closePopup());
      await noPopover(page);
    });
  });

  describe('for keys', () => {
    beforeAll(() => visit('plain'));

    const openByKey = async () => {
      await page.evaluate(() => document.querySelector<HTMLElement>('p a')?.focus());
      await sidelight.browser.pressShortcut(page, 'next-mention');
      return nextPopover(page, null);
    };
    const focusOfPage = () => page.evaluate(() => document.activeElement?.localName);

    it('is no trap, shows whatever has the focus, and gives it back (2.1.2, 2.4.11)', async () => {
      await page.setViewport({ width: 320, height: 256 });
      await openByKey();
      const stops: (string | null)[] = [];
      while (stops.length < 40) {
        await page.pressKey('Tab');
        const stop = await page.evaluateInShadow((root) => {
          const { left, top, width, height } = root.activeElement?.getBoundingClientRect() ?? new DOMRect();
          const hit = root.elementFromPoint(left + Math.min(width, 20) / 2, top + height / 2);
          const { activeElement } = root;
          const name = activeElement && (activeElement.getAttribute('aria-label') ?? activeElement.textContent);
          return { name, isSeen: hit !== null && (activeElement?.contains(hit) ?? false) };
        });
        expect(stop).toMatchObject({ isSeen: true });
        if (stop?.name === stops[0]) break;
        stops.push(stop?.name ?? null);
      }
      expect(stops.slice(0, 4)).toEqual(['previousMention', 'nextMention', 'popoverPin', 'close'].map(message));
      expect(stops).toContain(message('popoverHide'));
      await page.pressKey('Escape');
      await noPopover(page);
      expect(await focusOfPage()).toBe('a');
      await page.setViewport(WIDE);
    });

    it('is left by Tab for the page once it is pinned', async () => {
      await openByKey();
      await pressIn(message('popoverPin'));
      for (let stop = 0; stop < 3; stop++) await page.pressKey('Shift+Tab');
      expect([await focusOfPage(), (await popoverOn(page)) === null]).toEqual(['a', false]);
      await page.pressKey('Escape');
      await noPopover(page);
    });

    it('has targets of 24 pixels and more, but for those in the line of a text (2.5.8)', async () => {
      await openByKey();
      const small = await page.evaluateInShadow((root) => {
        for (const details of root.querySelectorAll('details')) details.open = true;
        return [...root.querySelectorAll('button, summary, a')]
          .filter((target) => !target.matches('.sl-refs a, p .sl-term, dd .sl-term'))
          .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ name }) => name);
      });
      expect(small).toEqual([]);
      await page.pressKey('Escape');
      await noPopover(page);
    });

    it('is closed by Escape above a modal dialog of the page, and the dialog is not', async () => {
      await visit('modal dialog');
      await sidelight.browser.pressShortcut(page, 'next-mention');
      await nextPopover(page, null);
      await page.pressKey('Escape');
      await noPopover(page);
      expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
      await visit('plain');
    });

    it('keeps its edges and its words where the system forces its colours', async () => {
      await page.setForcedColors(true);
      await openByKey();
      const colours = await page.evaluateInShadow((root) => {
        const dialog = root.querySelector('[role="dialog"]');
        const style = dialog && getComputedStyle(dialog);
        const probe = root.ownerDocument.defaultView;
        return {
          isForced: probe?.matchMedia('(forced-colors: active)').matches,
          edge: style?.borderTopWidth,
          differs: style?.color !== style?.backgroundColor && style?.borderTopColor !== style?.backgroundColor,
        };
      });
      expect(colours).toEqual({ isForced: true, edge: '1px', differs: true });
      await page.pressKey('Escape');
      await noPopover(page);
      await page.setForcedColors(false);
    });
  });

  describe('for fingers', () => {
    beforeAll(async () => {
      await page.setViewport({ width: 360, height: 640 });
      await visit('plain');
    });

    const tap = async (words: string) => {
      const { x, y } = await pointOf(page, words);
      await page.tap(x, y);
      return nextPopover(page, null);
    };

    it('is a sheet along an edge, off the tapped words, that scrolls in itself', async () => {
      const { box } = await tap('messages');
      expect(box).toMatchObject({ left: 0, right: await page.evaluate(() => document.documentElement.clientWidth) });
      const [standing] = (await standingOfEach(page, await marksOf('messages'))) ?? [];
      expect(standing).toMatchObject({ covered: 0, isSeen: true, isReached: true });
      const scrolled = await page.evaluateInShadow((root) => {
        const sheet = root.querySelector('[role="dialog"]');
        if (sheet === null) return 0;
        sheet.scrollTop = 50;
        return sheet.scrollTop;
      });
      expect(scrolled).toBe(50);
    });

    it('goes at a tap beside it', async () => {
      const { box } = (await popoverOn(page)) ?? {};
      await page.tap(4, (box?.top ?? 0) > 100 ? 4 : 636);
      await noPopover(page);
    });

    it('comes before the link that is tapped, and leads on where that leads', async () => {
      const { title } = await tap('IMEI number');
      expect(title).toBe('IMEI');
      expect(await page.evaluate(() => location.pathname)).toBe('/plain/');
      await pressIn(message('popoverFollow'));
      await page.waitFor(() => location.pathname === '/next/');
    });
  });

  it('writes nothing to the console, and sends nothing', async () => {
    expect(await page.consoleMessages()).toEqual([]);
    expect(sidelight.strayRequests()).toEqual([]);
  });
});

/** Scrolls the page, and waits until it has told of it. */
async function scrolls(top: number): Promise<void> {
  scrollTo({ top, behavior: 'instant' });
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Lets time pass: that something stays can be seen in no other way. */
const passes = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));
