import { describe, expect, test } from 'vitest';
import { aboutDataset } from '#dataset/about-dataset.ts';
import { compileDataset } from '#dataset/compile-dataset.ts';
import type { DatasetFile } from '#dataset/parse-explainer.ts';
import { changesSince, recordRelease } from '#dataset/release-record.ts';
import { entryFile, ownAliases } from './entry.ts';

const entry = (id: string, changes: Record<string, unknown> = {}): DatasetFile =>
  entryFile(`${id}.yml`, { name: `The ${id}`, ...ownAliases(id), ...changes });
const dataset = (...files: DatasetFile[]) => compileDataset(files).dataset;
const before = recordRelease(dataset(entry('imei'), entry('imsi'), entry('imsj')));

describe('what has changed since a release', () => {
  test('is nothing where nothing has', () => {
    const { added, changed, removed, since } = changesSince(
      before,
      dataset(entry('imei'), entry('imsi'), entry('imsj')),
    );
    expect([added, changed, removed]).toEqual([[], [], []]);
    expect(since).toEqual({ version: before.version, endsOn: '2026-11' });
  });

  test('is told by names: what came, what says something else, what went', () => {
    const now = dataset(entry('imei', { summary: 'A number that says another thing.' }), entry('imsi'), entry('imsk'));
    expect(changesSince(before, now)).toMatchObject({
      added: ['The imsk'],
      changed: ['The imei'],
      removed: ['The imsj'],
    });
  });

  test('takes a renamed entry for a changed one', () => {
    const now = dataset(entry('imei'), entry('imsi'), entry('imsz'), { name: 'imsj.yml', text: 'moved: imsz' });
    expect(changesSince(before, now)).toMatchObject({ added: [], changed: ['The imsz'], removed: [] });
  });
});

test('without a release before, nothing is said to have changed', () => {
  const about = aboutDataset(dataset(entry('imei')), null);
  expect(about).toMatchObject({ entries: 1, changes: null });
  expect(about.byKind.data).toBe(1);
});
