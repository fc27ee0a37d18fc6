// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_SEPARATOR } from '#core/article.ts';
import type { Piece } from '#dom/live-runs.ts';
import { createPageText, type PageText, type TextBlock } from '#dom/page-text.ts';

/** Pieces of blocks in a fresh page: strings become text nodes in spans, null a line break. */
function pageOf(blocks: readonly (readonly (string | null)[])[]): TextBlock[] {
  document.body.textContent = '';
  return blocks.map((pieces) => {
    const paragraph = document.createElement('p');
    document.body.append(paragraph);
    return {
      kind: 'paragraph',
      pieces: pieces.map((piece): Piece => {
        const child = document.createElement(piece === null ? 'br' : 'span');
        paragraph.append(child);
        if (piece === null) return null;
        const text = document.createTextNode(piece);
        child.append(text);
        return text;
      }),
    };
  });
}

interface Origin {
  readonly node: Text | null;
  readonly offset: number;
}

const NEVER_DRAWN = '\u00ad\u200b\u2060\ufeff';

/** What stands in the text, one character after the other, and where it comes from: slow and plain. */
function oracle(blocks: readonly TextBlock[]): { text: string; origins: Origin[] } {
  let text = '';
  const origins: Origin[] = [];
  for (const block of blocks) {
    const chars: (Origin & { char: string })[] = [];
    for (const piece of block.pieces) {
      if (piece === null) chars.push({ node: null, offset: 0, char: ' ' });
      else
        for (let i = 0; i < piece.data.length; i++) chars.push({ node: piece, offset: i, char: piece.data.charAt(i) });
    }
    const drawn: typeof chars = [];
    for (const c of chars) {
      if (NEVER_DRAWN.includes(c.char)) continue;
      const isWhite = ' \t\n\r\f'.includes(c.char);
      if (isWhite && (drawn.length === 0 || drawn.at(-1)?.char === ' ')) continue;
      drawn.push(isWhite ? { ...c, char: ' ' } : c);
    }
    if (drawn.at(-1)?.char === ' ') drawn.pop();
    if (drawn.length === 0) continue;
    if (text !== '') {
      text += BLOCK_SEPARATOR;
      origins.push({ node: null, offset: 0 }, { node: null, offset: 0 });
    }
    text += drawn.map((c) => c.char).join('');
    origins.push(...drawn);
  }
  return { text, origins };
}

const piece = fc.option(fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '\n', '\u00ad', '\u00a0', '𝒳') }), {
  freq: 5,
});
const blocks = fc.array(fc.array(piece, { maxLength: 5 }), { maxLength: 4 });

const textOf = (page: PageText, quote: string) => {
  const start = page.text.indexOf(quote);
  return page.rangeOf(start, start + quote.length);
};

