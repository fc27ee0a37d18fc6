import { expect, test } from 'vitest';
import { REPORTING_LEMMAS, reportingOf } from '#core/claims/reporting-verbs.ts';

test('at least 120 verbs of saying are known', () => {
  expect(new Set(REPORTING_LEMMAS).size).toBeGreaterThanOrEqual(120);
});

test.each([
  ['say', 'say'],
  ['allege', 'accuse'],
  ['discover', 'find'],
  ['admit', 'admit'],
  ['deny', 'deny'],
  ['pledge', 'promise'],
  ['intend', 'plan'],
  ['urge', 'advise'],
  ['mandate', 'order'],
  ['speculate', 'suppose'],
  ['ask', 'ask'],
  ['bake', null],
])('%s: %s', (lemma, reporting) => {
  expect(reportingOf(lemma)).toBe(reporting);
});
