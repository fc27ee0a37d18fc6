// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '#dom/article-metadata.ts';
import { collectRuns } from '#dom/live-runs.ts';
import { readMeta } from '#dom/meta-content.ts';
import { describePage } from '#dom/page-model.ts';

const NOW = Date.UTC(2026, 10, 23);

function read(head: string, body = '<p>Story.</p>', address = 'https://www.example.com/news/story', lang = '') {
  const page = new DOMParser().parseFromString(
    `<html${lang}><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const meta = readMeta(page);
  return readMetadata(page, address, meta, describePage(page, meta, collectRuns(page.body) ?? []), NOW);
}

const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the title', () => {
  it.each([
    ['stands in og:title', '<title>x</title><meta property="og:title" content="Big story">', '', 'Big story'],
    [
      'has no site name behind it',
      '<title>Big story of the day | Example News</title><meta property="og:site_name" content="Example News">',
      '',
      'Big story of the day',
    ],
    ['has no host behind it', '<title>Big story of the day - Example.com</title>', '', 'Big story of the day'],
    [
      'has no section and site behind it',
      '<title>Big story of the day – World – Example</title>',
      '',
      'Big story of the day – World',
    ],
    ['has no site name before it', '<title>Example | Big story of the day</title>', '', 'Big story of the day'],
    [
      'keeps its own dashes and colons',
      '<title>Xiaomi - the India story: part 2</title>',
      '',
      'Xiaomi - the India story: part 2',
    ],
    [
      'is what the headline shows',
      '<title>Big story of the day: what we know - Example</title>',
      '<h1>Big story of the day</h1>',
      'Big story of the day',
    ],
    ['is not another heading', '<title>Big story of the day</title>', '<h1>Example</h1>', 'Big story of the day'],
    ['is the headline where nothing else says it', '', '<h1>Big story</h1>', 'Big story'],
    ['is empty where there is none', '', '', ''],
  ])('%s', (_, head, body, expected) => expect(read(head, body).title).toBe(expected));
});

describe('the byline', () => {
  it.each([
    [
      'stands in the page’s data',
      data({ '@type': 'NewsArticle', author: [{ name: 'Ann Example' }, { name: 'Bo Test' }] }),
      '',
      'Ann Example, Bo Test',
    ],
    ['stands in a meta element', '<meta name="author" content="By Ann Example">', '', 'Ann Example'],
    [
      'is no address',
      '<meta name="author" content="https://example.com/ann">',
      '<a rel="author" href="x">Ann</a>',
      'Ann',
    ],
    ['is shown', '', '<p class="byline">By Ann Example | 3 May 2021</p>', 'Ann Example'],
    ['is not known', '', '', null],
  ])('%s', (_, head, body, expected) => expect(read(head, body).byline).toBe(expected));
});

describe('the language', () => {
  it.each([
    ['is that of the document', ' lang="hi"', '<meta property="og:locale" content="en_US">', 'hi'],
    ['is that of a meta element', '', '<meta property="og:locale" content="pt_BR">', 'pt-BR'],
    ['is not made up', '', '', null],
    ['is no nonsense', ' lang="english language"', '', null],
  ])('%s', (_, lang, head, expected) => expect(read(head, '', undefined, lang).language).toBe(expected));
});

it('takes the canonical address from the head alone', () => {
  const link = '<link rel="canonical" href="/news/story-7">';
  expect(read(link).url).toBe('https://www.example.com/news/story-7');
  expect(read('', `<div>${link}</div>`).url).toBe('https://www.example.com/news/story');
});
