import { expect, test } from 'vitest';
import { compileDataset } from '#dataset/compile-dataset.ts';
import { reportDataset } from '#dataset/report-dataset.ts';
import { summariseDataset, summaryAsJson } from '#dataset/summarise-dataset.ts';
import { ENTRY, entryFile, ownAliases } from './entry.ts';

const [event] = ENTRY.events;
const [source] = ENTRY.sources;
const INDIA = {
  ...ownAliases('india'),
  kind: 'place',
  data: undefined,
  names: { zh: '印度' },
  jurisdiction: { protection: [{ text: 'The DPDP Act.', source: 'rfc' }] },
  events: [{ ...event, date: '2014-07', text: 'Also of the IMEI.', explainers: ['imei'] }],
  'as-of': '2024',
};
const CHINA = {
  ...ownAliases('china'),
  kind: 'place',
  tier: 2,
  data: undefined,
  names: {},
  events: [],
  misunderstandings: [],
  sources: [{ ...source, read: undefined, notRead: true }],
  'as-of': '2024-02',
};
const { dataset, faults } = compileDataset([
  entryFile('imei.yml'),
  entryFile('india.yml', INDIA),
  entryFile('china.yml', CHINA),
]);
const lines = reportDataset(dataset);
const rowOf = (kind: string) =>
  lines
    .find((line) => line.trim().startsWith(kind))
    ?.match(/\d+/g)
    ?.map(Number);

test('the report counts entries, tier 1, events and unread entries of each kind', () => {
  expect(faults).toEqual([]);
  expect(rowOf('data')).toEqual([1, 1, 1, 0]);
  expect(rowOf('place')).toEqual([2, 1, 1, 1]);
  expect(rowOf('law')).toEqual([0, 0, 0, 0]);
});

test('an event is counted once, in its year, wherever else it belongs', () => {
  expect(lines).toContain('events per year: 2014: 1, 2019: 1');
});

test('the entries that nobody looked at for longest come first', () => {
  expect(lines).toContain('oldest as-of: 2024 india, 2024-02 china, 2026-11 imei');
});

test('only places of which something is said in law are jurisdictions', () => {
  expect(lines).toContain('jurisdictions: india');
});

test('names in other languages are wanted for tier 1 alone', () => {
  expect(lines).toContain('tier 1 with a name in Hindi: 1 of 2; without: india');
  expect(lines).toContain('tier 1 with a name in Chinese: 2 of 2; without: none');
});

test('other programs get the counts as one line', () => {
  expect(JSON.parse(summaryAsJson(summariseDataset(dataset)))).toEqual({
    entries: 3,
    events: 2,
    jurisdictions: 1,
    withoutSource: 0,
    sources: { primary: 1, press: 0, reference: 0, notRead: 0 },
  });
});
