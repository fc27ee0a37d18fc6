import { describe, expect, it } from 'vitest';
import { BOX_KINDS, boxKind, isCommentBox, isConsentBox, isStoryBody } from '#dom/class-words.ts';

const element = (tag: string, words: string) => ({ parent: -1, tag, words, prop: '' });

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
  ])('<%s class="%s"> is %s', (tag, words, kind) => expect(BOX_KINDS[boxKind(element(tag, words))]).toBe(kind));

  it.each(['headline', 'shadow', 'entry-content', 'update', 'upload', ''])('class="%s" says nothing', (words) => {
    expect(boxKind(element('div', words))).toBe(-1);
  });
});

it.each([
  ['comments-area', true],
  ['comment-body div-comment-7', true],
  ['disqus_thread', true],
  ['commentary', false],
  ['recommended', false],
])('readers’ comments: %s is %s', (words, expected) => expect(isCommentBox(element('div', words))).toBe(expected));

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
])('windows that ask for consent: %s is %s', (words, expected) =>
  expect(isConsentBox(element('div', words))).toBe(expected),
);

it.each([
  ['entry-content clearfix', true],
  ['article__body', true],
  ['content-grid', false],
])('the body of a story: %s is %s', (words, expected) => expect(isStoryBody(element('div', words))).toBe(expected));
