import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { needBrowser } from '../../scripts/lib/find-browser.mjs';
import { type PageServer, startPageServer } from '../../scripts/lib/page-server.mjs';
import { openReader, type Reader } from '../../scripts/lib/reader.mjs';
import type { Article } from '../../src/core/article.ts';
import { BROWSERS, fixture } from './sidelight.ts';

/** `expected.json`, as described in `test/fixtures/articles/README.md`. */
interface Expected extends Partial<Pick<Article, 'title' | 'byline' | 'publishedAt' | 'language'>> {
  readonly url: string;
  readonly isArticle: boolean;
  readonly whyNot?: string;
  readonly coverage?: string;
  readonly firstBlock?: string;
  readonly lastBlock?: string;
  readonly contains?: readonly string[];
  readonly mustNotContain?: readonly string[];
}

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/articles');
const SLUGS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const expectedOf = (slug: string): Expected =>
  JSON.parse(readFileSync(path.join(FOLDER, slug, 'expected.json'), 'utf8'));

/** What both browsers have made of each page. */
const texts = new Map<string, string>();

describe.each(BROWSERS)('the fixtures, read in %s', (kind) => {
  let server: PageServer;
  let reader: Reader;

  beforeAll(async () => {
    if (!ensureBuilt(kind)) throw new Error('wanted a build, found errors');
    server = await startPageServer();
    reader = await openReader(kind, { executable: needBrowser(kind), server });
  });
  afterAll(async () => {
    await reader.close();
    await server.close();
  });

  it.each(SLUGS)('%s', async (slug) => {
    const expected = expectedOf(slug);
    server.add(expected.url, fixture(slug));
    const reading = await reader.read(expected.url);
    if (reading.state !== 'read') {
      expect(reading).toMatchObject({ state: 'not-read', failure: { name: expected.whyNot } });
      expect(expected.isArticle).toBe(false);
      return;
    }
    const { article, context } = reading;
    expect(expected.isArticle).toBe(true);
    const { title, byline, publishedAt, language } = expected;
    const checked = Object.entries({ title, byline, publishedAt, language }).filter(([, value]) => value !== undefined);
    expect(article).toMatchObject(Object.fromEntries(checked));
    if (expected.coverage !== undefined) expect(context.coverage).toBe(expected.coverage);
    const blocks = article.blocks.map(({ start, end }) => article.text.slice(start, end));
    if (expected.firstBlock !== undefined) expect(blocks[0]).toBe(expected.firstBlock);
    if (expected.lastBlock !== undefined) expect(blocks.at(-1)).toBe(expected.lastBlock);
    expect((expected.contains ?? []).filter((each) => !article.text.includes(each))).toEqual([]);
    expect((expected.mustNotContain ?? []).filter((each) => article.text.includes(each))).toEqual([]);
    const other = texts.get(slug);
    texts.set(slug, article.text);
    if (other !== undefined) expect(article.text).toBe(other);
  });
});
