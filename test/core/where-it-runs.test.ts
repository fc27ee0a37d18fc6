import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '#core/settings.ts';
import { isListed, waitsForClick, whereItRuns, withAlways } from '#core/where-it-runs.ts';

const LISTED = ['*://*.news.example/*', '*://*.paper.example/*'];
const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });
const byItself = settings({});
const onClick = settings({ runs: 'on-click' });

describe('where Sidelight runs', () => {
  test.each([
    ['after the install', byItself, LISTED, 'listed', 0],
    ['with a site more', byItself, [...LISTED, '*://*.own.example/*'], 'listed', 0],
    ['where the browser has been told of all sites', byItself, [...LISTED, '*://*/*'], 'everywhere', 0],
    ['where it says so in another way', byItself, ['<all_urls>'], 'everywhere', 0],
    ['where that was taken away in the browser', byItself, LISTED, 'listed', 0],
    ['where a listed site was taken away, too', byItself, [LISTED[0] ?? ''], 'listed', 1],
    ['where every site was', byItself, [], 'listed', 2],
    ['on click, whatever the browser allows', onClick, [...LISTED, '<all_urls>'], 'on-click', 0],
  ])('is told in truth %s', (_, { runs }, allowed, choice, withheld) => {
    expect(whereItRuns({ runs }, LISTED, allowed)).toEqual({ choice, listed: 2, withheld });
  });
});

describe('a page waits for a click', () => {
  test.each([
    [byItself, 'news.example', false],
    [onClick, 'news.example', true],
    [onClick, 'm.paper.example', true],
    // Nothing of ours is there but on the reader's own word.
    [onClick, 'own.example', false],
    [withAlways(onClick, 'news.example', true), 'm.news.example', false],
    [withAlways(onClick, 'news.example', true), 'paper.example', true],
    [withAlways(withAlways(onClick, 'm.news.example', true), 'news.example', false), 'm.news.example', true],
  ])('%#: %s', (chosen, host, waits) => {
    expect(waitsForClick(chosen, host, LISTED)).toBe(waits);
  });

  test('a list of all sites lists each', () => {
    expect(isListed('any.example', ['<all_urls>'])).toBe(true);
    expect(isListed('any.example', LISTED)).toBe(false);
  });
});
