// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findArticle } from '#dom/find-article.ts';
import { modelFits } from '#dom/judge-runs.ts';
import { atOnce } from '#dom/slices.ts';

const HEADLINE = 'Phone maker to open a data center abroad';

/** Sentences enough for a paragraph, different each time: pages whose paragraphs repeat are lists. */
const prose = (n: number) =>
  `In paragraph ${n} the company said that it stores the messages of its ${n} thousand customers abroad, and that the ` +
  `number of the handset, as the report of ${1990 + n} has it, is sent to a server whose owner is not named in part ${n}.`;

const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `<p>${prose(from + i)}</p>`).join('\n');

const menu = Array.from({ length: 20 }, (_, i) => `<li><a href="/s${i}">Section ${i}</a></li>`).join('');
const related = Array.from(
  { length: 5 },
  (_, i) => `<li><a href="/r${i}">Another story of the day, number ${i}</a></li>`,
).join('');
const comment = (n: number) =>
  `<li class="comment"><div class="comment-body"><p>Reader ${n} thinks: ${prose(40 + n)}</p></div></li>`;

const page = (story: string, after = '') => `
  <header><nav class="menu"><ul>${menu}</ul></nav></header>
  <main><article class="post"><h1>${HEADLINE}</h1><p class="byline">By <a href="/ann">Ann Example</a></p>
    <div class="share"><a href="#f">Share</a> <a href="#t">Tweet</a></div>
    <div class="entry-content">${story}</div></article>
    <section class="related"><h3>Read more</h3><ul>${related}</ul></section>${after}</main>
  <aside class="sidebar"><h3>Popular</h3><ul>${related}</ul></aside>
  <footer>Copyright Example. All rights reserved. <a href="/terms">Terms</a></footer>`;

function find(body: string, head = `<title>${HEADLINE} | Example</title>`) {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return atOnce(findArticle(document, 'https://www.example.com/news/phone-maker-data-center'));
}

function blocksOf(body: string): string[] {
  const found = find(body);
  return found.found ? found.article.blocks.map(({ start, end }) => found.article.text.slice(start, end)) : [];
}

const STORY = [1, 2, 3, 4, 5, 6].map(prose);

/** What sites ask of their readers before all else, in many words. */
const CONSENT = `<div id="onetrust-banner-sdk" role="dialog">${[71, 72, 73, 74, 75].map((n) => `<p>${prose(n)}</p>`).join('')}</div>`;

describe('a window that asks for consent to cookies', () => {
  it('is no part of the story', () => {
    const text = blocksOf(`${CONSENT}${page(paragraphs(1, 6))}`).join(' ');
    expect(text).toContain('In paragraph 3');
    expect(text).not.toContain('In paragraph 7');
  });

  it('is no story on a page that has no other prose', () => {
    const found = find(`${CONSENT}<main><h1>Latest</h1><ul>${related}</ul></main>`, '<title>Latest | Example</title>');
    expect(found.found).toBe(false);
  });

  it('may be spoken of by the class of the whole page', () => {
    document.body.className = 'cookie-consent-given';
    const text = blocksOf(page(paragraphs(1, 6))).join(' ');
    document.body.className = '';
    expect(text).toContain('In paragraph 3');
  });
});

describe('the story on a page', () => {
  it.each([
    ['paragraphs', paragraphs(1, 6)],
    ['paragraphs made of line breaks', STORY.join('<br><br>')],
    ['boxes that are no paragraphs', STORY.map((text) => `<div>${text}</div>`).join('')],
    [
      'paragraphs with a picture and its caption between',
      `${paragraphs(1, 3)}<figure><img alt=""><figcaption>A picture of the building. Photo: Someone</figcaption></figure>${paragraphs(4, 6)}`,
    ],
    [
      'paragraphs with an advertisement between',
      `${paragraphs(1, 3)}<div class="ad">Advertisement</div>${paragraphs(4, 6)}`,
    ],
    [
      'paragraphs with scripts, styles and hidden text between',
      `${paragraphs(1, 3)}<script>var a = 1</script><style>p { }</style><p hidden>Not shown.</p>${paragraphs(4, 6)}`,
    ],
  ])('is found in %s', (_, story) => {
    expect(blocksOf(page(story))).toEqual(STORY);
  });

  it('leaves readers’ comments out, however many there are', () => {
    const comments = Array.from({ length: 30 }, (_, n) => comment(n)).join('');
    expect(blocksOf(page(paragraphs(1, 6), `<ol class="comment-list">${comments}</ol>`))).toEqual(STORY);
  });

  it('leaves other posts of the page out', () => {
    const other = `<article class="post"><h2>An older story</h2><div class="entry-content">${paragraphs(10, 16)}</div></article>`;
    expect(blocksOf(page(paragraphs(1, 6), other))).toEqual(STORY);
  });

  it('says what each block is', () => {
    const story = `${paragraphs(1, 3)}<h2>What the company says</h2><blockquote><p>${prose(7)}</p></blockquote><ul><li>${prose(8)}</li><li>${prose(9)}</li></ul>${paragraphs(4, 6)}`;
    const found = find(page(story));
    const kinds = found.found ? found.article.blocks.map(({ kind }) => kind) : [];
    expect(kinds).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'quote',
      'list-item',
      'list-item',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('keeps the headline in the title and out of the text', () => {
    const found = find(page(`<h1>${HEADLINE}</h1>${paragraphs(1, 6)}`));
    expect(found.found && found.article.title).toBe(HEADLINE);
    expect(found.found && found.article.text).not.toContain(HEADLINE);
  });

  it('waits for no script: a story that is sent hidden counts', () => {
    expect(blocksOf(`<div hidden>${page(paragraphs(1, 6))}</div>`)).toEqual(STORY);
  });

  it('leads back to the page', () => {
    const found = find(page(paragraphs(1, 6)));
    if (!found.found) throw new Error('wanted an article');
    for (const { start, end } of found.article.blocks) {
      expect(found.pageText.rangeOf(start, end)?.toString()).toBe(found.article.text.slice(start, end));
    }
  });

  it('changes nothing of the page', () => {
    document.head.innerHTML = `<title>${HEADLINE}</title>`;
    document.body.innerHTML = page(paragraphs(1, 6));
    const before = document.documentElement.outerHTML;
    atOnce(findArticle(document, 'https://example.com/'));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('where there is no story', () => {
  it.each([
    ['a page without text', '', 'no-article'],
    ['a menu', `<ul>${menu}</ul>`, 'no-article'],
    ['a notice', '<h1>Sorry</h1><p>This page is not here any more.</p>', 'no-article'],
    ['a book', `<p>${'a long text '.repeat(130_000)}</p>`, 'page-too-large'],
  ])('%s', (_, body, whyNot) => {
    expect(find(body)).toEqual({ found: false, whyNot });
  });
});

it('has a model that was trained on the features of this code', () => {
  expect(modelFits()).toBe(true);
});
