import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Block, Inline } from '#core/markdown/markdown.ts';
import { parseInline } from '#core/markdown/parse-inline.ts';
import { parseMarkdown } from '#core/markdown/parse-markdown.ts';

/** Pieces in a short form: `strong(a)`. */
const short = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'break') return '↵';
      if (piece.kind === 'code') return `code(${piece.text})`;
      if (piece.kind === 'link') return `link(${piece.address}|${short(piece.inner)})`;
      return `${piece.kind}(${short(piece.inner)})`;
    })
    .join('');

const shortBlock = (block: Block): string => {
  if (block.kind === 'rule') return 'rule';
  if (block.kind === 'code') return `code[${block.text}]`;
  if (block.kind === 'quote') return `quote[${block.blocks.map(shortBlock).join(' ')}]`;
  if (block.kind === 'list') return `${block.isOrdered ? 'ol' : 'ul'}[${block.items.map(short).join(' | ')}]`;
  return `${block.kind === 'heading' ? `h${block.level}` : 'p'}[${short(block.inner)}]`;
};

describe('the pieces of a line', () => {
  test.each([
    ['plain', 'plain'],
    ['**a** and __b__', 'strong(a) and strong(b)'],
    ['*a* and _b_', 'emphasis(a) and emphasis(b)'],
    ['**a *b* c**', 'strong(a emphasis(b) c)'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['*#06#', '*#06#'],
    ['`a*b*`', 'code(a*b*)'],
    [String.raw`\*a\*`, '*a*'],
    ['[a *b*](https://x.example/1)', 'link(https://x.example/1|a emphasis(b))'],
    ['[mail](mailto:a@x.example)', 'link(mailto:a@x.example|mail)'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['[a](data:text/html,x)', '[a](data:text/html,x)'],
    ['[a](//x.example)', '[a](//x.example)'],
    ['see https://x.example/a_b_c.', 'see link(https://x.example/a_b_c|https://x.example/a_b_c).'],
    ['(https://x.example)', '(link(https://x.example|https://x.example))'],
    ['[https://a.example](https://b.example)', 'link(https://b.example|https://a.example)'],
    ['<b>no</b> &amp;', '<b>no</b> &amp;'],
    ['one\ntwo', 'one↵two'],
  ])('%j is %s', (text, expected) => expect(short(parseInline(text))).toBe(expected));
});

describe('the parts of a text', () => {
  test.each([
    ['', ''],
    ['a\nb\n\nc', 'p[a↵b] p[c]'],
    ['# One\n### Three #', 'h1[One] h3[Three]'],
    ['#no heading', 'p[#no heading]'],
    ['- a\n- b\n  more', 'ul[a | b↵more]'],
    ['1. a\n2) b', 'ol[a | b]'],
    ['* a\n1. b', 'ul[a] ol[b]'],
    ['> a\n> > b\n\nc', 'quote[p[a] quote[p[b]]] p[c]'],
    ['```\n# a\n*b*\n```\nc', 'code[# a\n*b*] p[c]'],
    ['```\nnever closed', 'code[never closed]'],
    ['a\n\n---\n\nb', 'p[a] rule p[b]'],
    ['a\r\nb', 'p[a↵b]'],
    ['text\n- list', 'p[text] ul[list]'],
  ])('%j is %s', (text, expected) => expect(parseMarkdown(text).map(shortBlock).join(' ')).toBe(expected));
});

/** All texts and addresses of the parts, in order. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => (name === 'kind' ? [] : wordsOf(inner)))
      : [];

const markup = fc.string({
  unit: fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '#', '>', '-', '\n', ' ', 'a', 'https://x', '\\'),
  maxLength: 60,
});

describe('whatever is typed', () => {
  it('loses no letter, and has no link but to a page or an address for mail', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const found = wordsOf(parseMarkdown(text)).join('');
        expect(found.match(/a/g)?.length ?? 0).toBeGreaterThanOrEqual(text.match(/a/g)?.length ?? 0);
        for (const { address } of linksOf(parseMarkdown(text))) expect(address).toMatch(/^(?:https?:|mailto:)/);
      }),
    );
  });

  it.each(['*', '_', '[', '`', '> ', '**a', '[a](https://', '# ', '- ', '```\n', '\\'])(
    'takes no more than its share of time with %j without end',
    (piece) => {
      const time = (length: number): number => {
        const text = piece.repeat(length);
        const begun = performance.now();
        parseMarkdown(text);
        return performance.now() - begun;
      };
      time(2000);
      // Ten times the text: in proportion, some ten times as long; squared, a hundred.
      expect(time(40_000)).toBeLessThan(40 * Math.max(time(4000), 5));
    },
  );
});

function linksOf(value: unknown): { readonly address: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(linksOf);
  return 'address' in value ? [value as { readonly address: string }, ...inner] : inner;
}
