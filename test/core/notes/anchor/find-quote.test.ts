import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#core/article.ts';
import { findQuote } from '#core/notes/anchor/find-quote.ts';
import { makeAnchor } from '#core/notes/anchor/make-anchor.ts';
import { searchableArticle } from '#core/notes/anchor/searchable-article.ts';

/** An article of paragraphs. */
function articleOf(...paragraphs: string[]) {
  let start = 0;
  const blocks: Block[] = paragraphs.map((text) => {
    const block = { kind: 'paragraph' as const, start, end: start + text.length };
    start = block.end + 2;
    return block;
  });
  return searchableArticle({ text: paragraphs.join('\n\n'), blocks });
}

/** The anchor of the words in brackets, and the article without them. */
function quoted(...paragraphs: string[]) {
  const marked = paragraphs.join('\n\n');
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const article = articleOf(...paragraphs.map((text) => text.replace(/[[\]]/g, '')));
  const anchor = makeAnchor(article, { start, end });
  if (anchor === null) throw new Error('nothing is in brackets');
  return anchor;
}

/** What of the article was found, with what stands before; or that it is gone. */
function found(anchor: ReturnType<typeof quoted>, ...paragraphs: string[]) {
  const article = articleOf(...paragraphs);
  const finding = findQuote(article, anchor);
  if (finding.kind === 'gone') return 'gone';
  const { start, end } = finding.span;
  return `${article.text.slice(Math.max(0, start - 5), start)}[${article.text.slice(start, end)}]`;
}

const FIRST = 'The handset of the company sends the IMEI number to a server in China, one security firm has said.';
const SECOND = 'The company has answered that the service is off unless the reader turns it on in the settings.';
const ASKED = 'Asked for a comment, the ministry did not answer by Thursday evening.';

describe('an anchor', () => {
  test('has the quote without white space at its ends, 32 characters around, and its place', () => {
    const anchor = quoted(
      FIRST,
      'The company [has answered ]that the service is off unless one turns it on in the settings.',
    );
    expect(anchor).toMatchObject({
      exact: 'has answered',
      prefix: `${FIRST.slice(-18)}\n\nThe company `,
      suffix: ' that the service is off unless ',
      start: FIRST.length + 14,
      others: { count: 1, index: 0 },
    });
  });
  test('knows its twins, and which of them it is', () => {
    const anchor = quoted('He said no to it.', 'She said [no] to it.', 'They said no to it.');
    expect(anchor.others).toMatchObject({ count: 3, index: 1 });
    expect(anchor.others?.likest.map(({ exact }) => exact)).toEqual(['no', 'no']);
  });
  test('parts no character that takes two code units', () => {
    const article = articleOf(`${'𝐀'.repeat(20)} the quote ${'𝐀'.repeat(20)}`);
    const anchor = makeAnchor(article, { start: 42, end: 51 });
    for (const text of [anchor?.prefix, anchor?.exact, anchor?.suffix])
      expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });
  test('of white space, or of nothing, is none', () => {
    expect(makeAnchor(articleOf('a   b'), { start: 1, end: 3 })).toBeNull();
    expect(makeAnchor(articleOf('ab'), { start: 1, end: 1 })).toBeNull();
  });
});

describe('a quote is found', () => {
  const anchor = quoted(FIRST.replace('IMEI number', '[IMEI number]'), SECOND);
  test.each([
    ['where it was', [FIRST, SECOND], ' the [IMEI number]'],
    ['after new paragraphs', [ASKED, FIRST, SECOND], ' the [IMEI number]'],
    [
      'with other white space and signs',
      [FIRST.replaceAll(' ', '\u00a0').replace('IMEI', 'IM\u00adEI')],
      '\u00a0the\u00a0[IM\u00adEI\u00a0number]',
    ],
    ['where a paragraph was parted', [FIRST.slice(0, 36), FIRST.slice(37), SECOND], 'the\n\n[IMEI number]'],
    ['where the words before were changed', [FIRST.replace('sends the', 'gave an')], 'e an [IMEI number]'],
  ])('%s', (_, paragraphs, wanted) => {
    expect(found(anchor, ...paragraphs)).toBe(wanted);
  });
  test('with changes in it', () => {
    const changed = FIRST.replace('one security firm', 'a firm');
    expect(found(quoted(SECOND, `[${FIRST}]`), ASKED, changed, SECOND)).toBe(`ng.\n\n[${changed}]`);
  });
  test('over two blocks, of which the longer part stands where it stood, though its short end is gone', () => {
    const torn = quoted(
      FIRST,
      SECOND.replace('The company has', 'The company [has'),
      `${ASKED.slice(0, 9)}]${ASKED.slice(9)}`,
    );
    const end = SECOND.slice(12);
    expect(found(torn, FIRST, SECOND, 'It was said by all.')).toContain(`pany [${end}`);
  });
  test('as the one of its twins that its context names, in whatever order they stand now', () => {
    const twin = quoted(
      'The police [declined to comment] on the number of handsets.',
      'The ministry declined to comment on Monday.',
    );
    expect(
      found(
        twin,
        'The ministry declined to comment on Monday.',
        'The police declined to comment on the number of handsets.',
      ),
    ).toBe('lice [declined to comment]');
  });
  test('with the confidence of 1 where nothing has changed, and of less where it has', () => {
    const sure = findQuote(articleOf(FIRST, SECOND), anchor);
    const less = findQuote(articleOf(FIRST.replace('sends the', 'gave an'), ASKED), anchor);
    expect(sure).toMatchObject({ kind: 'found', how: 'exact', confidence: 1 });
    expect(less.kind === 'found' && less.confidence).toBeLessThan(1);
  });
});

