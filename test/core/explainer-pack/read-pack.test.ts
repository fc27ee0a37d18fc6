import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkEntry } from '#core/explainer-pack/pack-entry.ts';
import { MOST_PACK_BYTES, type PackOutcome, readPack, writePack } from '#core/explainer-pack/read-pack.ts';

const ENTRY = { id: 'falcon-list', name: 'Falcon list', kind: 'threat', summary: 'A list of phones that are watched.' };
const pack = (...explainers: unknown[]): string =>
  JSON.stringify({ format: 'sidelight-explainers', version: 1, explainers });

const faultsOf = (outcome: PackOutcome): string[] =>
  outcome.state === 'faulty'
    ? outcome.faults.map(({ field, rule, values }) => [field, rule, ...(values ?? [])].join(' '))
    : [outcome.state];

describe('a pack', () => {
  test('of an entry with name, kind and summary is read; its name is its alias', () => {
    const outcome = readPack(pack(ENTRY));
    expect(outcome).toMatchObject({ state: 'read', entries: [{ ...ENTRY, aliases: { safe: ['Falcon list'] } }] });
  });

  test('may hold an entry of the bundled dataset, with all that it says', () => {
    const text = readFileSync(new URL('../../../src/dataset/explainers/imei.yml', import.meta.url), 'utf8');
    const outcome = readPack(pack({ id: 'imei', ...parse(text, { schema: 'core' }) }));
    expect(outcome).toMatchObject({ state: 'read', entries: [{ id: 'imei', kind: 'data' }] });
  });

  test('that is written and read again is the same, and to the byte', () => {
    const outcome = readPack(
      pack({ ...ENTRY, sources: [{ title: 'A', url: 'https://a.example/' }] }, { ...ENTRY, id: 'b' }),
    );
    if (outcome.state !== 'read') throw new Error(faultsOf(outcome).join());
    const text = writePack(outcome.entries);
    expect(readPack(text)).toEqual({ state: 'read', entries: outcome.entries.toReversed() });
    expect(text).not.toContain('[]');
    expect(writePack(outcome.entries.toReversed())).toBe(text);
  });

  test.each([
    ['no summary', { ...ENTRY, summary: undefined }, 'explainers[0].summary missing'],
    ['a long summary', { ...ENTRY, summary: 'x'.repeat(301) }, 'explainers[0].summary too-long 300 301'],
    ['two lines', { ...ENTRY, name: 'a\nb' }, 'explainers[0].name control-character'],
    ['a kind that is none', { ...ENTRY, kind: 'thing' }, 'explainers[0].kind not-one-of data, place'],
    ['a field that is none', { ...ENTRY, html: '<b>' }, 'explainers[0].html unknown-field'],
    ['a name of one letter', { ...ENTRY, aliases: { safe: ['a'] } }, 'explainers[0].aliases.safe[0] short-alias'],
    [
      'an address without s',
      { ...ENTRY, sources: [{ title: 'A', url: 'http://a.example/' }] },
      'explainers[0].sources[0].url no-secure-address',
    ],
    [
      'an address of script',
      { ...ENTRY, sources: [{ title: 'A', url: 'javascript:alert(1)' }] },
      'explainers[0].sources[0].url no-address',
    ],
    ['a name twice', { ...ENTRY, aliases: { safe: ['Falcon', 'Falcon'] } }, 'explainers[0].aliases alias-twice Falcon'],
    [
      'fifty-one names',
      { ...ENTRY, aliases: { safe: Array.from({ length: 51 }, (_, n) => `name ${n}`) } },
      'explainers[0].aliases too-many 50 51',
    ],
    [
      'names that need a company that is not there',
      { ...ENTRY, aliases: { 'needs-company': ['falcon'] } },
      'explainers[0].company no-company',
    ],
    ['a number', 5, 'explainers[0] no-fields'],
    ['nothing', null, 'explainers[0] null'],
  ])('with %s is refused whole, and says where and why', (_, entry, fault) => {
    expect(faultsOf(readPack(pack({ ...ENTRY, id: 'good' }, entry)))).toEqual([
      expect.stringContaining(fault.replace('[0]', '[1]')),
    ]);
  });

  test('with one id twice is refused', () => {
    expect(faultsOf(readPack(pack(ENTRY, ENTRY)))).toEqual(['explainers[1].id id-twice falcon-list']);
  });

  test('tells all faults at once', () => {
    expect(faultsOf(readPack(pack({ ...ENTRY, kind: 'x', summary: '' }, { ...ENTRY, id: 'X' })))).toHaveLength(3);
  });

  test.each([
    ['a file that is another', '{"format":"sidelight-notes","version":1}', 'foreign', ''],
    ['a later version', '{"format":"sidelight-explainers","version":2,"explainers":[]}', 'newer-version', 'version'],
    [
      'a name that is JavaScript’s own',
      pack({ ...ENTRY, names: { __proto__x: 'a' } }).replace('__proto__x', '__proto__'),
      'forbidden-name',
      'explainers.0.names.__proto__',
    ],
    ['brackets without end', '['.repeat(100_000), 'too-deep', ''],
    ['half a file', pack(ENTRY).slice(0, -5), 'truncated', ''],
    ['a field beside', '{"format":"sidelight-explainers","version":1,"explainers":[],"run":1}', 'wrong-shape', 'run'],
    ['no list', '{"format":"sidelight-explainers","version":1,"explainers":{}}', 'wrong-shape', 'explainers'],
    ['two thousand and one', pack(...Array.from({ length: 2001 }, () => 1)), 'too-many', 'explainers'],
  ])('that is %s is refused', (_, file, reason, path) => {
    expect(readPack(file)).toEqual({ state: 'refused', failure: { reason, path } });
  });

  test('that is larger than any is refused before it is looked at', () => {
    expect(readPack(new Uint8Array(MOST_PACK_BYTES + 1))).toEqual({
      state: 'refused',
      failure: { reason: 'too-large', path: '', bytes: { found: MOST_PACK_BYTES + 1, most: MOST_PACK_BYTES } },
    });
  });

  test('keeps markup as the letters that it is', () => {
    const outcome = checkEntry({ ...ENTRY, name: '<img src=x onerror=alert(1)>' });
    expect(outcome).toMatchObject({ ok: true, entry: { name: '<img src=x onerror=alert(1)>' } });
  });
});
