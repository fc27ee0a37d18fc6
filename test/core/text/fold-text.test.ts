import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForms, foldKey, foldText } from '#core/text/fold-text.ts';
import { tokenize } from '#core/text/tokenize.ts';

describe('the folded form of a text', () => {
  test.each([
    ['Wi\u2011Fi', 'wi-fi'],
    ['China’s', "china's"],
    ['en\u00adcrypted\u200b', 'encrypted'],
    [' Amazon\u00a0Web \n Services ', 'amazon web services'],
    ['CAFE\u0301', 'café'],
    ['İstanbul IRMAK ırmak', 'İstanbul irmak ırmak'],
    ['STRAẞE ſo ΟΔΟΣ', 'straße so οδοσ'],
    ['\u1112\u1161\u11ab', '한'],
    ['\ud801\udc00', '\ud801\udc28'],
    ['a — b', 'a — b'],
  ])('of %j is %j', (text, wanted) => {
    expect(foldKey(text)).toBe(wanted);
  });

  test('says for every unit where it comes from', () => {
    const unit = fc.constantFrom('a', 'É', 'e\u0301', ' ', '\u00ad', '’', '𝐀', '한', '小', '\ud800', '\u0301', '\n');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join('');
        const { folded, exact, starts, ends, words } = foldText(text);
        for (const list of [exact, starts, ends, words]) expect(list.length).toBe(folded.length);
        for (let i = 0; i < folded.length; i++) {
          expect(foldText(text.slice(starts[i], ends[i])).folded).toContain(folded[i]);
          expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        }
        expect(foldText(exact).exact).toBe(exact);
      }),
    );
  });
});

test('the forms alone are the forms of the whole answer', () => {
  const unit = fc.constantFrom('a', 'B', ' ', '\n', '\t', '\u001f', '-', "'", '\u00a0', 'É', 'İ', '’', '小');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(unit, { maxLength: 12 }).map((units) => units.join('')),
        fc.string(),
      ),
      (text) => {
        const { folded, exact } = foldText(text);
        expect(foldForms(text)).toMatchObject({ folded, exact });
      },
    ),
  );
});

describe('the words of a text', () => {
  test.each([
    ['Wi-Fi!', ['Wi', 'Fi']],
    ['China’s', ['China', 's']],
    ['en\u00adcrypted\u00ad data', ['en\u00adcrypted', 'data']],
    ['小米IMEI号', ['小', '米', 'IMEI', '号']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['phone📱5G', ['phone', '5G']],
    ['', []],
  ])('of %j', (text, wanted) => {
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });

  test('are the same wherever a long text is cut into pieces', () => {
    for (const special of ['', '\u00ad', 'e\u0301', '小']) {
      for (let pad = 2030; pad < 2060; pad++) {
        const text = `${'x'.repeat(pad)}${special} server${special} ${'y'.repeat(2048)} end`;
        expect(
          tokenize(text)
            .map(({ start, end }) => text.slice(start, end))
            .at(-1),
        ).toBe('end');
        expect(tokenize(text).some(({ start, end }) => text.slice(start, end).startsWith('server'))).toBe(true);
      }
    }
  });
});
