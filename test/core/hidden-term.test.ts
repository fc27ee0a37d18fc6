import { expect, test } from 'vitest';
import { hiddenTerms, withoutHidden } from '#core/hidden-term.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';

const SETTINGS = {
  ...DEFAULT_SETTINGS,
  hiddenEverywhere: ['imei'],
  hiddenOnSite: { 'b.example': ['aws'], 'a.example': ['imei', 'aws'] },
};

test('all that is hidden, first everywhere, then by site', () => {
  expect(hiddenTerms(SETTINGS)).toEqual([
    { explainer: 'imei', host: null },
    { explainer: 'imei', host: 'a.example' },
    { explainer: 'aws', host: 'a.example' },
    { explainer: 'aws', host: 'b.example' },
  ]);
});

test('a term is brought back where it is asked for, and nowhere else', () => {
  const everywhere = withoutHidden(SETTINGS, { explainer: 'imei', host: null });
  expect(everywhere).toEqual({ ...SETTINGS, hiddenEverywhere: [] });
  const onSite = withoutHidden(SETTINGS, { explainer: 'imei', host: 'a.example' });
  expect(onSite).toEqual({ ...SETTINGS, hiddenOnSite: { 'b.example': ['aws'], 'a.example': ['aws'] } });
});

test('a site without hidden terms leaves no trace', () => {
  expect(Object.keys(withoutHidden(SETTINGS, { explainer: 'aws', host: 'b.example' }).hiddenOnSite)).toEqual([
    'a.example',
  ]);
});
