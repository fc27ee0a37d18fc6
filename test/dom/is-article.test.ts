// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ARTICLE_FEATURES } from '#dom/is-article.ts';
import { QUICK_FEATURES } from '#dom/may-be-article.ts';
import { framePage } from '#dom/page-frame.ts';
import { quickFacts } from '#dom/quick-facts.ts';
import { quickLook } from '#dom/quick-look.ts';
import { atOnce } from '#dom/slices.ts';
import { storyFacts } from '#dom/story-facts.ts';

const FRONT = 'https://www.example.com/';
const STORY = 'https://www.example.com/news/2014/phone-maker-to-open-a-data-center-abroad';

const sentence = (n: number) =>
  `In paragraph ${n} the company said that it stores the messages of its ${n} thousand customers on a server abroad.`;

const teasers = Array.from(
  { length: 40 },
  (_, n) => `<li><h3><a href="/story-${n}">Another story of the day, number ${n}</a></h3><p>By Ann Example</p></li>`,
).join('');

const goods = Array.from(
  { length: 40 },
  (_, n) => `<div><img alt="">Phone ${n} <button>Buy for $${n}9</button></div>`,
).join('');

const story = Array.from({ length: 12 }, (_, n) => `<p>${sentence(n)} ${sentence(n + 20)}</p>`).join('');

function show(title: string, body: string) {
  document.head.innerHTML = `<title>${title}</title>`;
  document.body.innerHTML = body;
}

describe('a first look at a page', () => {
  it('lets an article pass', () => {
    show('Phone maker to open a data center abroad', `<h1>Phone maker to open a data center abroad</h1>${story}`);
    expect(quickLook(document, STORY)).toMatchObject({ doubt: null, facts: { familySize: 12 } });
  });

  it.each([
    ['a front page', 'list-of-links', `<h1>The Example</h1><ul>${teasers}</ul>`],
    ['a page with a line of text', 'empty-page', '<p>It works!</p>'],
    ['a shop', 'no-article', `<h1>Phones</h1>${goods}<p>${sentence(1)} Buy now, pay later.</p>`],
  ])('says of %s: %s', (_, doubt, body) => {
    show('The Example', body);
    expect(quickLook(document, FRONT).doubt).toBe(doubt);
  });
});

it('was trained on the facts that there are', () => {
  const quick = Object.keys(quickFacts(document, STORY));
  const frame = atOnce(
    framePage({
      title: '',
      description: '',
      elements: [{ parent: -1, tag: 'body', words: '', prop: '' }],
      runs: [],
    }),
  );
  const whole = [...quick, ...Object.keys(storyFacts({ frame, likely: new Float64Array() }))];
  expect(QUICK_FEATURES).toEqual(quick);
  expect(ARTICLE_FEATURES).toEqual(whole);
});
