import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertPiece, takeOutPiece } from '#core/notes/draft-pieces.ts';

const PIECE = '“It is sent abroad.”';

test.each([
  ['into nothing', '', null, `${PIECE}\n`],
  ['at the end', 'So.', null, `So.\n\n${PIECE}\n`],
  ['at the end, after a line break', 'So.\n', null, `So.\n\n${PIECE}\n`],
  ['at the cursor', 'So. Why?', 3, `So.\n\n${PIECE}\n\n Why?`],
  ['at the beginning', 'Why?', 0, `${PIECE}\n\nWhy?`],
  ['between paragraphs', 'So.\n\nWhy?', 5, `So.\n\n${PIECE}\n\nWhy?`],
  ['at a cursor that the text has lost', 'So.', 99, `So.\n\n${PIECE}\n`],
])('a piece is put %s', (_where, comment, at, expected) => {
  const inserted = insertPiece(comment, PIECE, at);
  expect(inserted.comment).toBe(expected);
  expect(inserted.comment.slice(0, inserted.end)).toMatch(/abroad\.”\n*$/);
});

test.each([
  ['alone', `${PIECE}\n`, ''],
  ['at the end', `So.\n\n${PIECE}\n`, 'So.'],
  ['in the middle', `So.\n\n${PIECE}\n\nWhy?`, 'So.\n\nWhy?'],
  ['of two, the last', `${PIECE}\n\n${PIECE}\n`, PIECE],
  ['that is not there', 'So.', 'So.'],
])('a piece is taken out %s', (_where, comment, expected) => {
  expect(takeOutPiece(comment, PIECE)).toBe(expected);
});

test('no letter of the reader’s is lost, wherever pieces go in and out', () => {
  const comment = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '”') });
  fc.assert(
    fc.property(comment, fc.nat(40), (text, at) => {
      const { comment: longer, end } = insertPiece(text, PIECE, at);
      const place = Math.min(at, text.length);
      expect(longer.startsWith(text.slice(0, place))).toBe(true);
      expect(longer.slice(end)).toBe(text.slice(place));
      expect(takeOutPiece(longer, PIECE).replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
    }),
  );
});
