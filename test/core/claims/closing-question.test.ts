import { describe, expect, test } from 'vitest';
import { closingQuestion } from '#core/claims/closing-question.ts';

const asked = (text: string): string | null => {
  const found = closingQuestion({ text });
  return found === null ? null : text.slice(found.start, found.end);
};

describe('the closing question is', () => {
  test.each([
    ['the last sentence', 'It is so. Do you agree?', 'Do you agree?'],
    [
      'all of a last run of questions',
      'It is so. What do you think? Will they stop?',
      'What do you think? Will they stop?',
    ],
    ['found before an invitation', 'It is so. Do you agree? Tell us in the comments!', 'Do you agree?'],
    ['found with a closing quote', 'It is so. “Do you agree?”', '“Do you agree?”'],
    ['not that of an earlier block', 'Who knows?\n\nDo you agree?', 'Do you agree?'],
  ])('%s', (_which, text, question) => {
    expect(asked(text)).toBe(question);
  });

  test.each([
    ['no statement', 'Do you agree? It is so.'],
    ['nothing of an empty text', ''],
    ['nothing before more than an invitation', 'Do you agree? The hearing goes on. It is long. Comments are open.'],
  ])('%s', (_which, text) => {
    expect(asked(text)).toBeNull();
  });
});
