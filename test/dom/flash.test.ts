// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FLASH_MS, flash } from '#dom/flash.ts';

/** As much of the browser's `Highlight` as is used; jsdom has none. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}

let registry = new Map<string, FakeHighlight>();
const flashed = () => registry.get('sidelight-sentence');

function rangeOf(text: string): Range {
  const node = document.body.appendChild(document.createTextNode(text));
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.textContent = '';
  registry = new Map();
  Object.assign(window, { Highlight: FakeHighlight, CSS: { highlights: registry } });
});
afterEach(() => {
  vi.useRealTimers();
  Object.assign(window, { Highlight: undefined, CSS: undefined });
});

it('shows a sentence below the marks, for its time and no longer, and leaves the page as it is', () => {
  const range = rangeOf('It is sent abroad.');
  const before = document.documentElement.outerHTML;
  flash(document, range);
  expect([...(flashed() ?? [])]).toEqual([range]);
  expect(flashed()?.priority).toBeLessThan(-1);
  expect(document.documentElement.outerHTML).toBe(before);
  vi.advanceTimersByTime(FLASH_MS - 1);
  expect(flashed()).toBeDefined();
  vi.advanceTimersByTime(1);
  expect(registry.size).toBe(0);
});

it('shows the newest one for its whole time', () => {
  const [first, second] = [rangeOf('One.'), rangeOf('Two.')];
  flash(document, first);
  vi.advanceTimersByTime(FLASH_MS / 2);
  flash(document, second);
  vi.advanceTimersByTime(FLASH_MS - 1);
  expect([...(flashed() ?? [])]).toEqual([second]);
  vi.advanceTimersByTime(1);
  expect(registry.size).toBe(0);
});

it('does nothing where the browser has no highlights', () => {
  Reflect.deleteProperty(window, 'Highlight');
  flash(document, rangeOf('One.'));
  expect(registry.size).toBe(0);
});

it('has its rules in the style sheet', () => {
  expect(readFileSync('public/content/marks.css', 'utf8').match(/::highlight\(sidelight-sentence\)/g)).toHaveLength(2);
});
