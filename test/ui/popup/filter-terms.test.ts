import { describe, expect, it } from 'vitest';
import type { Kind } from '#core/explainer.ts';
import { filterTerms } from '#ui/popup/filter-terms.ts';
import type { TermGroup } from '#ui/popup/group-terms.ts';

const term = (name: string, ...words: string[]) => ({
  explainer: name,
  name,
  summary: 'never looked through',
  source: null,
  words,
  mentions: 1,
  goTo: 0,
});
const GROUPS: readonly TermGroup[] = [
  { kind: 'data', terms: [term('IMEI', 'IMEI number'), term('Location data', 'where you are')] },
  { kind: 'organisation', terms: [term('Telefónica', 'the operator')] },
];
const named = (kind: Kind): string => ({ data: 'Personal data', organisation: 'Companies' })[kind as 'data'] ?? kind;

describe('a filter of terms', () => {
  it.each([
    ['', ['IMEI', 'Location data', 'Telefónica']],
    ['   ', ['IMEI', 'Location data', 'Telefónica']],
    ['imei', ['IMEI']],
    ['number', ['IMEI']],
    ['telefonica', ['Telefónica']],
    ['personal', ['IMEI', 'Location data']],
    ['data where', ['Location data']],
    ['personal operator', []],
    ['never', []],
  ])('“%s” leaves %j', (query, left) => {
    expect(filterTerms(GROUPS, query, named).flatMap(({ terms }) => terms.map(({ name }) => name))).toEqual(left);
  });

  it('leaves no group without a term', () => {
    expect(filterTerms(GROUPS, 'imei', named)).toHaveLength(1);
  });
});
