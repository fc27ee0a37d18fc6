import { expect, test } from 'vitest';
import { foldText, NO_WORD } from '#core/text/fold-text.ts';
import { meetUnits, SPECIAL, SYMBOLS, UNIT } from '#core/text/symbols.ts';

test('a symbol says of a unit that stands alone what the folded text says', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const text = String.fromCharCode(unit);
    meetUnits(text, 0, 1);
    const symbol = SYMBOLS[unit] ?? 0;
    if (symbol === SPECIAL) continue;
    const { folded, words } = foldText(text);
    const isWord = words[0] !== NO_WORD;
    const same = isWord === symbol < 0 && (unit === 0 || folded.charCodeAt(0) === (symbol & UNIT));
    if (!same || folded.length !== 1) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('English news has no special units', () => {
  const text = 'The café — “Müller’s” — costs £3·5 … in Łódź, says Ms O’Brien (½ price).\u00a0';
  expect(meetUnits(text, 0, text.length)).toBe(false);
});