describe('the text of a page', () => {
  it.each([
    ['collapses white space', [['  a \n\t b ']], 'a b'],
    ['collapses it across nodes', [['a ', ' ', ' b']], 'a b'],
    ['takes a line break as a space', [['a', null, 'b']], 'a b'],
    ['drops a line break at the end', [['a', null]], 'a'],
    ['keeps a no-break space, which does not collapse', [['a\u00a0 b']], 'a\u00a0 b'],
    ['drops what is never drawn', [['inter\u00adnational\u200b']], 'international'],
    ['keeps joiners, which are part of words', [['क्\u200dष']], 'क्\u200dष'],
    ['joins blocks', [['a'], ['b']], `a${BLOCK_SEPARATOR}b`],
    ['leaves out empty blocks', [['a'], [' '], [null], ['b'], []], `a${BLOCK_SEPARATOR}b`],
  ])('%s', (_, given, expected) => {
    expect(createPageText(pageOf(given)).text).toBe(expected);
  });

  it('agrees with the slow way on every character, in both directions', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const textBlocks = pageOf(given);
        const page = createPageText(textBlocks);
        const { text, origins } = oracle(textBlocks);
        expect(page.text).toBe(text);
        origins.forEach(({ node, offset }, i) => {
          if (node === null) return;
          expect(page.offsetAt(node, offset)).toBe(i);
          const range = page.rangeOf(i, i + 1);
          expect([range?.startContainer, range?.startOffset]).toEqual([node, offset]);
          expect([range?.endContainer, range?.endOffset]).toEqual([node, offset + 1]);
        });
      }),
    );
  });

  it('finds every stretch that begins and ends on a drawn character', () => {
    fc.assert(
      fc.property(blocks, fc.nat(), fc.nat(), (given, a, b) => {
        const textBlocks = pageOf(given);
        const page = createPageText(textBlocks);
        const { text, origins } = oracle(textBlocks);
        if (text === '') return;
        const [start, last] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const [from, to] = [origins[start], origins[last]];
        if (!from?.node || !to?.node) return;
        const range = page.rangeOf(start, last + 1);
        expect([range?.startContainer, range?.startOffset]).toEqual([from.node, from.offset]);
        expect([range?.endContainer, range?.endOffset]).toEqual([to.node, to.offset + 1]);
      }),
    );
  });

  it('gives blocks whose offsets cut the text into its blocks', () => {
    const page = createPageText(pageOf([[' a '], [' '], ['b', null, 'c']]));
    expect(page.blocks.map((b) => page.text.slice(b.start, b.end))).toEqual(['a', 'b c']);
  });

  it('answers a place in white space that is not drawn with where it would stand', () => {
    const [block] = pageOf([['  a    b  ']]);
    const node = block?.pieces[0];
    if (!node || !block) throw new Error('no text node');
    const page = createPageText([block]);
    expect([0, 1, 2, 3, 4, 5, 7, 8, 10].map((offset) => page.offsetAt(node, offset))).toEqual([
      0, 0, 0, 1, 2, 2, 2, 3, 3,
    ]);
  });

  it('knows nothing of nodes outside', () => {
    const page = createPageText(pageOf([['a']]));
    expect(page.offsetAt(document.body, 0)).toBeNull();
    expect(page.offsetAt(document.createTextNode('a'), 0)).toBeNull();
  });

  it('has no range for an empty stretch or one outside', () => {
    const page = createPageText(pageOf([['abc']]));
    expect(page.rangeOf(1, 1)).toBeNull();
    expect(page.rangeOf(2, 1)).toBeNull();
    expect(page.rangeOf(10, 12)).toBeNull();
  });

  it('has no range for text that has left the page', () => {
    const page = createPageText(pageOf([['one ', 'two'], ['three']]));
    document.body.firstElementChild?.lastElementChild?.remove();
    expect(textOf(page, 'one two')).toBeNull();
    expect(textOf(page, 'two')).toBeNull();
    expect(textOf(page, 'one')?.toString()).toBe('one');
    expect(textOf(page, 'three')?.toString()).toBe('three');
  });

  it('has no range for text that the page has rewritten', () => {
    const textBlocks = pageOf([['server in China']]);
    const page = createPageText(textBlocks);
    const node = textBlocks[0]?.pieces[0];
    if (!node) throw new Error('no text node');
    node.data = 'server in Chile';
    expect(textOf(page, 'China')).toBeNull();
  });

  it('has no range for nodes that have changed places', () => {
    const page = createPageText(pageOf([['one ', 'two']]));
    const paragraph = document.body.firstElementChild;
    if (paragraph?.lastElementChild) paragraph.prepend(paragraph.lastElementChild);
    expect(textOf(page, 'one two')).toBeNull();
  });
});

describe('a text whose page changes', () => {
  it('knows how much of it still stands', () => {
    const pageText = createPageText(pageOf([['One two '], ['three.']]));
    expect(pageText.nodes.map(({ data }) => data)).toEqual(['One two ', 'three.']);
    expect(pageText.standing()).toBe(1);
    pageText.nodes[1]?.remove();
    expect(pageText.standing()).toBeCloseTo(7 / 13);
    pageText.nodes[0]?.replaceData(0, 3, 'Six');
    expect(pageText.standing()).toBe(0);
  });

  it('tells the node that a code unit stands in', () => {
    const pageText = createPageText(pageOf([['One ', 'two'], ['three.']]));
    expect(pageText.placeOf(5)).toEqual({ node: pageText.nodes[1], offset: 1 });
    expect(pageText.placeOf(7)).toBeNull(); // between blocks
    expect(pageText.placeOf(99)).toBeNull();
  });
});
