// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { selectedElement, storyAround } from '#dom/story-around.ts';
import { beside, larger, mainBlock, smaller } from '#dom/walk-blocks.ts';

const prose = (n: number) =>
  `In paragraph ${n} the company said that it stores the messages of its ${n} thousand customers abroad, and that the ` +
  `number of the handset, as the report of ${1990 + n} has it, is sent to a server whose owner is not named in part ${n}.`;
const paragraphs = (from: number, to: number, open = '<p>', close = '</p>') =>
  Array.from({ length: to - from + 1 }, (_, i) => `${open}${prose(from + i)}${close}`).join('\n');
const links = Array.from({ length: 8 }, (_, i) => `<li><a href="/${i}">Another story of the day, ${i}</a></li>`).join(
  '',
);

const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`wanted ${selector}, found nothing`);
  return found;
};

/** The story that a part of a page, marked `id=part`, means. */
function around(body: string): string | null {
  document.body.innerHTML = body;
  const story = storyAround(element('#part'));
  return story === null ? null : story.id || story.localName;
}

describe('the story around a part', () => {
  it.each([
    ['paragraphs', `<div id="story"><p id="part">${prose(1)}</p>${paragraphs(2, 6)}</div><ul>${links}</ul>`],
    [
      'words in a paragraph',
      `<div id="story"><p>Some <b id="part">words</b> of it. ${prose(1)}</p>${paragraphs(2, 6)}</div><ul>${links}</ul>`,
    ],
    [
      'a box for each paragraph',
      `<div id="story"><div><div id="part">${prose(1)}</div></div>${paragraphs(2, 6, '<div><div>', '</div></div>')}</div><ul>${links}</ul>`,
    ],
    [
      'sections with headings',
      `<div id="story"><section><h2>First, a heading</h2><p id="part">${prose(1)}</p></section>
       <section><h2>Then another</h2>${paragraphs(2, 4)}</section></div><ul>${links}</ul>`,
    ],
    [
      'an article, and more articles beside it',
      `<main><article id="story"><p id="part">${prose(1)}</p>${paragraphs(2, 6)}</article><article>${paragraphs(7, 12)}</article></main>`,
    ],
    [
      'a list of links beside it, and more prose without a name further out',
      `<main><section><div id="story"><p id="part">${prose(1)}</p>${paragraphs(2, 6)}</div><ul>${links}</ul></section>
       <div>${paragraphs(7, 16)}</div></main>`,
    ],
    [
      'comments beside the story',
      `<div><div id="story"><p id="part">${prose(1)}</p>${paragraphs(2, 4)}</div><ol class="comments">${paragraphs(7, 16, '<li>', '</li>')}</ol></div>`,
    ],
  ])('with %s', (_, body) => expect(around(body)).toBe('story'));

  it('is none in a menu', () => {
    expect(around(`<nav><ul id="part">${links}</ul></nav><main>${paragraphs(1, 6)}</main>`)).toBeNull();
  });
});

describe('what is selected', () => {
  const select = (from: string, to: string): Element | null => {
    const [start, end] = [element(from).firstChild, element(to).firstChild];
    if (start && end) document.getSelection()?.setBaseAndExtent(start, 1, end, 4);
    return selectedElement(document);
  };

  it('is the smallest element that holds it all', () => {
    document.body.innerHTML = `<div><p id="a">${prose(1)}</p><p id="b">${prose(2)}</p></div>`;
    expect(select('#a', '#a')).toBe(element('#a'));
    expect(select('#a', '#b')).toBe(element('div'));
  });

  it('is nothing where nothing, or white space, is selected', () => {
    document.body.innerHTML = '<p id="a">      </p>';
    expect(select('#a', '#a')).toBeNull();
    document.getSelection()?.removeAllRanges();
    expect(selectedElement(document)).toBeNull();
  });
});

describe('the ways of the arrow keys', () => {
  const PAGE = `<header><ul>${links}</ul></header>
    <main><div id="box"><div id="rules">${paragraphs(1, 4)}</div></div>
    <p>A line between.</p><div id="story"><section id="first">${paragraphs(11, 16)}</section><section>${paragraphs(17, 18)}</section></div></main>`;
  const idOf = (found: Element | null) => found && (found.id || found.localName);

  it('go to what is larger, over boxes that add nothing, as far as the page', () => {
    document.body.innerHTML = PAGE;
    expect(idOf(larger(element('#first')))).toBe('story');
    expect(idOf(larger(element('#rules')))).toBe('main');
    expect(idOf(larger(element('main')))).toBe('body');
    expect(larger(document.body)).toBeNull();
  });

  it('go to what is smaller, along the fullest parts', () => {
    document.body.innerHTML = PAGE;
    expect(idOf(smaller(document.body))).toBe('main');
    expect(idOf(smaller(element('main')))).toBe('story');
    expect(idOf(smaller(element('#story')))).toBe('first');
    expect(smaller(element('#first'))).toBeNull();
  });

  it('go to what stands beside, over what is no story', () => {
    document.body.innerHTML = PAGE;
    expect(idOf(beside(element('#rules'), 1))).toBe('story');
    expect(idOf(beside(element('#story'), -1))).toBe('box');
    expect(beside(element('#story'), 1)).toBeNull();
  });

  it('begin where most of the prose is', () => {
    document.body.innerHTML = PAGE;
    expect(idOf(mainBlock(document))).toBe('first');
    document.body.innerHTML = `<ul>${links}</ul>`;
    expect(mainBlock(document)).toBeNull();
  });
});
