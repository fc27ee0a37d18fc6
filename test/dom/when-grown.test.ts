// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { textLength, whenGrown } from '#dom/when-grown.ts';

const end = { current: new AbortController() };
const observed = vi.spyOn(MutationObserver.prototype, 'observe');

beforeEach(() => {
  vi.useFakeTimers();
  observed.mockClear();
  document.body.innerHTML = '<div id="app">Loading …</div>';
  end.current = new AbortController();
});
afterEach(() => {
  end.current.abort();
  vi.useRealTimers();
});

function wait(before = textLength(document), mayHaveGrown = true): () => number {
  const grown = vi.fn();
  whenGrown(document, before, mayHaveGrown, end.current.signal, grown);
  return () => grown.mock.calls.length;
}

const grow = (chars: number) => document.body.append('word '.repeat(chars / 5));

it('tells once that a page has gained a story', async () => {
  const times = wait();
  grow(100);
  await vi.advanceTimersByTimeAsync(500);
  expect(times()).toBe(0);
  await vi.advanceTimersByTimeAsync(500);
  grow(300);
  await vi.advanceTimersByTimeAsync(1000);
  grow(300);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(times()).toBe(1);
});

it('tells of what came while the page was being looked at', async () => {
  const before = textLength(document);
  grow(300);
  const times = wait(before);
  await vi.advanceTimersByTimeAsync(0);
  expect(times()).toBe(1);
});

it('counts no text at once where nothing can have come', async () => {
  const counted = vi.spyOn(document.body, 'textContent', 'get');
  const times = wait(0, false);
  await vi.advanceTimersByTimeAsync(0);
  expect(counted).not.toHaveBeenCalled();
  grow(300);
  await vi.advanceTimersByTimeAsync(1000);
  expect(times()).toBe(1);
  counted.mockRestore();
});

it('leaves a page alone after five seconds', async () => {
  const times = wait();
  await vi.advanceTimersByTimeAsync(5000);
  observed.mockClear();
  grow(1000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(times()).toBe(0);
  expect(observed).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it('ends with the signal', async () => {
  const times = wait();
  end.current.abort();
  grow(1000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(times()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
