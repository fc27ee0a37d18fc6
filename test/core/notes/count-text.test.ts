import { expect, it } from 'vitest';
import { countText } from '#core/notes/count-text.ts';

it.each([
  ['', 'en', 0, 0],
  ['Why Beijing?', 'en', 12, 2],
  ['  Why\n\nBeijing…  ', 'en', 17, 2],
  ['Cafe\u0301', 'fr', 4, 1],
  ['👩‍👩‍👧 ok', 'en', 4, 1],
  ['这是一个问题', 'zh', 6, 4],
])('%j has as many characters and words as its writer counts', (text, language, characters, words) => {
  expect(countText(text, language)).toEqual({ characters, words });
});
