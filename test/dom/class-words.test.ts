import { describe, expect, it } from 'vitest';
import { BOX_KINDS, readClassWords } from '#dom/class-words.ts';
import { elementKinds } from '#dom/element-kinds.ts';

const kindOf = (tag: string, words: string) =>
  BOX_KINDS[elementKinds([{ parent: -1, tag, words, prop: '' }]).boxKindOf(0)];

/** Between two others: what stands beside a name must not matter. */
const isSaid = (what: 'isBody' | 'isComments' | 'isConsent' | 'isPost', words: string) =>
  readClassWords(['entry', words, 'header'])[what][1] === 1;

describe('the kind of a box', () => {
  it.each([
    ['div', 'related-stories', 'related'],
    ['div', 'article-share', 'share'],
    ['div', 'top-ad', 'advert'],
    ['div', 'read-more-link', 'related'],
    ['span', 'date', 'date'],
    ['figcaption', '', 'caption'],
    ['nav', 'whatever', 'navigation'],
    ['p', 'standfirst', 'summary'],
  ])('<%s class="%s"> is %s', (tag, words, kind) => expect(kindOf(tag, words)).toBe(kind));

  it.each(['headline', 'shadow', 'entry-content', 'update', 'upload', ''])('class="%s" says nothing', (words) => {
    expect(kindOf('div', words)).toBeUndefined();
  });
});

it.each([
  ['comments-area', true],
  ['comment-body div-comment-7', true],
  ['disqus_thread', true],
  ['commentary', false],
  ['recommended', false],
])('readers’ comments: %s is %s', (words, expected) => expect(isSaid('isComments', words)).toBe(expected));

it.each([
  ['onetrust-banner-sdk otFlat', true],
  ['qc-cmp2-container', true],
  ['fides-banner', true],
  ['cookie-notice', true],
  ['cookies_consent', true],
  ['gdpr-popup', true],
  ['cookie-recipes', false],
  ['consent-form-for-trials', false],
  ['entry-content', false],
])('windows that ask for consent: %s is %s', (words, expected) => expect(isSaid('isConsent', words)).toBe(expected));

it.each([
  ['entry-content clearfix', true],
  ['article__body', true],
  ['content-grid', false],
])('the body of a story: %s is %s', (words, expected) => expect(isSaid('isBody', words)).toBe(expected));

it.each([
  ['hentry', true],
  ['post-12 type-post', true],
  ['post-title', false],
  ['my-hentry', false],
])('one post of several: %s is %s', (words, expected) => expect(isSaid('isPost', words)).toBe(expected));

it('takes an element for the body by its property, and an article for a post', () => {
  const kinds = elementKinds([
    { parent: -1, tag: 'div', words: '', prop: 'articleBody' },
    { parent: 0, tag: 'div', words: '', prop: '' },
    { parent: 0, tag: 'article', words: '', prop: '' },
  ]);
  expect([...kinds.isBody]).toEqual([1, 0, 0]);
  expect([...kinds.isPost]).toEqual([0, 0, 1]);
});
