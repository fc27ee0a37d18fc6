import { readdirSync, readFileSync } from 'node:fs';
// @ts-expect-error jsdom ships no types
import { JSDOM } from 'jsdom';
import type { Story } from './evaluate-anchors.ts';

const folder = new URL('../../../fixtures/articles/', import.meta.url);

const isArticle = (name: string): boolean =>
  JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')).isArticle;

const BLOCKS = 'p, h2, h3, blockquote';

/** The paragraphs of the saved articles, without a finder: whatever stands in one. */
export const fixtureStories = (): Story[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isArticle(entry.name))
    .map(({ name }) => {
      const { document } = new JSDOM(readFileSync(new URL(`${name}/source.html`, folder), 'utf8')).window;
      // A paragraph in a quotation is one: taken twice, it would be a twin that no article has.
      const paragraphs = [...document.querySelectorAll(BLOCKS)]
        .filter((block) => block.querySelector(BLOCKS) === null)
        .map(({ textContent }) => textContent ?? '');
      return { id: name, paragraphs: paragraphs.filter((text) => text.trim().length > 20) };
    })
    .filter(({ paragraphs }) => paragraphs.length > 4);
