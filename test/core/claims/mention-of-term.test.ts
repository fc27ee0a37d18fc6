import { expect, test } from 'vitest';
import { mentionOfTerm } from '#core/claims/mention-of-term.ts';
import type { Mention } from '#core/mentions/mention.ts';

const mention = (explainer: string, start: number, shown: boolean): Mention => ({
  start,
  end: start + 4,
  explainer,
  kind: 'data',
  reason: { rule: 'safe' },
  shown,
  hidden: false,
});
const SENTENCE = { start: 100, end: 200 };

test.each([
  [
    'in its sentence, also where another is marked',
    [
      [0, true],
      [120, false],
      [300, false],
    ],
    1,
  ],
  [
    'that is marked, where none is in its sentence',
    [
      [0, false],
      [98, false],
      [300, true],
    ],
    2,
  ],
  [
    'that is first, where none is marked',
    [
      [0, false],
      [300, false],
    ],
    0,
  ],
] as const)('a term leads to the mention %s', (_which, places, index) => {
  const mentions = places.map(([start, shown]) => mention('imei', start, shown));
  expect(mentionOfTerm({ words: 'IMEI', explainer: 'imei' }, SENTENCE, mentions)).toBe(index);
});

test('a term leads nowhere where it has no explainer, or the article does not name it', () => {
  const mentions = [mention('imei', 120, true)];
  expect(mentionOfTerm({ words: 'IMEI', explainer: null }, SENTENCE, mentions)).toBeNull();
  expect(mentionOfTerm({ words: 'China', explainer: 'china' }, SENTENCE, mentions)).toBeNull();
});
