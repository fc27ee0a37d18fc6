// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whileHere } from '../../src/content/while-here.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch() {
  const [end, onGone] = [new AbortController(), vi.fn(() => end.abort())];
  const extension = { isHere: true };
  whileHere(document, () => extension.isHere, onGone, end.signal);
  return { end, onGone, extension };
}

it('says once that the extension is gone, within two seconds', () => {
  const { onGone, extension } = watch();
  vi.advanceTimersByTime(60_000);
  expect(onGone).not.toHaveBeenCalled();
  extension.isHere = false;
  vi.advanceTimersByTime(2000);
  vi.advanceTimersByTime(60_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onGone).toHaveBeenCalledOnce();
});

it('says it at once when the tab comes to the front', () => {
  const { onGone, extension } = watch();
  extension.isHere = false;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onGone).toHaveBeenCalledOnce();
});

it('looks no more once it is ended', () => {
  const { end, onGone, extension } = watch();
  end.abort();
  extension.isHere = false;
  vi.advanceTimersByTime(60_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onGone).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
