import { expect } from 'vitest';
import type { Kept } from './world.ts';

/** Each part of what is kept is as it was before a request, or as after it: nothing between. */
export function expectOneOf(found: Kept, before: Kept, after: Kept, which = ''): void {
  expect([before.texts, after.texts], which).toContainEqual(found.texts);
  const keys = new Set([before, after, found].flatMap(({ chosen }) => Object.keys(chosen)));
  for (const key of keys) expect([before.chosen[key], after.chosen[key]], which).toContainEqual(found.chosen[key]);
}
