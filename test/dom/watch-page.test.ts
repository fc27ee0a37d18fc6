// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '#dom/watch-page.ts';

let end = new AbortController();
let visibility: DocumentVisibilityState = 'visible';
let looks: number[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  document.body.innerHTML = '<main><p>A story.</p></main><aside></aside>';
  end = new AbortController();
  looks = [];
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'visibilityState');
});

const main = () => document.querySelector('main') as Element;

/** Watches the story and says when it was looked at, in milliseconds from now. */
function watch(isNew: () => boolean = () => false): void {
  const startedAt = performance.now();
  const look = async () => {
    looks.push(Math.round(performance.now() - startedAt));
    return isNew();
  };
  watchPage(document, { watched: () => ({ trees: [main()], lists: [document.body] }), look }, end.signal);
}

/** Lets time pass in small steps, with a change after each. */
async function storm(ms: number, change = () => main().append('.')): Promise<void> {
  for (let at = 0; at < ms; at += 10) {
    change();
    await vi.advanceTimersByTimeAsync(10);
  }
}

describe('a page that is watched', () => {
  it('is not looked at while nothing changes', async () => {
    watch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([]);
  });

  it('is looked at once, a moment after many changes', async () => {
    watch();
    for (let i = 0; i < 100; i++) main().append('.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([400]);
  });

  it.each([
    ['text is added', () => main().append('more')],
    ['text is rewritten', () => (main().querySelector('p') as Element).firstChild?.replaceWith('other')],
    ['something unfolds', () => main().classList.add('open')],
    ['its box is replaced', () => main().replaceWith(document.createElement('main'))],
    ['something comes beside it', () => document.body.append(document.createElement('article'))],
  ])('is looked at when %s', async (_, change) => {
    watch();
    change();
    await vi.advanceTimersByTimeAsync(500);
    expect(looks).toHaveLength(1);
  });

  it('is not looked at for what happens elsewhere', async () => {
    watch();
    document.querySelector('aside')?.append('an advertisement');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([]);
  });

  it('is looked at ever more seldom if it never rests, down to once in ten seconds', async () => {
    watch();
    await storm(60_000);
    const gaps = looks.slice(1).map((at, i) => at - (looks[i] ?? 0));
    expect(gaps.slice(0, 4).map((gap) => Math.round(gap / 100))).toEqual([8, 16, 32, 64]);
    expect(gaps.slice(5).every((gap) => gap >= 10_000 && gap < 10_100)).toBe(true);
  });

  it('is looked at soon again after it has rested', async () => {
    watch();
    await storm(30_000);
    await vi.advanceTimersByTimeAsync(30_000);
    const before = looks.length;
    main().append('.');
    await vi.advanceTimersByTimeAsync(410);
    expect(looks).toHaveLength(before + 1);
  });

  it('is looked at once more after something was new', async () => {
    let isNew = true;
    watch(() => isNew);
    main().append('.');
    await vi.advanceTimersByTimeAsync(450);
    isNew = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toHaveLength(2);
  });

  it('is not looked at while its tab is hidden, and once when it is shown again', async () => {
    watch();
    visibility = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    await storm(5000);
    expect(looks).toEqual([]);
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toHaveLength(1);
  });

  it('is left alone with the signal', async () => {
    watch();
    main().append('.');
    await vi.advanceTimersByTimeAsync(100);
    end.abort();
    await storm(5000);
    expect(looks).toEqual([]);
  });
});
