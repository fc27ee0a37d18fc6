import { describe, expect, test } from 'vitest';
import { parseExplainer } from '#dataset/parse-explainer.ts';
import { ENTRY, entryFile } from './entry.ts';

const faultsOf = (name: string, changes: Record<string, unknown>): string[] => {
  const parsed = parseExplainer(entryFile(name, changes));
  return parsed.state === 'faulty' ? parsed.faults.map(({ field, fault }) => `${field}: ${fault}`) : [];
};
const source = ENTRY.sources[0];
const event = ENTRY.events[0];

describe('an entry without faults', () => {
  const parsed = parseExplainer(entryFile('imei.yml'));
  const explainer = parsed.state === 'explainer' ? parsed.explainer : null;

  test('takes its id from the file name', () => {
    expect(explainer).toMatchObject({ id: 'imei', name: 'IMEI', kind: 'data', tier: 1, asOf: '2026-11' });
  });

  test('has the names of the core in place of the names of the file', () => {
    expect(explainer?.data).toEqual({ changeable: 'No.', links: 'Records of one handset.', readBy: 'The operator.' });
    expect(explainer?.steps).toEqual([{ step: 'Dial *#06#.', platform: 'any phone', checked: '2026-11' }]);
  });

  test('carries whole sources in its events, and belongs to them first', () => {
    expect(explainer?.events).toEqual([{ ...event, explainers: ['imei'], sources: [{ ...source }] }]);
  });

  test('has its names in a fixed order', () => {
    expect(Object.keys(explainer?.names ?? {})).toEqual(['hi', 'zh']);
  });

  test('gives its aliases apart', () => {
    expect(parsed.state === 'explainer' && parsed.aliases).toEqual({
      id: 'imei',
      kind: 'data',
      tier: 1,
      safe: ['IMEI number'],
      caseBound: ['IMEI'],
      needsCompany: ['handset number'],
      company: ['phone'],
      blocking: ['lottery'],
      otherSenses: ['Institute of Marine Engineering'],
    });
  });
});

test('a bare year, which YAML reads as a number, is a date', () => {
  const file = entryFile('imei.yml');
  const parsed = parseExplainer({ ...file, text: file.text.replace('as-of: 2026-11', 'as-of: 2026') });
  expect(parsed).toMatchObject({ state: 'explainer', explainer: { asOf: '2026' } });
});

test('a step that nobody checked, a source that nobody read and a source without date say so with null', () => {
  const parsed = parseExplainer(
    entryFile('imei.yml', {
      do: [{ step: 'Dial.', platform: 'any phone', checked: 'never' }],
      sources: [{ ...source, read: undefined, published: undefined, notRead: true }],
    }),
  );
  expect(parsed).toMatchObject({
    explainer: { steps: [{ checked: null }], sources: [{ read: null, published: null }] },
  });
});

test('the cells of a place keep what they leave open as null', () => {
  const parsed = parseExplainer(
    entryFile('india.yml', {
      kind: 'place',
      data: undefined,
      jurisdiction: {
        protection: [{ from: '2023-08-11', text: 'DPDP Act passed.', source: 'rfc' }],
        remedy: [{ text: 'Not checked.' }],
      },
    }),
  );
  expect(parsed.state === 'explainer' && parsed.explainer.jurisdiction).toEqual({
    protection: [{ from: '2023-08-11', until: null, text: 'DPDP Act passed.', source: 'rfc' }],
    stateAccess: [],
    remedy: [{ from: null, until: null, text: 'Not checked.', source: null }],
    transfers: [],
    localisation: [],
    adequacy: [],
  });
});

test('what a renamed entry leaves behind names its new id', () => {
  expect(parseExplainer({ name: 'old-id.yml', text: 'moved: imei\n' })).toEqual({
    state: 'moved',
    from: 'old-id',
    to: 'imei',
  });
});

