import { describe, expect, test } from 'vitest';
import { readSiteInput } from '#core/sites/site-input.ts';

describe('what a reader types as a site', () => {
  test.each([
    ['news.example', 'news.example'],
    ['  News.Example ', 'news.example'],
    ['www.news.example', 'news.example'],
    ['tech.news.example', 'tech.news.example'],
    ['*.news.example', 'news.example'],
    ['*://*.news.example/*', 'news.example'],
    ['https://www.news.example/2014/11/story.html?from=home#top', 'news.example'],
    ['http://reader:secret@news.example/', 'news.example'],
    ['news.example:8080/story', 'news.example'],
    ['news.example.', 'news.example'],
    ['खबर.भारत', 'xn--21b8bm.xn--h2brj9c'],
  ])('“%s” is %s', (typed, host) => expect(readSiteInput(typed)).toEqual({ host }));

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['privacy news', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['news..example', 'not-an-address'],
    ['a*b.example', 'not-an-address'],
    [`${'a'.repeat(64)}.example`.repeat(5), 'not-an-address'],
    ['chrome://settings', 'not-on-the-web'],
    ['about:blank', 'not-on-the-web'],
    ['file:///home/story.html', 'not-on-the-web'],
    ['editor@news.example', 'mail-address'],
    ['mailto:editor@news.example', 'mail-address'],
    ['192.168.0.1', 'numbers'],
    ['http://[2001:db8::1]/', 'numbers'],
    ['3232235521', 'numbers'],
    ['localhost', 'no-ending'],
    ['https://news/', 'no-ending'],
  ])('“%s” is none: %s', (typed, whyNot) => expect(readSiteInput(typed)).toEqual({ whyNot }));
});
