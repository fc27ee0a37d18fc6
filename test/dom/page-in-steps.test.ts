// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { LiveRun } from '#dom/live-runs.ts';
import { readMeta } from '#dom/meta-content.ts';
import { framePage } from '#dom/page-frame.ts';
import { describePage } from '#dom/page-model.ts';
import { contextsOf } from '#dom/run-context.ts';
import { atOnce, type Steps } from '#dom/slices.ts';

/** How often a work may be paused on its way. */
function pausesOf(steps: Steps<unknown>): number {
  let pauses = 0;
  while (!steps.next().done) pauses++;
  return pauses;
}

it('lets the page have its turn on the way over each thousand runs, whatever is done with them', () => {
  const pieces = [document.createTextNode('The IMEI was sent to a server in China, said the firm.')];
  const run: LiveRun = { element: document.body, pieces, chars: 54, linkChars: 0, isHidden: false };
  const runs = Array.from({ length: 5500 }, () => run);
  const meta = readMeta(document);
  expect(pausesOf(describePage(document, meta, runs))).toBe(5);
  const page = atOnce(describePage(document, meta, runs));
  expect(page.runs).toHaveLength(5500);
  expect(pausesOf(contextsOf(atOnce(framePage(page))))).toBe(5);
  expect(pausesOf(framePage(page))).toBeGreaterThan(3);
});
