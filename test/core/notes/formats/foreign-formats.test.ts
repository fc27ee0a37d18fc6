import { describe, expect, test } from 'vitest';
import { readImport } from '#core/notes/formats/read-import.ts';
import { planImport } from '#core/notes/plan-import.ts';
import { writerName } from '#core/notes/revision.ts';

const ANNOTATION = {
  id: 'q7tRxOZbEfCbZDMyb1aaaa',
  created: '2026-03-04T05:06:07.123456+00:00',
  updated: '2026-03-04T06:00:00+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://www.example.com/story?utm_source=x#top',
  text: 'my **note**',
  tags: ['privacy', ' privacy ', ''],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  document: { title: ['A story'] },
  target: [
    {
      source: 'https://www.example.com/story',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 4 },
        { type: 'TextPositionSelector', start: 100, end: 111 },
        { type: 'TextQuoteSelector', exact: 'IMEI number', prefix: 'sends the ', suffix: ' to a server' },
      ],
    },
  ],
};

const notesIn = (value: unknown) => {
  const outcome = readImport(JSON.stringify(value));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome;
};

describe('annotations of Hypothesis', () => {
  test.each([
    ['what the sidebar exports', { export_date: '2026-05-06', client_version: '1', annotations: [ANNOTATION] }],
    ['what the API answers', { total: 1, rows: [ANNOTATION] }],
    ['a list', [ANNOTATION]],
  ])('%s', (_, file) => {
    const { texts } = notesIn(file);
    expect(texts.notes).toMatchObject([
      {
        url: 'https://www.example.com/story',
        title: 'A story',
        text: 'my **note**',
        tags: ['privacy'],
        createdAt: Date.UTC(2026, 2, 4, 5, 6, 7, 123),
        editedAt: Date.UTC(2026, 2, 4, 6),
        subject: {
          kind: 'quote',
          anchor: {
            exact: 'IMEI number',
            prefix: 'sends the ',
            suffix: ' to a server',
            start: 100,
            end: 111,
            blockDigest: '',
          },
        },
      },
    ]);
  });

  test('a later export of the same note takes the place of the earlier, and comes to nothing a second time', () => {
    const nothing = { notes: [], drafts: [], histories: [], explainers: [], tombstones: [] };
    const writer = writerName(1, new Uint8Array(4));
    const first = planImport(nothing, notesIn([ANNOTATION]).texts, writer, 1);
    expect(first.lines.map(({ outcome }) => outcome)).toEqual(['new']);
    const later = notesIn([{ ...ANNOTATION, text: 'better', updated: '2026-03-05T06:00:00+00:00' }]).texts;
    const second = planImport(first.texts, later, writer, 1);
    expect(second.lines.map(({ outcome }) => outcome)).toEqual(['changed']);
    expect(second.texts.notes).toMatchObject([{ text: 'better', rivals: [] }]);
    expect(planImport(second.texts, later, writer, 1).lines.map(({ outcome }) => outcome)).toEqual(['same']);
  });

  test('a note on the whole page is one on the article; one on a PDF by its digest is skipped, and said', () => {
    const page = { ...ANNOTATION, target: [{ source: ANNOTATION.uri }] };
    const pdf = { ...ANNOTATION, id: 'other', uri: 'urn:x-pdf:0123' };
    const { texts, skipped } = notesIn({ rows: [page, pdf] });
    expect(texts.notes.map(({ subject }) => subject)).toEqual([{ kind: 'article' }]);
    expect(skipped).toEqual([{ reason: 'wrong-address', path: 'rows.1.uri' }]);
  });
});

describe('W3C annotations', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/anno23',
    type: 'Annotation',
    created: '2015-01-28T12:00:00Z',
    body: [
      { type: 'TextualBody', value: 'hm', purpose: 'commenting' },
      { type: 'TextualBody', value: 'law', purpose: 'tagging' },
      'http://example.org/body1',
    ],
    target: {
      source: 'http://example.org/page1',
      selector: { type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ', suffix: ' that has some' },
    },
  };
  const wanted = { url: 'http://example.org/page1', text: 'hm', tags: ['law'], subject: { kind: 'quote' } };

  test.each([
    ['one', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    ['a collection', { type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [annotation] } }],
  ])('%s', (_, file) => {
    expect(notesIn(file).texts.notes).toMatchObject([wanted]);
  });

  test('the shortest that there is: a target, and a text', () => {
    expect(
      notesIn({ type: 'Annotation', target: 'http://example.com/page1', bodyValue: 'hm' }).texts.notes,
    ).toMatchObject([{ url: 'http://example.com/page1', text: 'hm', subject: { kind: 'article' } }]);
  });
});
