import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LIMITS } from '#core/explainer-pack/limits.ts';
import { parseExplainer } from '#dataset/parse-explainer.ts';
import { entryFile } from './entry.ts';

const README = readFileSync(new URL('../../src/dataset/README.md', import.meta.url), 'utf8');
const [entry = '', place = ''] = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block);

test('the entry that the README shows has no fault', () => {
  expect(parseExplainer({ name: 'imei.yml', text: entry })).toMatchObject({ state: 'explainer' });
});

test('the jurisdiction that the README shows has no fault', () => {
  const [source] = parse(entry).sources;
  const changes = { kind: 'place', data: undefined, events: [], misunderstandings: [], ...parse(place) };
  const file = entryFile('india.yml', { ...changes, sources: [{ ...source, id: 'dpdp-rules' }] });
  expect(parseExplainer(file)).toMatchObject({ state: 'explainer' });
});

test('the README states the limits that are checked', () => {
  const stated = [...README.matchAll(/at most (\d+) characters/g)].map(([, limit]) => Number(limit));
  expect(new Set(stated)).toEqual(new Set(Object.values(LIMITS)));
});
