import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '#core/text/sentences.ts';

const parts = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['It is so. Dr. Rao said no.', ['It is so.', 'Dr. Rao said no.']],
    [
      'The U.S. said so. He left the U.S. The law stayed.',
      ['The U.S. said so.', 'He left the U.S.', 'The law stayed.'],
    ],
    ['It cost Rs. 500 crore. Nobody paid.', ['It cost Rs. 500 crore.', 'Nobody paid.']],
    ['He said no. The company agreed.', ['He said no.', 'The company agreed.']],
    ['See No. 7 of the list. It is long.', ['See No. 7 of the list.', 'It is long.']],
    ['“It is ours.” She left.', ['“It is ours.”', 'She left.']],
    ['(It was late.) Then it rained.', ['(It was late.)', 'Then it rained.']],
    ['Is it safe? Will it stay so?! Yes.', ['Is it safe?', 'Will it stay so?!', 'Yes.']],
    ['Amazon.com Inc. said so. It sells books.', ['Amazon.com Inc. said so.', 'It sells books.']],
    ['It costs $3.5 million. 2015 was worse.', ['It costs $3.5 million.', '2015 was worse.']],
    ['The firm, e.g. Acme Ltd. of Pune, said so.', ['The firm, e.g. Acme Ltd. of Pune, said so.']],
    ['Mr. J. P. Nadda met St. Xavier. They talked.', ['Mr. J. P. Nadda met St. Xavier.', 'They talked.']],
    // A name with a small first letter begins no sentence for us: rare, and no harm in what we use sentences for.
    ['Version 2.0 is out. iPhones get it.', ['Version 2.0 is out. iPhones get it.']],
    ['他说不。小米同意。', ['他说不。', '小米同意。']],
    ['यह सच है। वह गया।', ['यह सच है।', 'वह गया।']],
    ['No stop at the end', ['No stop at the end']],
    ['Wait … What?', ['Wait …', 'What?']],
  ])('%s', (text, wanted) => {
    expect(parts(text)).toEqual(wanted);
  });

  test('are never shared by two blocks', () => {
    expect(parts('A heading\n\nand a block\n\n\n\nlast.')).toEqual(['A heading', 'and a block', 'last.']);
  });

  test('of nothing are none', () => {
    expect(parts('')).toEqual([]);
    expect(parts(' \n\n ')).toEqual([]);
  });

  test('hold all that is no white space, in order, without overlap', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'a ',
      'B',
      '. ',
      '? ',
      '\n\n',
      '” ',
      '(',
      'U.S. ',
      '3.5',
      '。',
      ' ',
      'The ',
      '…',
      '\u{1f600}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        let seen = '';
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).not.toContain('\n\n');
          seen += text.slice(start, end);
          at = end;
        }
        expect(seen.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
