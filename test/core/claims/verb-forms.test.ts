import { describe, expect, test } from 'vitest';
import { formsOf, isParticiple, readingsOf } from '#core/claims/verb-forms.ts';

describe('the forms of a verb', () => {
  test.each([
    ['send', ['send', 'sends', 'sent', 'sent', 'sending']],
    ['share', ['share', 'shares', 'shared', 'shared', 'sharing']],
    ['copy', ['copy', 'copies', 'copied', 'copied', 'copying']],
    ['tap', ['tap', 'taps', 'tapped', 'tapped', 'tapping']],
    ['transmit', ['transmit', 'transmits', 'transmitted', 'transmitted', 'transmitting']],
    ['leak', ['leak', 'leaks', 'leaked', 'leaked', 'leaking']],
    ['access', ['access', 'accesses', 'accessed', 'accessed', 'accessing']],
    ['steal', ['steal', 'steals', 'stole', 'stolen', 'stealing']],
    ['go', ['go', 'goes', 'went', 'gone', 'going']],
  ])('%s', (lemma, forms) => {
    expect(
      formsOf(lemma)
        .map(([text]) => text)
        .slice(0, 5),
    ).toEqual(forms);
  });
});

test('American spelling gives the British verb', () => {
  expect(readingsOf(['analyse', 'anonymise']).get('anonymized')).toEqual([{ lemma: 'anonymise', form: 'past' }]);
  expect(readingsOf(['analyse']).get('analyzes')).toEqual([{ lemma: 'analyse', form: 's' }]);
});

test.each([
  ['collect', 'past', true],
  ['go', 'past', false],
  ['go', 'part', true],
  ['steal', 'past', false],
  ['send', 'base', false],
] as const)('%s, %s: may be a participle: %s', (lemma, form, expected) => {
  expect(isParticiple({ lemma, form })).toBe(expected);
});
