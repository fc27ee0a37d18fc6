// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hasLinkShare, proseFacts } from '#dom/prose-facts.ts';
import { quickLook } from '#dom/quick-look.ts';

const ADDRESS = 'https://www.example.com/news/a-story';

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => vi.restoreAllMocks());

it('gives a page of too many elements up before it has read any of its text', () => {
  // So many as jsdom can not hold; `hostile-text.ts` has them for the browsers.
  vi.spyOn(document, 'getElementsByTagName').mockReturnValue({
    item: (n: number) => (n === 60_000 ? document.body : null),
  } as never);
  const read = vi.spyOn(Node.prototype, 'textContent', 'get');
  expect(quickLook(document, ADDRESS)).toEqual({ doubt: 'page-too-large', facts: null, length: null });
  expect(read).not.toHaveBeenCalled();
});

it('reads the text of links inside links once, and that of a link after them', () => {
  const outer = document.createElement('a');
  let link = outer;
  for (let n = 0; n < 5; n++) {
    const inner = document.createElement('a');
    link.append('12345', inner);
    link = inner;
  }
  document.body.append(outer);
  document.body.insertAdjacentHTML('beforeend', '<p><a>67890</a></p>');
  const read = vi.spyOn(Node.prototype, 'textContent', 'get');
  expect([hasLinkShare(document.body, 0.5, 59), hasLinkShare(document.body, 0.5, 60)]).toEqual([true, false]);
  expect(read).toHaveBeenCalledTimes(4); // twice two links
});

it('counts the text of links no further than it must', () => {
  document.body.innerHTML = '<ul><li><a>12345</a></li><li><a>67890</a></li><li><a>12345</a></li></ul>';
  const read = vi.spyOn(Node.prototype, 'textContent', 'get');
  expect(hasLinkShare(document.body, 0.4, 15)).toBe(true);
  expect(read).toHaveBeenCalledTimes(2);
});

it('takes a paragraph with paragraphs inside for a box, and reads the text of these alone', () => {
  const box = document.createElement('p');
  box.append('In this box stand words of its own. ');
  for (let n = 0; n < 3; n++) {
    const inner = document.createElement('p');
    inner.append('The company said that it stores the messages of its customers on a server that stands abroad.');
    box.append(inner);
  }
  document.body.append(box);
  const read = vi.spyOn(Node.prototype, 'textContent', 'get');
  expect(proseFacts(document)).toMatchObject({ prose: 3, familySize: 3, otherParagraphs: 1 });
  expect(read).toHaveBeenCalledTimes(3);
});
