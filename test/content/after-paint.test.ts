// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from '#content/after-paint.ts';

let frame: (() => void) | null;
const work = vi.fn();
const isVisible = (state: DocumentVisibilityState) =>
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
const paints = (...entries: object[]) => vi.spyOn(performance, 'getEntriesByType').mockReturnValue(entries as never);

beforeEach(() => {
  vi.useFakeTimers();
  work.mockClear();
  frame = null;
  isVisible('visible');
  paints();
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => {
    frame = () => draw(0);
    return 1;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('works once, in a task after the next frame', () => {
  afterPaint(document, work);
  frame?.();
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledOnce();
});

it('works at once on a page that is drawn already', () => {
  paints({ name: 'first-paint' });
  afterPaint(document, work);
  expect(work).toHaveBeenCalledOnce();
});

it('works at once in a tab that is not seen', () => {
  isVisible('hidden');
  afterPaint(document, work);
  expect(work).toHaveBeenCalledOnce();
});

it('waits no longer than a tenth of a second for a page that draws nothing', () => {
  afterPaint(document, work);
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledOnce();
});
