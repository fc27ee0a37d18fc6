import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#core/canonical-url.ts';

describe('the canonical address of a page', () => {
  it.each([
    ['keeps a plain address', 'https://example.com/a/b.html', null, 'https://example.com/a/b.html'],
    ['drops the fragment', 'https://example.com/a#comments', null, 'https://example.com/a'],
    [
      'drops tracking parameters',
      'https://example.com/a?utm_source=x&UTM_Medium=y&fbclid=1',
      null,
      'https://example.com/a',
    ],
    [
      'keeps parameters that name the page',
      'https://example.com/a?id=7&utm_source=x&p=2',
      null,
      'https://example.com/a?id=7&p=2',
    ],
    [
      'leaves other parameters as they are written',
      'https://example.com/?q=a%20b&x&fbclid=1',
      null,
      'https://example.com/?q=a%20b&x',
    ],
    ['drops a user name and a password', 'https://me:secret@example.com/a', null, 'https://example.com/a'],
    ['follows the page’s own link', 'https://example.com/a?print=1', 'https://example.com/a', 'https://example.com/a'],
    ['follows a relative link', 'https://example.com/a?print=1', '/a', 'https://example.com/a'],
    ['cleans the link, too', 'https://example.com/a', '/a?utm_source=rss#x', 'https://example.com/a'],
    [
      'follows a link from the mobile to the full site',
      'https://m.example.com/a',
      'https://www.example.com/a',
      'https://www.example.com/a',
    ],
    [
      'follows a link to a subdomain',
      'https://example.com/a',
      'https://news.example.com/a',
      'https://news.example.com/a',
    ],
    ['ignores a link to another site', 'https://example.com/a', 'https://example.org/a', 'https://example.com/a'],
    [
      'ignores a link to a neighbour on a shared host',
      'https://me.blog.example/a',
      'https://you.blog.example/a',
      'https://me.blog.example/a',
    ],
    [
      'ignores a link to a host that only ends alike',
      'https://example.com/a',
      'https://badexample.com/a',
      'https://example.com/a',
    ],
    ['ignores a link to the front page', 'https://example.com/a', 'https://example.com/', 'https://example.com/a'],
    ['ignores a link that is no web address', 'https://example.com/a', 'javascript:alert(1)', 'https://example.com/a'],
    ['ignores a link that is no address at all', 'https://example.com/a', 'http://[', 'https://example.com/a'],
    ['ignores an empty link', 'https://example.com/a?id=7', ' ', 'https://example.com/a?id=7'],
    [
      'drops what shops and letters add',
      'https://example.com/a?srsltid=x&gad_source=1&gad_campaignid=2&mc_cid=3&_hsenc=4&sfmc_id=5&rdt_cid=6&id=7',
      null,
      'https://example.com/a?id=7',
    ],
    ['follows a link from the AMP twin', 'https://example.com/news/amp/', '/news', 'https://example.com/news'],
    [
      'follows a link from the AMP twin on a host of its own',
      'https://amp.example.com/a-story',
      'https://www.example.com/a-story',
      'https://www.example.com/a-story',
    ],
    [
      'follows a link from a kept copy of an AMP page',
      'https://www-my--paper-example.cdn.ampproject.org/c/s/www.my-paper.example/a-story/amp',
      'https://www.my-paper.example/a-story',
      'https://www.my-paper.example/a-story',
    ],
    [
      'ignores a link from a kept copy to another site',
      'https://www-my--paper-example.cdn.ampproject.org/c/s/www.my-paper.example/a-story/amp',
      'https://other.example/a-story',
      'https://www-my--paper-example.cdn.ampproject.org/c/s/www.my-paper.example/a-story/amp',
    ],
    ['follows a link from the second page', 'https://example.com/story/page/2', '/story', 'https://example.com/story'],
    [
      'follows a link to the number without the words',
      'https://example.com/story/123/some-words-of-it',
      '/story/123',
      'https://example.com/story/123',
    ],
    [
      'ignores a link to the section',
      'https://example.com/news/a-story-of-today',
      'https://example.com/news/',
      'https://example.com/news/a-story-of-today',
    ],
    [
      'ignores a link to the front page with a question',
      'https://example.com/a',
      'https://example.com/?utm_source=x',
      'https://example.com/a',
    ],
    ['keeps a file’s address', 'file:///tmp/a.html#x', null, 'file:///tmp/a.html'],
    ['gives back what is no address', 'nonsense', null, 'nonsense'],
  ])('%s', (_, address, link, expected) => {
    expect(canonicalUrl(address, link)).toBe(expected);
  });

  it('is the same however often it is taken', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalUrl(address, null);
        expect(canonicalUrl(once, null)).toBe(once);
      }),
    );
  });
});
