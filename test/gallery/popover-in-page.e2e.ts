import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryBrowser, startGallery } from './gallery-browser.mjs';
import type { Trial } from './page/page.ts';

declare global {
  var trial: Trial;
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

let gallery: GalleryBrowser;
let page: Page;

beforeAll(async () => {
  gallery = await startGallery();
});
afterAll(() => gallery.close());
afterEach(() => page.close());

/** Opens the sample story. */
async function visit({ look = '', width = 1000, height = 700, zoom = 1, touch = false } = {}): Promise<void> {
  page = await gallery.browser.newPage();
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
    hasTouch: touch,
  });
  await page.goto(`${gallery.base}page/?look=${look}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

const popover = () => page.evaluate(() => trial.popover());
const shown = () => page.waitForFunction(() => trial.popover() !== null, { timeout: 3000 });
const gone = () => page.waitForFunction(() => trial.popover() === null, { timeout: 3000 });
const settled = () => page.evaluate(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r))));
const boxes = (mark: string): Promise<Box[]> => page.evaluate((m) => trial.boxes(m), mark);
const press = (key: KeyInput) => page.keyboard.press(key);

async function pointAt(mark: string): Promise<void> {
  const [box] = await boxes(mark);
  if (box === undefined) throw new Error(`${mark} is not drawn.`);
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 3 });
}

async function openByKey(mark: string): Promise<void> {
  await page.evaluate((m) => trial.open(m), mark);
  await shown();
  await settled();
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('a popover for a pointer', () => {
  it('comes to a resting pointer, takes no focus, and leaves with it', async () => {
    await visit();
    await page.focus('#before');
    await pointAt('imei');
    await shown();
    expect(await popover()).toMatchObject({ title: 'IMEI', hasFocus: false });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await page.mouse.move(2, 2);
    await gone();
    expect(await page.evaluate(() => trial.asked)).toEqual(['imei']);
  });

  it('stays while the pointer is on it', async () => {
    await visit();
    await pointAt('imei');
    await shown();
    await settled();
    const at = (await popover())?.box;
    if (at === undefined) throw new Error('No popover.');
    await page.mouse.move(at.left + 40, at.top + 40, { steps: 5 });
    await page.evaluate(() => new Promise((r) => setTimeout(r, 600)));
    expect(await popover()).not.toBeNull();
  });

  it('closes on Escape and does not come back by itself', async () => {
    await visit();
    await pointAt('imei');
    await shown();
    await press('Escape');
    await gone();
    const [box] = await boxes('imei');
    await page.mouse.move((box?.left ?? 0) + 3, (box?.top ?? 0) + 5);
    await page.evaluate(() => new Promise((r) => setTimeout(r, 800)));
    expect(await popover()).toBeNull();
  });

  it('does not believe events that a script makes up', async () => {
    await visit();
    const [box] = await boxes('imei');
    await page.evaluate(
      ({ x, y }) => {
        for (const type of ['pointermove', 'pointerover', 'click']) {
          document.body.dispatchEvent(
            new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, pointerType: 'touch' }),
          );
          document.body.dispatchEvent(
            new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, pointerType: 'mouse' }),
          );
        }
      },
      { x: (box?.left ?? 0) + 5, y: (box?.top ?? 0) + 5 },
    );
    await page.evaluate(() => new Promise((r) => setTimeout(r, 700)));
    expect(await page.evaluate(() => trial.asked)).toEqual([]);
    expect(await popover()).toBeNull();
  });

  it('moves along with its words, on its side, and goes when they are scrolled away', async () => {
    await visit({ height: 500 });
    await pointAt('imei');
    await shown();
    await settled();
    const gap = async () => {
      const [[line], at] = [await boxes('imei'), (await popover())?.box];
      return [(at?.top ?? 0) - (line?.bottom ?? 0), (line?.top ?? 0) - (at?.bottom ?? 0)].map(Math.round);
    };
    const before = await gap();
    await page.evaluate(() => scrollBy({ top: 12, behavior: 'instant' }));
    await settled();
    expect(Math.max(...(await gap()))).toBe(6);
    expect((await gap()).map(Math.sign)).toEqual(before.map(Math.sign));
    await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
    await gone();
  });
});

describe('a popover for keys', () => {
  it('takes the focus, lets Tab go round, and gives the focus back on Escape', async () => {
    await visit();
    await page.focus('#before');
    await openByKey('imei');
    expect(await popover()).toMatchObject({ hasFocus: true });
    await press('Tab');
    expect((await popover())?.focused).toBe('Previous term in the story');
    await page.keyboard.down('Shift');
    await press('Tab');
    await page.keyboard.up('Shift');
    expect((await popover())?.focused).toBe('Hide this term');
    await press('Tab');
    expect((await popover())?.focused).toBe('Previous term in the story');
    await press('Escape');
    await gone();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  it('closes by its button', async () => {
    await visit();
    await openByKey('imei');
    for (let stop = 0; stop < 4; stop++) await press('Tab');
    expect((await popover())?.focused).toBe('Close');
    await press('Enter');
    await gone();
  });

  it('hides a term where the reader says', async () => {
    await visit();
    await openByKey('imei');
    await page.evaluate(() => trial.press('On this site'));
    await gone();
    expect(await page.evaluate(() => trial.hidden)).toEqual(['imei site']);
  });

  it('follows from one term to the next', async () => {
    await visit();
    await openByKey('imei');
    await page.evaluate(() => trial.open('cdn'));
    await page.waitForFunction(() => trial.popover()?.title.startsWith('Content'), { timeout: 3000 });
    expect(await popover()).toMatchObject({ hasFocus: true });
  });
});

describe('a popover for fingers', () => {
  it('is a sheet along the lower edge, and goes at a tap beside it', async () => {
    await visit({ width: 360, height: 640, touch: true });
    const [box] = await boxes('imei');
    await page.touchscreen.tap((box?.left ?? 0) + 5, (box?.top ?? 0) + 5);
    await shown();
    await settled();
    const sheet = (await popover())?.box;
    expect(sheet).toMatchObject({ left: 0, right: 360, bottom: 640 });
    await page.touchscreen.tap(180, 10);
    await gone();
  });
});

describe('the place of a popover', () => {
  const LOOKS = [
    { name: 'a plain page' },
    { name: 'a transformed body', look: 'transform' },
    { name: 'columns', look: 'columns' },
    { name: 'a page from right to left', look: 'rtl' },
    { name: 'a page that restyles everything', look: 'hostile' },
    { name: 'a narrow window', width: 360, height: 640 },
    { name: 'a low window', width: 800, height: 300 },
    { name: 'zoom 200 %', width: 1280, height: 800, zoom: 2 },
    { name: 'zoom 400 %', width: 1280, height: 1024, zoom: 4 },
  ];

  // At the start and end of lines, broken over two lines, and the last on the page.
  const MARKS = ['xiaomi', 'imei', 'china-servers', 'cdn', 'india-data-centre'];

  it.each(LOOKS)('is on screen and never over the marked words: $name', async (look) => {
    await visit(look);
    const screen = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    for (const mark of MARKS) {
      for (const block of ['start', 'center', 'end'] as const) {
        await page.evaluate((m, b) => trial.scrollTo(m, b), mark, block);
        await settled();
        await openByKey(mark);
        const box = (await popover())?.box;
        if (box === undefined) throw new Error(`No popover for ${mark}.`);
        const place = `${mark} at ${block}`;
        expect(box.left, place).toBeGreaterThanOrEqual(0);
        expect(box.top, place).toBeGreaterThanOrEqual(0);
        expect(box.right, place).toBeLessThanOrEqual(screen.width);
        expect(box.bottom, place).toBeLessThanOrEqual(screen.height);
        expect(box.bottom - box.top, place).toBeGreaterThanOrEqual(80);
        const covered = (await boxes(mark)).filter((line) => overlap(line, box));
        expect(covered, place).toEqual([]);
        await page.evaluate(() => trial.unfold());
        await settled();
        const grown = (await popover())?.box ?? box;
        expect(
          (await boxes(mark)).filter((line) => overlap(line, grown)),
          `${place}, unfolded`,
        ).toEqual([]);
        expect([grown.top >= 0, grown.bottom <= screen.height], `${place}, unfolded`).toEqual([true, true]);
        await press('Escape');
        await gone();
      }
    }
  });

  it('does not take the page’s styles', async () => {
    await visit({ look: 'hostile' });
    await openByKey('imei');
    expect((await popover())?.font).toBe('16px');
  });

  it('is above a popover of the page', async () => {
    await visit();
    await page.evaluate(() => document.getElementById('over')?.showPopover());
    await openByKey('imei');
    const { left = 0, top = 0 } = (await popover())?.box ?? {};
    const idThere = (x: number, y: number) => page.evaluate((a, b) => document.elementFromPoint(a, b)?.id, x, y);
    expect(await idThere(left - 20, top + 20)).toBe('over');
    expect(await idThere(left + 20, top + 20)).not.toBe('over');
  });

  it('leaves the page as it was when it ends', async () => {
    await visit();
    await openByKey('imei');
    await page.evaluate(() => trial.end());
    await gone();
    await pointAt('imei');
    await page.evaluate(() => new Promise((r) => setTimeout(r, 700)));
    expect(await popover()).toBeNull();
  });
});
