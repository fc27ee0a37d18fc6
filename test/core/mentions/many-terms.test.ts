import { expect, test } from 'vitest';
import { buildTerms } from '#core/mentions/build-terms.ts';
import { matchTerms } from '#core/mentions/match-terms.ts';
import { hitAt, leftmostLongest } from '#core/mentions/term-hits.ts';

const SYLLABLES = [
  'ba',
  'ke',
  'lo',
  'mi',
  'nu',
  'ra',
  'se',
  'to',
  'vi',
  'zu',
  'dal',
  'fen',
  'gor',
  'hix',
  'jup',
  'pri',
];

/** A name of one to three words of four syllables; number `n` is always the same. */
function name(n: number): string {
  const word = (k: number) => [0, 4, 8, 12].map((bits) => SYLLABLES[(k >> bits) & 15]).join('');
  return [word(n), word(n >> 3), word(n >> 5)].slice(0, 1 + (n % 3)).join(' ');
}

test('200,000 aliases are found like a handful, and nothing else', { timeout: 120_000 }, () => {
  const names = [...new Set(Array.from({ length: 330_000 }, (_, n) => name(n)))].slice(0, 200_000);
  expect(names.length).toBe(200_000);
  const tables = buildTerms(names.map((text, value) => ({ text, exact: false, loose: false, value })));
  const known = new Map(names.map((text, value) => [text, value]));
  for (let round = 0; round < 40; round++) {
    const picked = Array.from({ length: 50 }, (_, k) => names[(round * 4999 + k * 3989) % names.length] ?? '');
    const text = picked.join(', and ');
    const hits = matchTerms(tables, text);
    const found = leftmostLongest(hits).map((k) => hitAt(hits, k));
    for (const { start, end, value } of found) expect(known.get(text.slice(start, end))).toBe(value);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(picked);
  }
});
