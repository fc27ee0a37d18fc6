// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { collectRuns } from '#dom/live-runs.ts';
import { saysItself } from '#dom/says-itself.ts';
import { atOnce } from '#dom/slices.ts';

const runOf = (text: string) => {
  document.body.innerHTML = '<p></p>';
  document.body.firstElementChild?.append(text);
  const [run] = atOnce(collectRuns(document.body)) ?? [];
  if (run === undefined) throw new Error('wanted a run');
  return run;
};

describe('a line that says itself what it is', () => {
  test.each([
    ['ADVERTISEMENT', true],
    ['Advertisement — Phones on sale', true],
    ['Mon 14 Jun 2021 06.30 BST', true],
    ['Updated: February 8, 2024, 9:14 p.m.', true],
    ['Lucia Ferrant · February 8, 2024 · 4 min read', true],
    [
      'Advertising identifiers were sent to 14 firms, the regulator found, among them two that sell them on to others.',
      false,
    ],
    ['On 14 June 2021 the company stopped.', false],
    ['The regulator said no.', false],
    ['2021', false],
  ])('%s: %s', (text, expected) => expect(saysItself(runOf(text))).toBe(expected));
});
