// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { PageProse } from '#dom/page-prose.ts';
import { atOnce } from '#dom/slices.ts';

const SENTENCE = 'The phone sent its number to a server abroad, a security firm said, and nobody answered.';

let prose = new PageProse();

beforeEach(() => {
  document.body.innerHTML = `<main><p><b>10:00</b> ${SENTENCE}</p><p class="folded" hidden>Folded. ${SENTENCE}</p></main>`;
  prose = new PageProse();
  atOnce(prose.news(document));
});

const news = () => atOnce(prose.news(document))?.map(({ element }) => element.textContent?.slice(0, 6));
const main = () => document.querySelector('main') as Element;

describe('prose is news', () => {
  it.each([
    ['it has come', () => main().insertAdjacentHTML('beforeend', `<p>Newer. ${SENTENCE}</p>`), ['Newer.']],
    ['it has unfolded', () => document.querySelector('.folded')?.removeAttribute('hidden'), ['Folded']],
    [
      'it is made of new nodes',
      () =>
        main().replaceChildren(
          main().lastElementChild as Element,
          main().firstElementChild?.cloneNode(true) as Element,
        ),
      ['10:00 '],
    ],
  ])('where %s, once', (_, change, expected) => {
    change();
    expect(news()).toEqual(expected);
    expect(news()).toEqual([]);
  });

  it.each([
    ['a clock ticks in it', () => Object.assign(document.querySelector('b') as Element, { textContent: '10:01' })],
    ['it comes folded', () => main().insertAdjacentHTML('beforeend', `<p hidden>${SENTENCE}</p>`)],
    ['it is a menu', () => main().insertAdjacentHTML('beforeend', `<p><a href="/">${SENTENCE}</a></p>`)],
    ['it moves', () => main().prepend(main().lastElementChild as Element)],
  ])('not where %s', (_, change) => {
    change();
    expect(news()).toEqual([]);
  });

  it('a line that grows into prose', () => {
    main().insertAdjacentHTML('beforeend', '<p class="typed">The</p>');
    expect(news()).toEqual([]);
    (document.querySelector('.typed')?.firstChild as Text).data = SENTENCE;
    expect(news()).toEqual(['The ph']);
  });
});
