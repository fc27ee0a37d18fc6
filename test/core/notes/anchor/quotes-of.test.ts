import { describe, expect, it } from 'vitest';
import { inStoryOrder, quotesOf } from '#core/notes/anchor/quotes-of.ts';
import { ARTICLE } from '../../../gallery/fixtures/sample-story.ts';

const quotes = quotesOf(ARTICLE);

function quoted(words: string) {
  const start = ARTICLE.text.indexOf(words);
  const anchor = quotes.anchorOf({ start, end: start + words.length });
  if (anchor === null) throw new Error('wanted an anchor');
  return { anchor, finding: quotes.find(anchor) };
}

describe('the quotes of an article', () => {
  it('are found where they were made', () => {
    const { anchor, finding } = quoted('users’ data will not be disclosed');
    expect(finding).toMatchObject({ kind: 'found', span: { start: anchor.start, end: anchor.end } });
  });

  it('have no anchor for white space', () => {
    const gap = ARTICLE.text.indexOf('\n\n');
    expect(quotes.anchorOf({ start: gap, end: gap + 2 })).toBeNull();
  });

  it('come in the order of the story, those that are gone last', () => {
    const [late, early] = [quoted('Will Xiaomi stop'), quoted('The iPhone contender')];
    const gone = { ...quoted('one security firm'), finding: { kind: 'gone', nearest: null } as const };
    expect(inStoryOrder([gone, late, early])).toEqual([early, late, gone]);
  });
});
