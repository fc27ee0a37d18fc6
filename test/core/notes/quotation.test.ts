import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citation, MOST_QUOTED, quotation, shortened } from '#core/notes/quotation.ts';

const URL = 'https://news.example/a';

test.each([
  ['a date', 'It is sent abroad.', 'May 2014', `“It is sent abroad.” (${URL}, May 2014)`],
  ['no date', 'It is sent abroad.', null, `“It is sent abroad.” (${URL})`],
])('a sentence is quoted with its article’s address and %s', (_what, sentence, date, expected) => {
  expect(quotation(sentence, URL, date)).toBe(expected);
});

test.each([
  ['at a word', 'one two three four', 12, 'one two…'],
  ['behind a word that just fits', 'one two three', 7, 'one two…'],
  ['without the comma before it', 'one two, three', 10, 'one two…'],
  ['within a word that is longer than all', 'abcdefghij klm', 5, 'abcde…'],
  ['between characters', '数据😀服务器', 3, '数据…'],
])('a long sentence is cut %s', (_where, sentence, most, expected) => {
  expect(shortened(sentence, most)).toBe(expected);
});

test('what is cut is a beginning of the sentence, short enough, whole characters; what is short stays as it is', () => {
  const text = fc
    .array(fc.constantFrom('word', 'longer-word', ' ', ' ', ', ', '😀', 'é', '数'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 40 }), (sentence, most) => {
      const short = shortened(sentence, most);
      if (sentence.length <= most) return short === sentence;
      const kept = short.slice(0, -1);
      return (
        sentence.startsWith(kept) &&
        kept.length <= most &&
        short.endsWith('…') &&
        !/[\ud800-\udbff](?![\udc00-\udfff])/.test(short)
      );
    }),
  );
  expect(shortened('x '.repeat(400)).length).toBeLessThanOrEqual(MOST_QUOTED + 1);
});

test('an explainer is cited by what it is, and its source', () => {
  const line = { id: 'imei', name: 'IMEI', kind: 'data', summary: 'A number.', source: URL } as const;
  expect(citation(line)).toBe(`IMEI: A number. (${URL})`);
  expect(citation({ ...line, source: null })).toBe('IMEI: A number.');
});