describe('a quote is gone', () => {
  test('where its sentence is gone, though a twin of its words stands elsewhere', () => {
    const twin = quoted(
      'The police [declined to comment] on the number.',
      SECOND,
      'The ministry declined to comment on Monday.',
    );
    expect(found(twin, SECOND, 'The ministry declined to comment on Monday.')).toBe('gone');
  });
  test('where the longer of its two blocks stands elsewhere, and only the short end where it was', () => {
    const torn = quoted(FIRST, `By May [a firm had said so in Delhi.`, `Then] ${ASKED}`);
    expect(found(torn, `The firm had said so in Delhi.`, `Then ${ASKED}`)).toBe('gone');
  });
  test('where it is a line of a list, and the next line has come into its place', () => {
    const rest = ['Java', 'C#', 'JavaScript', 'SQL', 'Go', 'R'].map((name) => `${name} (Basic) Skills Certification`);
    const line = quoted(FIRST, 'Problem Solving (Basic)', '[Python (Basic) Skills Certification]', ...rest);
    expect(found(line, FIRST, 'Problem Solving (Basic)', ...rest)).toBe('gone');
  });
  test('where it is a word that stands everywhere, and only one side of it is as it was', () => {
    const word = quoted(FIRST, 'It is said that [you] may turn it off at home.', 'Do you agree?');
    expect(found(word, FIRST, 'Nobody knows whether you may turn it off at home.')).toBe('gone');
  });
  test('where only a similar sentence is left', () => {
    const twin = quoted(
      '[The phone sends 15 digits to a server in China.]',
      SECOND,
      'The phone sends 16 digits to a server in India.',
    );
    expect(found(twin, SECOND, 'The phone sends 16 digits to a server in India.')).toBe('gone');
  });
  test('where its words are part of other words', () => {
    expect(found(quoted('It keeps the [data] of all.'), 'It keeps the database of all.')).toBe('gone');
  });
  test('and what is most like it is named, for the reader to look at', () => {
    const anchor = quoted(`[${ASKED}]`, FIRST);
    const article = articleOf(FIRST, 'Asked for comments, the minister would not answer on that Friday.');
    const finding = findQuote(article, anchor);
    expect(finding.kind).toBe('gone');
    const nearest = finding.kind === 'gone' ? finding.nearest : null;
    expect(article.text.slice(nearest?.span.start, nearest?.span.end)).toContain('Asked for comments');
    expect(nearest?.likeness).toBeGreaterThan(0.5);
  });
  test('in an article without text', () => {
    expect(findQuote(articleOf(), quoted(`[${ASKED}]`))).toEqual({ kind: 'gone', nearest: null });
  });
});

test('of imported notes, of which nothing is known but quote and context, those are found that have context', () => {
  const { others: _, ...anchor } = {
    ...quoted(FIRST.replace('IMEI number', '[IMEI number]'), SECOND),
    blockDigest: '',
  };
  expect(found(anchor, ASKED, FIRST)).toBe(' the [IMEI number]');
  expect(found({ ...anchor, prefix: '', suffix: '' }, ASKED, FIRST)).toBe('gone');
});

test('whatever is selected is found again in the same article, at the same place', () => {
  const texts = [FIRST, SECOND, ASKED, FIRST, 'Он сказал: нет. 小米手机把IMEI号码发送到服务器。 𝐀𝐁', SECOND];
  const article = articleOf(...texts);
  fc.assert(
    fc.property(fc.nat(article.text.length), fc.nat(200), (start, length) => {
      const anchor = makeAnchor(article, { start, end: Math.min(article.text.length, start + length) });
      if (anchor === null) return;
      const finding = findQuote(article, anchor);
      if (finding.kind === 'found') expect(finding.span).toEqual({ start: anchor.start, end: anchor.end });
      // Only a letter or a sign that stands in many places may be in doubt.
      else expect(anchor.exact.length).toBeLessThan(3);
    }),
    { numRuns: 50 },
  );
});

test('no quote is more than sure, at the end of a text of a few letters either', () => {
  const finding = findQuote(articleOf('At 9', 'the'), quoted('At 9', '[the]'));
  expect(finding).toMatchObject({ kind: 'found', confidence: 1 });
});
