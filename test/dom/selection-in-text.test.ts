// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { createPageText, type PageText } from '#dom/page-text.ts';
import { selectionInText } from '#dom/selection-in-text.ts';

let text: PageText;
const node = (id: string): Text => document.getElementById(id)?.firstChild as Text;

beforeEach(() => {
  document.body.innerHTML =
    '<h1 id="head">Headline</h1><p><span id="a">  Data is </span><b id="b">sent</b></p><p id="c">To China.</p><p id="foot">Footer</p>';
  text = createPageText([
    { kind: 'paragraph', pieces: [node('a'), node('b')] },
    { kind: 'paragraph', pieces: [node('c')] },
  ]);
});

/** Selects from one place of the page to another, and gives what of the text is selected. */
function selected(from: readonly [Node, number], to: readonly [Node, number]): string | null {
  document.getSelection()?.setBaseAndExtent(...from, ...to);
  const span = selectionInText(document, text);
  return span && text.text.slice(span.start, span.end);
}

describe('what is selected of a text', () => {
  it.each<[string, () => string | null, string | null]>([
    ['some words', () => selected([node('a'), 2], [node('a'), 6]), 'Data'],
    ['words of several nodes', () => selected([node('a'), 7], [node('b'), 4]), 'is sent'],
    ['backwards', () => selected([node('b'), 4], [node('a'), 7]), 'is sent'],
    ['over two blocks', () => selected([node('b'), 0], [node('c'), 2]), 'sent\n\nTo'],
    ['a whole paragraph, as three clicks select it', () => selected([node('c'), 0], [document.body, 3]), 'To China.'],
    ['more than the text', () => selected([node('head'), 0], [node('foot'), 6]), 'Data is sent\n\nTo China.'],
    ['a part around the beginning', () => selected([node('head'), 3], [node('a'), 6]), 'Data'],
    ['only what stands around', () => selected([node('head'), 0], [node('head'), 8]), null],
    ['nothing', () => selected([node('a'), 3], [node('a'), 3]), null],
  ])('%s', (_, select, expected) => {
    expect(select()).toBe(expected);
  });

  it('is nothing where the page has taken the words away', () => {
    const range = [node('c'), 0] as const;
    document.getElementById('c')?.remove();
    expect(selected([document.body, 0], [document.body, 1])).toBeNull();
    expect(range[0].isConnected).toBe(false);
  });
});