describe('a fault names its field and says what is wrong', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { colour: 'red' }, 'colour: unknown field'],
    ['an unknown field inside', { aliases: { sure: ['IMEI'] } }, 'aliases.sure: unknown field'],
    ['a missing field', { summary: undefined }, 'summary: missing'],
    ['an empty field', { summary: null }, 'summary: empty; fill it, or leave it out if it is optional'],
    ['a kind that is none', { kind: 'thing' }, 'kind: one of data, place'],
    ['a tier that is none', { tier: 3 }, 'tier: 1 or 2'],
    ['a long summary', { summary: 'x'.repeat(301) }, 'summary: 301 code units long; at most 300'],
    ['a long reason', { matters: 'x'.repeat(401) }, 'matters: 401 code units long; at most 400'],
    [
      'a long fact',
      { data: { ...ENTRY.data, links: 'x'.repeat(201) } },
      'data.links: 201 code units long; at most 200',
    ],
    [
      'a long event',
      { events: [{ ...event, text: 'x'.repeat(241) }] },
      'events[0].text: 241 code units long; at most 240',
    ],
    ['two paragraphs', { summary: 'One.\nTwo.' }, 'summary: line breaks and control characters are not allowed'],
    ['no source', { sources: [], events: [], misunderstandings: [] }, 'sources: an entry needs at least one source'],
    ['an event without source', { events: [{ ...event, sources: [] }] }, 'events[0].sources: name at least one source'],
    [
      'a source that is not listed',
      { events: [{ ...event, sources: ['rfc', 'no'] }] },
      'events[0].sources[1]: no source',
    ],
    ['a source given twice', { sources: [source, source] }, 'sources[1].id: source id "rfc" is given twice'],
    ['a source neither read nor not', { sources: [{ ...source, read: undefined }] }, 'sources[0].read: write either'],
    ['a source both read and not', { sources: [{ ...source, notRead: true }] }, 'sources[0].read: write either'],
    [
      'an address that is none',
      { sources: [{ ...source, url: 'example.com' }] },
      'sources[0].url: write a whole https',
    ],
    ['a script as address', { sources: [{ ...source, url: 'javascript:alert(1)' }] }, 'sources[0].url: write a whole'],
    [
      'a reference without https',
      { sources: [{ ...source, class: 'reference', url: 'http://example.com/' }] },
      'sources[0].url: a reference needs an https address',
    ],
    ['an empty alias', { aliases: { safe: [''] } }, 'aliases.safe[0]: empty'],
    ['a one-letter alias', { aliases: { safe: ['X'] } }, 'aliases.safe[0]: an alias needs at least two letters'],
    [
      'an alias without letter',
      { aliases: { safe: ['2014'] } },
      'aliases.safe[0]: an alias needs at least two letters',
    ],
    ['an alias written twice', { aliases: { safe: ['IMEI', 'IMEI'] } }, 'aliases: alias "IMEI" is written twice'],
    ['company that is missing', { company: [] }, 'company: missing'],
    ['a day that no calendar has', { 'as-of': '2026-02-29' }, 'as-of: no date of the calendar'],
    ['a month that no calendar has', { events: [{ ...event, date: '2019-13' }] }, 'events[0].date: no date'],
    ['a stance that is none', { events: [{ ...event, stance: 'proven' }] }, 'events[0].stance: one of alleged'],
    ['law of a thing that is no place', { jurisdiction: {} }, 'jurisdiction: for kind place only'],
    ['facts of data that is a threat', { kind: 'threat' }, 'data: for kind data only'],
    ['data without its facts', { data: undefined }, 'data: missing'],
    ['itself as related', { related: ['imei'] }, 'related: an entry is not related to itself'],
    ['a related id given twice', { related: ['sim', 'sim'] }, 'related[1]: "sim" is given twice'],
  ])('%s', (_what, changes, fault) => {
    expect(faultsOf('imei.yml', changes)).toEqual([expect.stringContaining(fault)]);
  });

  test('a cell of law needs a source unless it says that nobody looked', () => {
    const jurisdiction = { remedy: [{ text: 'A court.' }, { text: 'Not checked. Nothing is known.' }] };
    const faults = faultsOf('india.yml', { kind: 'place', data: undefined, jurisdiction });
    expect(faults).toEqual([expect.stringContaining('jurisdiction.remedy[0].source: missing')]);
  });

  test('a cell ends after it begins', () => {
    const jurisdiction = { remedy: [{ from: '2020', until: '2019', text: 'Not checked.' }] };
    const faults = faultsOf('india.yml', { kind: 'place', data: undefined, jurisdiction });
    expect(faults).toEqual(['jurisdiction.remedy[0].until: lies before from']);
  });

  test('all faults of a file come at once', () => {
    expect(faultsOf('imei.yml', { tier: 3, colour: 'red', summary: '' })).toHaveLength(3);
  });
});

test('limits count UTF-16 code units, and the limit itself is allowed', () => {
  expect(faultsOf('imei.yml', { summary: 'x'.repeat(300) })).toEqual([]);
  expect(faultsOf('imei.yml', { summary: '🔒'.repeat(151) })).toHaveLength(1);
});

test('an old press page without https is allowed', () => {
  expect(faultsOf('imei.yml', { sources: [{ ...source, class: 'press', url: 'http://example.com/2014' }] })).toEqual(
    [],
  );
});

describe('YAML itself', () => {
  test('a key given twice is a fault with its line', () => {
    const parsed = parseExplainer({ name: 'imei.yml', text: 'name: IMEI\nname: again\n' });
    expect(parsed).toMatchObject({ state: 'faulty', faults: [{ fault: expect.stringContaining('line 2') }] });
  });

  test.each(['', 'just words', '- a\n- list', 'name: [', 'name: "a\n', '\0', 'a: &x [*x]'])(
    '%j is a fault, not an exception',
    (text) => {
      expect(parseExplainer({ name: 'imei.yml', text }).state).toBe('faulty');
    },
  );
});

test.each(['IMEI.yml', 'imei.yaml', 'imei', 'imei_2.yml', 'im ei.yml', '-imei.yml'])(
  '%s is no name for a file',
  (name) => {
    expect(parseExplainer(entryFile(name)).state).toBe('faulty');
  },
);

test('an alias of YAML without its anchor is a fault of the file', () => {
  expect(parseExplainer({ name: 'imei.yml', text: 'name: IMEI\n<<: *nothing' }).state).toBe('faulty');
});
