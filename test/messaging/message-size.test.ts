import { expect, test } from 'vitest';
import { fitsInMessage } from '#messaging/message-size.ts';

test.each([
  ['short', 'a', 1, true],
  ['64 million letters, with nothing around them', 'a', 64_000_000 - '{"text":""}'.length, true],
  ['one more', 'a', 64_000_001 - '{"text":""}'.length, false],
  ['fewer letters of three bytes each', '語', 22_000_000, false],
  ['fewer letters that are written as two', '"', 32_000_000, false],
])('%s', (_, letter, count, fits) => {
  expect(fitsInMessage({ text: letter.repeat(count) })).toBe(fits);
});
