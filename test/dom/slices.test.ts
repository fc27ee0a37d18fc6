import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, type Steps } from '#dom/slices.ts';

/** Three steps, each of which takes so long; milliseconds. */
function* work(done: string[], ms = 0): Steps<string> {
  for (const step of ['one', 'two', 'three']) {
    const end = performance.now() + ms;
    while (performance.now() < end);
    done.push(step);
    yield;
  }
  return 'result';
}

describe('work in steps', () => {
  it('is done at once where asked', () => {
    const done: string[] = [];
    expect(atOnce(work(done))).toBe('result');
    expect(done).toEqual(['one', 'two', 'three']);
  });

  it('comes to the same in slices', async () => {
    expect(await inSlices(work([]), () => true)).toBe('result');
  });

  it('lets others work between long steps', async () => {
    const done: string[] = [];
    setTimeout(() => done.push('another'), 0);
    await inSlices(work(done, 25), () => true);
    expect(done.indexOf('another')).toBeLessThan(done.indexOf('three'));
  });

  it('stops where it is not wanted any more', async () => {
    const done: string[] = [];
    expect(await inSlices(work(done, 25), () => false)).toBeNull();
    expect(done).toEqual(['one']);
  });
});
