import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { KINDS } from '#core/explainer.ts';
import { compileDataset } from '#dataset/compile-dataset.ts';
import { newEntry } from '#dataset/new-entry.ts';

const request = { files: ['imei.yml', 'old.yml'], today: '2026-11-23' };
function madeFor(kind?: string) {
  const made = newEntry({ ...request, id: 'imei-blocking', kind });
  if (made.state === 'refused') throw new Error(made.why);
  return made.file;
}
const emptyFields = (kind?: string): string[] =>
  compileDataset([madeFor(kind)])
    .faults.filter(({ fault }) => fault.startsWith('empty'))
    .map(({ field }) => field);

const OF_EVERY_KIND = ['name', 'summary', 'matters', 'sources[0].title', 'sources[0].publisher', 'sources[0].url'];

describe('a template', () => {
  test.each(KINDS)(
    'of kind %s is refused by the compiler for what is still to be written, and for nothing else',
    (kind) => {
      const { faults } = compileDataset([madeFor(kind)]);
      const ofData = ['data.changeable', 'data.links', 'data.read-by'];
      expect(emptyFields(kind).toSorted()).toEqual([...OF_EVERY_KIND, ...(kind === 'data' ? ofData : [])].toSorted());
      expect(faults).toHaveLength(emptyFields(kind).length);
    },
  );

  test('without a kind leaves the kind to be written, too', () => {
    expect(emptyFields()).toContain('kind');
  });

  test.each(KINDS)('of kind %s that is filled in has no fault', (kind) => {
    const file = madeFor(kind);
    const document = parseDocument(file.text);
    document.setIn(['aliases', 'safe'], ['lost phone']);
    for (const field of emptyFields(kind)) {
      const path = field
        .split(/[.[\]]+/)
        .filter(Boolean)
        .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      document.setIn(path, field.endsWith('url') ? 'https://example.com/' : 'Written.');
    }
    expect(compileDataset([{ name: file.name, text: document.toString() }]).faults).toEqual([]);
  });

  test('is named by its id and dated this month', () => {
    expect(madeFor().name).toBe('imei-blocking.yml');
    expect(madeFor().text).toContain('\nas-of: 2026-11\n');
  });
});

test.each<[string, string | undefined, string]>([
  ['imei', undefined, 'imei.yml exists'],
  ['old', 'data', 'old.yml exists'],
  ['IMEI', undefined, 'an id is'],
  ['../imei', undefined, 'an id is'],
  ['', undefined, 'an id is'],
  ['imei-', undefined, 'an id is'],
  ['esim', 'thing', 'a kind is one of data, place'],
])('no template is made for "%s" of kind %s', (id, kind, why) => {
  expect(newEntry({ ...request, id, kind })).toEqual({ state: 'refused', why: expect.stringContaining(why) });
});
