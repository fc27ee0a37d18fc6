// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '#dom/article-metadata.ts';
import { collectRuns } from '#dom/live-runs.ts';
import { readMeta } from '#dom/meta-content.ts';
import { describePage } from '#dom/page-model.ts';
import { atOnce } from '#dom/slices.ts';

const NOW = Date.UTC(2026, 10, 23);

function read(head: string, body = '<p>Story.</p>', address = 'https://www.example.com/news/story', lang = '') {
  const page = new DOMParser().parseFromString(
    `<html${lang}><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const meta = readMeta(page);
  return readMetadata(page, address, meta, atOnce(describePage(page, meta, atOnce(collectRuns(page.body)) ?? [])), NOW);
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
    [
      'is the headline where it says the same in other words',
      '<title>Top 10 security practices: protect your phone</title>',
      '<h1>Security and privacy practices that protect your phone</h1>',
      'Security and privacy practices that protect your phone',
    ],
    [
      'is no heading that shares a few words',
      '<title>What do people love about phones?</title>',
      '<h1>But what they love is the sense of safety and comfort</h1>',
      'What do people love about phones?',
    ],
    [
      'is no site’s name in a heading',
      '<title>Big story of the day - Example Magazine</title><meta property="og:site_name" content="Example Magazine">',
      '<h1>Example</h1><h1>Big story of the day</h1>',
      'Big story of the day',
    ],
    [
      'is no single word of it in a heading',
      '<title>Your wedding checklist: a wedding planning guide and timeline</title>',
      '<h1>Planning</h1>',
      'Your wedding checklist: a wedding planning guide and timeline',
    ],
    [
      'has no date before it',
      '<meta property="og:title" content="Big story of the day">',
      '<h1>Dec 18 2025 Big story of the day</h1>',
      'Big story of the day',
    ],
    [
      'keeps what else stands before it',
      '<meta property="og:title" content="Big story of the day">',
      '<h1>The Big story of the day</h1>',
      'The Big story of the day',
    ],
    [
      'keeps a name of which the host knows nothing',
      '<title>Big story of the day | Ann Bo</title>',
      '',
      'Big story of the day | Ann Bo',
    ],
    [
      'has no name of words of the host behind it',
      '<title>Big story of the day | The Example</title>',
      '',
      'Big story of the day',
    ],
    [
      'keeps a section behind it',
      '<title>Big story of the day | Opinion</title>',
      '',
      'Big story of the day | Opinion',
    ],
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
    [
      'is an object of its own in the page’s data',
      data({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#ann' } },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Example' },
        ],
      }),
      '',
      'Ann Example',
    ],
    [
      'is the person who is shown and not the publisher',
      data({ '@type': 'Article', author: { name: 'Example News' }, publisher: { name: 'Example News' } }),
      '<p class="author">Ann Example</p>',
      'Ann Example',
    ],
    [
      'is the publisher where no person is shown',
      data({ '@type': 'Article', author: { name: 'Example News' }, publisher: { name: 'Example News' } }),
      '',
      'Example News',
    ],
    ['keeps what only begins like "By"', '<meta name="author" content="Byron Example-Test">', '', 'Byron Example-Test'],
    ['is no heading of a box', '', '<div class="author-box"><b>The Author</b></div>', null],
    ['is no number', '<meta property="article:author" content="262588213">', '', null],
    ['is no name of a variable', '<meta name="author" content="page.head.author">', '', null],
    ['has no label before it', '<meta name="author" content="Author: Ann Example">', '', 'Ann Example'],
    ['has no date behind it', '', '<p class="byline">Ann Example 3/4/2025</p>', 'Ann Example'],
    ['stands in an element with a name like it', '', '<div class="post_author-name">Ann Example</div>', 'Ann Example'],
    ['is no line about the writer', '', '<div class="author-box">Ann writes of phones and lives in Pune</div>', null],
    ['is not that of a comment', '', '<div class="comments"><b class="comment-author-link">Bo Test</b></div>', null],
    [
      'stands below the headline',
      '<title>Big story of the day</title>',
      '<h1>Big story of the day</h1><p>By Ann Example</p>',
      'Ann Example',
    ],
    [
      'stands in one line with the date',
      '<title>Big story of the day</title>',
      '<h1>Big story of the day</h1><p>ByAnn Example - June 12, 2025</p>',
      'Ann Example',
    ],
    [
      'is no sentence below the headline',
      '<title>Big story of the day</title>',
      '<h1>Big story of the day</h1><p>By the end of the year all phones will have it</p>',
      null,
    ],
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
