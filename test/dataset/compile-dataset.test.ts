import { describe, expect, test } from 'vitest';
import { compileDataset } from '#dataset/compile-dataset.ts';
import { describeFault } from '#dataset/fault.ts';
import type { DatasetFile } from '#dataset/parse-explainer.ts';
import { ENTRY, entryFile, ownAliases } from './entry.ts';

/** An entry that shares no alias and no sentence with another. */
const entry = (id: string, changes: Record<string, unknown> = {}): DatasetFile =>
  entryFile(`${id}.yml`, { ...ownAliases(id), ...changes });
const faultsOf = (files: DatasetFile[]): string[] => compileDataset(files).faults.map(describeFault);
const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

describe('a dataset without faults', () => {
  const files = [
    entry('imsi', { related: ['imei'] }),
    entry('imei', { 'as-of': '2025' }),
    { name: 'old.yml', text: 'moved: imei' },
  ];
  const { dataset, faults, bytes, aliases } = compileDataset(files);

  test('has its explainers in order of id', () => {
    expect(faults).toEqual([]);
    expect(dataset.explainers.map(({ id }) => id)).toEqual(['imei', 'imsi']);
    expect(aliases.map(({ id }) => id)).toEqual(['imei', 'imsi']);
  });

  test('keeps old ids alive', () => {
    expect(dataset.moved).toEqual({ old: 'imei' });
  });

  test('ends on the newest as-of, not on an event to come', () => {
    const withPlan = entry('imei', { events: [{ ...ENTRY.events[0], date: '2031-05' }] });
    expect(compileDataset([withPlan, entry('imsi', { 'as-of': '2025' })]).dataset.endsOn).toBe('2026-11');
  });

  test('is shipped as it is, with a short file that tells its version', () => {
    expect(decode(bytes.dataset)).toEqual(dataset);
    expect(decode(bytes.head)).toEqual({ version: dataset.version, endsOn: '2026-11', explainers: 2 });
    expect(dataset.version).toMatch(/^[0-9a-f]{16}$/);
  });
});

test('the same files give the same bytes in whatever order they come', () => {
  const bytesOf = (files: DatasetFile[]): Buffer => Buffer.concat(Object.values(compileDataset(files).bytes));
  const [a, b, c] = [entry('imei', { related: ['imsi'] }), entry('imsi'), { name: 'old.yml', text: 'moved: imei' }];
  const expected = bytesOf([a, b, c]);
  // Both other turns and a swap: what depended on the order of reading would differ in one of them.
  for (const files of [
    [b, c, a],
    [c, a, b],
    [b, a, c],
  ])
    expect(bytesOf(files).equals(expected)).toBe(true);
});

describe('the version changes', () => {
  const version = (files: DatasetFile[]): string => compileDataset(files).dataset.version;
  const before = version([entry('imei')]);
  test.each<[string, DatasetFile[]]>([
    ['with a text', [entry('imei', { matters: 'Something else.' })]],
    ['with an alias, which only the index knows', [entry('imei', { aliases: { safe: ['IMEI code'] } })]],
    ['with a word of company', [entry('imei', { company: ['tablet'] })]],
    ['with a moved id', [entry('imei'), { name: 'old.yml', text: 'moved: imei' }]],
  ])('%s', (_what, files) => {
    expect(compileDataset(files).faults).toEqual([]);
    expect(version(files)).not.toBe(before);
  });
});

