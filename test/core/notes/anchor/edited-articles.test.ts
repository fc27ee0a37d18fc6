import { expect, test } from 'vitest';
import { evaluateAnchors, summarise } from './evaluate-anchors.ts';
import { fixtureStories } from './fixture-stories.ts';

const stories = fixtureStories();

test('in edited articles, nearly all quotes that survive are found, and none at a wrong place', () => {
  const rows = evaluateAnchors(stories, { seed: 7, harshness: 'ordinary', quotesPerArticle: 40 });
  const { anchorsWrong, share, surviving, deleted } = summarise(rows);
  expect(rows.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  expect(anchorsWrong).toBe(0);
  expect(share).toBeGreaterThanOrEqual(0.99);
  // The edits do something, and leave something.
  expect(surviving).toBeGreaterThan(100);
  expect(deleted).toBeGreaterThan(20);
}, 60_000);

test('the same seed gives the same edits and quotes, another one others', () => {
  const few = stories.slice(0, 2);
  const run = (seed: number) => evaluateAnchors(few, { seed, harshness: 'harsh', quotesPerArticle: 5 });
  expect(run(1)).toEqual(run(1));
  expect(run(1)).not.toEqual(run(2));
}, 60_000);
