// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isStoryRule } from '#core/story-rule.ts';
import { findChosen } from '#dom/chosen-story.ts';
import { ruleFor } from '#dom/element-signature.ts';
import { findArticle } from '#dom/find-article.ts';
import { atOnce } from '#dom/slices.ts';

const prose = (n: number) =>
  `In paragraph ${n} the company said that it stores the messages of its ${n} thousand customers abroad, and that the ` +
  `number of the handset, as the report of ${1990 + n} has it, is sent to a server whose owner is not named in part ${n}.`;
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `<p>${prose(from + i)}</p>`).join('\n');

function show(body: string): Document {
  document.head.innerHTML = '<title>A page of a site</title>';
  document.body.innerHTML = body;
  return document;
}

const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`wanted ${selector}, found nothing`);
  return found;
};

/** The rule that a choice on one page makes, and what it means on a sibling page. */
function onSibling(body: string, chosen: string, sibling: string): Element | null {
  show(body);
  const rule = ruleFor(element(chosen), false);
  expect(isStoryRule(rule)).toBe(true);
  show(sibling);
  return findChosen(document, rule);
}

describe('the signature of a chosen element', () => {
  it('has tag, names that stay, and place, of the element and of up to three around it; and no text', () => {
    show(`<main id="main"><div class="sc-bdVaJa grid"><section id="post-4711"></section>
      <section role="main" class="is-open"><div itemprop="articleBody" class="story story Story_body__x7Ab2"><p>Secret text.</p></div>
      </section></div></main>`);
    expect(ruleFor(element('[itemprop]'), true)).toEqual({
      overrules: true,
      path: [
        { tag: 'div', names: ['@articleBody', '.story', '.Story_body'], place: 0 },
        { tag: 'section', names: ['=main'], place: 1 },
        { tag: 'div', names: ['.grid'], place: 0 },
        { tag: 'main', names: ['#main'], place: 0 },
      ],
    });
  });

  it('is a rule that may be kept, whatever a page calls its elements', () => {
    const names = Array.from({ length: 30 }, (_, i) => `name${String.fromCharCode(97 + i)}x`).join(' ');
    show(`<div class="${names} ${'long'.repeat(40)} ünlü" id="two words" role="&lt;script&gt;">text</div>`);
    expect(isStoryRule(ruleFor(element('div'), false))).toBe(true);
  });
});

describe('the chosen element on a sibling page', () => {
  it('is found where generated names, ids and the order of boxes have changed', () => {
    const page = (n: number, before = '') => `${before}<main class="page-${n}00"><div class="css-${n}abc4">
      <section id="thread-${n}77" class="thread"><div class="body Body_x__${n}f3Gh">${paragraphs(n, n + 4)}</div></section></div></main>`;
    const found = onSibling(page(1), '.body', page(2, '<div class="body">A note.</div>'));
    expect(found).toBe(element('.thread > .body'));
  });

  it('is the one of several that stands in the same surroundings', () => {
    const page = (n: number) => `<div id="left"><div class="text">${paragraphs(n, n + 7)}</div></div>
      <div id="right"><div class="text">${paragraphs(n + 10, n + 13)}</div></div>`;
    expect(onSibling(page(1), '#right .text', page(2))).toBe(element('#right .text'));
  });

  it('is the one in the same place where nothing has a name', () => {
    const page = (n: number) =>
      `<table><tr><td>${paragraphs(n, n + 7)}</td><td>${paragraphs(n + 10, n + 13)}</td></tr></table>`;
    expect(onSibling(page(1), 'td:last-child', page(2))).toBe(element('td:last-child'));
  });

  it('is the one with the most prose where several fit alike', () => {
    const page = (first: string) => `<main><div><p class="x">x</p><section class="text">${first}</section></div>
      <div><section class="text">${paragraphs(1, 6)}</section></div></main>`;
    show(page(paragraphs(20, 22)));
    const rule = ruleFor(element('div:last-child .text'), false);
    const alike = { ...rule, path: rule.path.slice(0, 1) };
    expect(findChosen(document, alike)).toBe(element('div:last-child .text'));
  });

  it.each([
    ['too little prose', `<main><div class="body"><p>${prose(1).slice(0, 120)}</p></div></main>`],
    ['links for prose', `<main><div class="body"><p><a href="/">${prose(1)} ${prose(2)}</a></p></div></main>`],
    ['another name', `<main><div class="teasers">${paragraphs(1, 5)}</div></main>`],
    ['other surroundings', `<footer><form><div class="body">${paragraphs(1, 5)}</div></form></footer>`],
  ])('is none with %s', (_, sibling) => {
    expect(
      onSibling(`<main class="page"><div class="body">${paragraphs(1, 5)}</div></main>`, '.body', sibling),
    ).toBeNull();
  });
});

describe('an article that was chosen', () => {
  const PAGE = `<main><article><h1>A page of a site</h1><div class="entry-content">${paragraphs(1, 6)}</div></article></main>
    <section class="comments"><div class="chosen">
      <p>${prose(21)}</p><p hidden>${prose(22)}</p><p><a href="/">${prose(23)}</a></p><p>A short line.</p>
      <figure><figcaption>${prose(24)}</figcaption></figure><p>${prose(25)}</p><p>${prose(26)}</p>
      <ol class="comment-list"><li class="comment"><p>${prose(27)}</p></li></ol></div></section>`;

  const textOf = (root: Element | null) => {
    const found = atOnce(findArticle(document, 'https://news.example/a', { root }));
    return found.found ? found.article.text : null;
  };

  it('is all that stands in it and is no link, no caption, not hidden, no comment of a reader', () => {
    show(PAGE);
    const text = [prose(21), 'A short line.', prose(25), prose(26)].join('\n\n');
    expect(textOf(element('.chosen'))).toBe(text);
  });

  it('is the comments, too, where they were what was meant', () => {
    show(PAGE.replaceAll(/paragraph 2[1-6]/g, 'line').replace(/<p>In line.*?<\/p>/s, ''));
    document.body.innerHTML = `<main>${paragraphs(1, 6)}</main><div class="chosen"><div class="comment">${paragraphs(31, 34)}</div></div>`;
    expect(textOf(element('.chosen'))).toContain('In paragraph 32');
  });

  it('is looked for as ever where the chosen element holds too little', () => {
    show(PAGE);
    const asEver = textOf(null);
    expect(asEver).toContain('In paragraph 3');
    expect(textOf(element('figure'))).toBe(asEver);
    expect(textOf(element('.comment'))).toBe(asEver);
  });

  it('changes nothing in the page', () => {
    show(PAGE);
    const before = document.documentElement.outerHTML;
    const rule = ruleFor(element('.chosen'), false);
    textOf(findChosen(document, rule));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
