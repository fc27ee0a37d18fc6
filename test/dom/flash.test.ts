// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FLASH_MS, flash } from '#dom/flash.ts';
import { createShadowHost, type ShadowHost } from '#dom/shadow-host.ts';

/** Lines of a range, as a browser would draw it; jsdom draws none. */
let lines: readonly DOMRect[] = [];
let ours: ShadowHost;
let end: AbortController;
let ended = 0;

const line = (left: number, top: number, width: number, height: number): DOMRect =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;

const show = (): void => flash(ours, document.createRange(), end.signal, () => ended++);

/** Left and top of each box that is drawn. */
const boxes = (): string[] =>
  [...ours.root.querySelectorAll<HTMLElement>('div > div')].map(({ style }) => `${style.left} ${style.top}`);

beforeEach(() => {
  vi.useFakeTimers();
  Range.prototype.getClientRects = () => lines as unknown as DOMRectList;
  lines = [line(10, 20, 100, 16), line(0, 40, 50, 16)];
  ours = createShadowHost(document, '');
  end = new AbortController();
  ended = 0;
});
afterEach(() => {
  end.abort();
  ours.remove();
  vi.useRealTimers();
});

it('draws a box over each line, for its time and no longer, and leaves the page as it is', () => {
  const before = document.documentElement.outerHTML;
  show();
  expect(boxes()).toEqual(['10px 20px', '0px 40px']);
  expect(document.documentElement.outerHTML).toBe(before);
  vi.advanceTimersByTime(FLASH_MS - 1);
  expect(boxes()).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect([boxes(), ended]).toEqual([[], 1]);
  expect(ours.root.children).toHaveLength(1);
});

it('lets every pointer through', () => {
  show();
  for (const box of ours.root.querySelectorAll<HTMLElement>('div > div')) expect(box.style.pointerEvents).toBe('none');
});

it('goes along while the page scrolls', () => {
  show();
  lines = [line(10, -5, 100, 16)];
  vi.advanceTimersByTime(20);
  expect(boxes()).toEqual(['10px -5px']);
});

it('draws each line once, whatever boxes stand around its words, and none without a size', () => {
  const words = line(10, 20, 100, 16);
  lines = [line(0, 10, 300, 60), words, line(10, 20, 100, 16), line(0, 80, 0, 16)];
  show();
  expect(boxes()).toEqual(['10px 20px']);
});

it('shows the newest one for its whole time', () => {
  show();
  vi.advanceTimersByTime(FLASH_MS / 2);
  lines = [line(7, 7, 7, 7)];
  show();
  expect(ended).toBe(1);
  vi.advanceTimersByTime(FLASH_MS - 1);
  expect(boxes()).toEqual(['7px 7px']);
  vi.advanceTimersByTime(1);
  expect(boxes()).toEqual([]);
});

it('ends with the signal, and asks for no frame after', () => {
  show();
  end.abort();
  lines = [];
  expect([boxes(), ended, vi.getTimerCount()]).toEqual([[], 1, 0]);
});
