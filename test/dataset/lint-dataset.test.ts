import { describe, expect, test } from 'vitest';
import { lintDataset } from '#dataset/lint-dataset.ts';
import { ENTRY, entryFile, ownAliases } from './entry.ts';

/** A text's grade is the number of its words: enough to see what is made of it. */
const SETTING = { today: '2026-11-23', gradeOf: (text: string) => text.split(' ').length };
const source = ENTRY.sources[0];
const lint = (changes: Record<string, unknown>) => lintDataset([entryFile('imei.yml', changes)], SETTING);

test('a dataset without faults says so', () => {
  const { lines, faults } = lint({});
  expect(faults).toBe(0);
  expect(lines.at(-1)).toBe('no faults');
});

test('faults come first, as file, field and what is wrong', () => {
  const { lines, faults } = lint({ tier: 3 });
  expect(faults).toBe(1);
  expect(lines[0]).toBe('imei.yml: tier: 1 or 2');
  expect(lines.at(-1)).toBe('1 fault');
});

describe('a note is made of', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an entry older than 24 months', { 'as-of': '2024-10' }, 'note: imei: as of 2024-10, more than 24 months ago'],
    ['an address without https', { sources: [{ ...source, url: 'http://example.com/' }] }, 'note: imei: sources.rfc: '],
    ['an event to come', { events: [{ ...ENTRY.events[0], date: '2027-05' }] }, 'note: imei: event of 2027-05'],
  ])('%s', (_what, changes, note) => {
    const { lines, faults } = lint(changes);
    expect(faults).toBe(0);
    expect(lines).toContainEqual(expect.stringContaining(note));
  });

  test.each(['2024-11', '2024-11-23', '2024', '2026-11'])('nothing in an entry as of %s', (asOf) => {
    const isOld = lint({ 'as-of': asOf, events: [] }).lines.some((line) => line.startsWith('note:'));
    expect(isOld).toBe(false);
  });
});

test('the ten hardest summaries are named, the hardest first', () => {
  const files = Array.from({ length: 12 }, (_, k) =>
    entryFile(`e${k}.yml`, { ...ownAliases(`e${k}`), summary: 'word '.repeat(k + 1).trim() }),
  );
  expect(lintDataset(files, SETTING).lines).toContain(
    'reading level of summaries: grade 6.0 in the middle; the hardest: e11 12.0, e10 11.0, e9 10.0, e8 9.0, e7 8.0, ' +
      'e6 7.0, e5 6.0, e4 5.0, e3 4.0, e2 3.0',
  );
});

test('a summary that is too hard is a fault of its field', () => {
  const { lines, faults } = lint({ summary: 'word '.repeat(13).trim() });
  expect(faults).toBe(1);
  expect(lines[0]).toBe('imei.yml: summary: reading level 13.0; at most 12: shorter sentences, shorter words');
});

test('the counts tell kinds, events, and which sources somebody has read', () => {
  const other = { ...source, id: 'other', url: 'https://example.com/', class: 'press', read: undefined, notRead: true };
  const { summary } = lintDataset(
    [
      entryFile('imei.yml'),
      entryFile('imsi.yml', { ...ownAliases('imsi'), sources: [{ ...source, read: undefined, notRead: true }, other] }),
    ],
    SETTING,
  );
  expect(summary).toMatchObject({
    entries: 2,
    byKind: { data: 2, place: 0 },
    events: 2,
    withoutSource: 0,
    withoutReadSource: 1,
    // The RFC stands in both entries and was read for one of them.
    sources: { primary: 1, press: 1, reference: 0, notRead: 1 },
  });
});
