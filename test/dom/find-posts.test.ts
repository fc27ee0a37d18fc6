// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findPosts, type Post } from '#dom/find-posts.ts';
import { PageProse } from '#dom/page-prose.ts';
import { atOnce } from '#dom/slices.ts';

const ADDRESS = 'https://news.example/first';
const prose = (n: number) =>
  `<p>In part ${n} the company said that it keeps the messages of its customers abroad, and that the number of each handset is sent to a server.</p>`;
const text = (n: number) => [1, 2, 3, 4].map((i) => prose(10 * n + i)).join('');
const METADATA = {
  url: ADDRESS,
  title: 'First',
  byline: null,
  language: 'en',
  publishedAt: null,
  publishedFrom: null,
  modifiedAt: null,
  modifiedFrom: null,
} as const;

beforeEach(() => {
  document.body.innerHTML = `<main id="feed"><article id="first"><h1>The first story of the page</h1>${text(1)}</article></main>`;
});

/** Posts that are found when this is added at the end of an element. */
function added(html: string, where = '#feed'): readonly Post[] {
  const known = new PageProse();
  atOnce(known.news(document));
  document.querySelector(where)?.insertAdjacentHTML('beforeend', html);
  const first = document.querySelector('#first') as Element;
  return findPosts(atOnce(known.news(document)) ?? [], [first], ADDRESS, METADATA);
}

describe('a post that comes after the story', () => {
  it('is told with its headline, date, author and address', () => {
    const [post, ...more] = added(
      `<article><h2><a href="/second?utm_source=x">The second story of the page</a></h2><time datetime="2024-03-05"></time><a rel="author">Ida Quill</a>${text(2)}</article>`,
    );
    expect(more).toEqual([]);
    expect(post?.metadata).toEqual({
      url: 'https://news.example/second',
      title: 'The second story of the page',
      byline: 'Ida Quill',
      publishedAt: '2024-03-05',
      publishedFrom: 'time',
      modifiedAt: null,
      modifiedFrom: null,
      language: 'en',
    });
  });

  it('has an address of its own even where it names none', () => {
    const [post] = added(`<article id="p2"><h2>The second story of the page</h2>${text(2)}</article>`);
    expect(post?.metadata.url).toBe(`${ADDRESS}#p2`);
  });

  it('needs no name where it has a first headline', () => {
    expect(added(`<div><h1>The second story of the page</h1>${text(2)}</div>`)).toHaveLength(1);
  });

  it('may come with others', () => {
    const one = (n: number) => `<article><h2>Story number ${n} of this long page</h2>${text(n)}</article>`;
    expect(added(`<div class="more">${one(2)}${one(3)}</div>`)).toHaveLength(2);
  });
});

describe('no post', () => {
  it.each([
    ['comments', `<section id="comments"><h2>What our readers think of it</h2><article>${text(2)}</article></section>`],
    [
      'related stories',
      `<div class="related-posts"><article><h2>A story that is related</h2>${text(2)}</article></div>`,
    ],
    ['prose without a headline', `<div>${text(2)}</div>`],
    ['a section with a short headline', `<article><h2>Newsletter</h2>${text(2)}</article>`],
    ['a teaser', `<article><h2>The second story of the page</h2>${prose(2)}</article>`],
    ['a box in the margin', `<aside><article><h2>The second story of the page</h2>${text(2)}</article></aside>`],
  ])('are %s', (_, html) => {
    expect(added(html)).toEqual([]);
  });

  it('is more of the story itself', () => {
    expect(added(text(2), '#first')).toEqual([]);
  });
});
