// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenSettled } from '#dom/settled.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function wait(signal = new AbortController().signal): { done: boolean } {
  const state = { done: false };
  void whenSettled(document, signal).then(() => {
    state.done = true;
  });
  return state;
}

it('waits until the page has been left alone for a moment', async () => {
  const state = wait();
  await vi.advanceTimersByTimeAsync(200);
  document.body.append('more');
  await vi.advanceTimersByTimeAsync(200);
  expect(state.done).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(state.done).toBe(true);
});

it('does not wait for a page that never rests', async () => {
  const state = wait();
  const clock = setInterval(() => document.body.append('tick'), 100);
  await vi.advanceTimersByTimeAsync(2900);
  expect(state.done).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  clearInterval(clock);
  expect(state.done).toBe(true);
});

it('ends with the signal', async () => {
  const end = new AbortController();
  const state = wait(end.signal);
  end.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.done).toBe(true);
});
