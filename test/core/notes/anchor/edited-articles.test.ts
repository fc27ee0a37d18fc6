import { readdirSync, readFileSync } from 'node:fs';
// @ts-expect-error jsdom ships no types
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { evaluateAnchors, type Story, summarise } from './evaluate-anchors.ts';

const folder = new URL('../../../fixtures/articles/', import.meta.url);

/** The paragraphs of the saved pages, without a finder: whatever stands in one. */
const isArticle = (name: string): boolean =>
  JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')).isArticle;

const stories: Story[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && isArticle(entry.name))
  .map(({ name }) => {
    const { document } = new JSDOM(readFileSync(new URL(`${name}/source.html`, folder), 'utf8')).window;
    const paragraphs = [...document.querySelectorAll('p, h2, h3, blockquote')].map(
      ({ textContent }) => textContent ?? '',
    );
    return { id: name, paragraphs: paragraphs.filter((text) => text.trim().length > 20) };
  })
  .filter(({ paragraphs }) => paragraphs.length > 4);

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
