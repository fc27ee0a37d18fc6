// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isTeaser } from '#dom/is-teaser.ts';
import { collectRuns } from '#dom/live-runs.ts';
import { createPageText } from '#dom/page-text.ts';
import { atOnce } from '#dom/slices.ts';

const SENTENCE = 'The phone sent its number to a server abroad, a security firm said, and the company did not answer. ';
const story = (chars: number) => `<p>${SENTENCE.repeat(Math.ceil(chars / SENTENCE.length))}</p>`;

const PAID = '{"@type":"NewsArticle","isAccessibleForFree":"False"}';
const PART =
  '{"@type":"NewsArticle","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paid"}}';
const data = (json: string) => `<script type="application/ld+json">${json}</script>`;

/** Whether a page of a story in `<div class="story">` and what stands after it is a teaser. */
function says(inside: string, after = '', head = ''): boolean {
  document.head.innerHTML = head;
  document.body.innerHTML = `<main><div class="story">${inside}</div>${after}</main>`;
  const runs = atOnce(collectRuns(document.querySelector('.story') as Element)) ?? [];
  return isTeaser(
    document,
    createPageText(runs.map(({ pieces }) => ({ kind: 'paragraph', pieces }))),
    atOnce(collectRuns(document.body)) ?? [],
  );
}

describe('only the beginning is on the page', () => {
  it.each<[string, boolean]>([
    ['its data say that it is not free, and it is short', says(story(600), '', data(PAID))],
    ['the paid part is missing', says(story(600), '', data(PART))],
    ['the paid part is empty', says(story(600), '<div class="paid"></div>', data(PART))],
    ['a wall stands where it ends', says(story(600), '<div class="paywall-box"><iframe></iframe></div>')],
    ...[
      'Subscribe to continue reading',
      'Sign in to read the full story',
      'Create a free account to keep reading',
      'This article is for subscribers only.',
      'Already a subscriber?',
      'Jetzt weiterlesen mit Plus',
      'Il vous reste 80 % de cet article à lire.',
      'Suscríbete para seguir leyendo',
    ].map((words): [string, boolean] => [
      `“${words}” follows`,
      says(story(2000), `<section><h3>${words}</h3></section>`),
    ]),
  ])('where %s', (_, answer) => {
    expect(answer).toBe(true);
  });
});

describe('the whole story is on the page', () => {
  it.each<[string, boolean]>([
    ['nothing is said', says(story(600))],
    ['its data say that it is not free, and all of it is there', says(story(4000), '', data(PAID))],
    ['the paid part has been unlocked', says(story(600), `<div class="paid">${story(600)}</div>`, data(PART))],
    ['its data say that it is free', says(story(600), '', data('{"@type":"NewsArticle","isAccessibleForFree":true}'))],
    ['it stands in a box that is called a wall', says(`<div class="paywall">${story(600)}</div>`)],
    ['a wall is kept ready, hidden', says(story(600), '<div class="paywall" hidden></div>')],
    ['a wall belongs to the site and not to the story', wallOfSite()],
    ['a newsletter follows', says(story(600), '<p>Sign up to our newsletter, every Friday in your inbox</p>')],
    ['an invitation to support follows', says(story(600), '<p>Support our work: become a member today</p>')],
    ['comments follow', says(story(600), '<p>Log in to comment</p>')],
    ['it is long, whatever follows', says(story(4000), '<p>Subscribe to continue reading our archive</p>')],
    ['a wall comes far below', says(story(600), `${'<p>Another story</p>'.repeat(12)}<p>Subscribe to read this</p>`)],
  ])('where %s', (_, answer) => {
    expect(answer).toBe(false);
  });
});

function wallOfSite(): boolean {
  document.head.innerHTML = '';
  document.body.innerHTML = `<main><div class="story">${story(600)}</div></main><div class="piano-flyout">Menu</div>`;
  const runs = atOnce(collectRuns(document.querySelector('.story') as Element)) ?? [];
  return isTeaser(
    document,
    createPageText(runs.map(({ pieces }) => ({ kind: 'paragraph', pieces }))),
    atOnce(collectRuns(document.body)) ?? [],
  );
}