describe('between entries it refuses', () => {
  test('a related id that does not exist', () => {
    expect(faultsOf([entry('imei', { related: ['imsi'] })])).toEqual([
      'imei.yml: related: no explainer has the id "imsi"',
    ]);
  });

  test('an explainer of an event that does not exist', () => {
    const events = [{ ...ENTRY.events[0], explainers: ['android'] }];
    expect(faultsOf([entry('imei', { events })])).toEqual([
      'imei.yml: events[0].explainers: no explainer has the id "android"',
    ]);
  });

  test('a related id that has moved, and says where', () => {
    const files = [entry('imei', { related: ['old'] }), entry('imsi'), { name: 'old.yml', text: 'moved: imsi' }];
    expect(faultsOf(files)).toEqual(['imei.yml: related: "old" has moved to "imsi"']);
  });

  test.each(['nowhere', 'old', 'toString'])('a file that has moved to %s', (to) => {
    expect(faultsOf([entry('imei'), { name: 'old.yml', text: `moved: ${to}` }])).toHaveLength(1);
  });

  test('nothing about a reference to a file that has faults of its own', () => {
    expect(faultsOf([entry('imei', { related: ['imsi'] }), entry('imsi', { tier: 3 })])).toEqual([
      'imsi.yml: tier: 1 or 2',
    ]);
  });

  test('a sentence of twelve words that stands in two entries, whatever its case', () => {
    const twelve = 'One two three four five six seven eight nine ten eleven twelve';
    const files = [
      entry('imei', { matters: `Short. ${twelve}.` }),
      entry('imsi', { matters: `${twelve.toLowerCase()}, said nobody. ${twelve.toUpperCase()}!` }),
    ];
    expect(faultsOf(files).map((fault) => fault.split(':', 2).join(':'))).toEqual([
      'imei.yml: matters',
      'imsi.yml: matters',
    ]);
  });

  test('no sentence of eleven words', () => {
    const eleven = 'One two three four five six seven eight nine ten eleven.';
    expect(faultsOf([entry('imei', { matters: eleven }), entry('imsi', { matters: eleven })])).toEqual([]);
  });
});

describe('an alias of two entries', () => {
  const aliases = (list: Record<string, string[]>, company: string[] = []) => ({ aliases: list, company });
  test.each<[string, Record<string, unknown>, Record<string, unknown>, number]>([
    ['is refused when both call it safe', aliases({ safe: ['SIM'] }), aliases({ safe: ['SIM'] }), 2],
    ['is compared folded', aliases({ safe: ['SIM-Card'] }), aliases({ safe: ['sim card'] }), 2],
    ['is compared as it is matched', aliases({ safe: ['SIM cards'] }), aliases({ safe: ['sim-card'] }), 2],
    ['is refused when one calls it safe', aliases({ safe: ['sim'] }), aliases({ 'case-bound': ['SIM'] }, ['phone']), 2],
    [
      'is refused without company',
      aliases({ 'case-bound': ['SIM'] }),
      aliases({ 'case-bound': ['SIM'] }, ['phone']),
      2,
    ],
    [
      'may be case-bound with company',
      aliases({ 'case-bound': ['SIM'] }, ['a b']),
      aliases({ 'case-bound': ['SIM'] }, ['phone']),
      0,
    ],
    [
      'may need company',
      aliases({ 'needs-company': ['SIM'] }, ['chip']),
      aliases({ 'needs-company': ['SIM'] }, ['phone']),
      0,
    ],
    ['may differ in case', aliases({ 'case-bound': ['SIM'] }), aliases({ 'case-bound': ['Sim'] }), 0],
  ])('%s', (_what, one, other, count) => {
    expect(faultsOf([entry('imei', one), entry('imsi', other)])).toHaveLength(count);
  });

  test('names the other entry', () => {
    const both = aliases({ safe: ['SIM'] });
    expect(faultsOf([entry('imei', both), entry('imsi', both)])[0]).toContain('"SIM" is claimed by imsi, too');
  });
});

test('an event stands in every entry that it belongs to, in order of dates', () => {
  const event = { ...ENTRY.events[0], text: 'Both.', date: '2014', explainers: ['imsi'] };
  const { dataset } = compileDataset([entry('imei', { events: [...ENTRY.events, event] }), entry('imsi')]);
  const datesOf = (id: string) =>
    dataset.explainers.find((explainer) => explainer.id === id)?.events.map(({ date }) => date);
  expect(datesOf('imei')).toEqual(['2014', '2019-09-03']);
  expect(datesOf('imsi')).toEqual(['2014', '2019-09-03']);
  expect(dataset.explainers.map(({ events }) => events[0]?.explainers)).toEqual([
    ['imei', 'imsi'],
    ['imei', 'imsi'],
  ]);
});

test('all faults of all files come at once, in order of files', () => {
  const files = [entry('zebra', { tier: 3 }), entry('imei', { related: ['no', 'nor'] }), entry('imsi', { colour: 1 })];
  expect(faultsOf(files).map((fault) => fault.split(':')[0])).toEqual([
    'imei.yml',
    'imei.yml',
    'imsi.yml',
    'zebra.yml',
  ]);
});
