import { afterEach, expect, it } from 'vitest';
import { ownApi } from '#messaging/own-names.ts';

const API = { runtime: { id: 'us' } };
const ELEMENT = { runtime: { id: 'an element of the page' } };
const world = globalThis as unknown as Record<string, unknown>;

/** The global object inherits what elements are named. */
const named = Object.getPrototypeOf(globalThis) as Record<string, unknown>;

afterEach(() => {
  for (const name of ['chrome', 'browser']) {
    delete world[name];
    delete named[name];
  }
});

it.each([
  ['both', { chrome: API, browser: API }, {}, API],
  ['chrome alone, as in older Chromium', { chrome: API }, {}, undefined],
  ['chrome, and an element named browser', { chrome: API }, { browser: ELEMENT }, undefined],
  ['browser, and an element named chrome', { browser: API }, { chrome: ELEMENT }, API],
])('finds the extension API where there is %s, and no element is left under its names', (_, own, elements, browser) => {
  Object.assign(world, own);
  Object.assign(named, elements);
  expect(ownApi()).toBe(API);
  expect(world.chrome).toBe(API);
  expect(world.browser).toBe(browser);
});

it('finds none where a page has taken both names', () => {
  Object.assign(named, { chrome: ELEMENT, browser: ELEMENT });
  expect(ownApi()).toBeUndefined();
});
