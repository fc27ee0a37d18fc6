import { describe, expect, it } from 'vitest';
import { toRecord, toTable } from '../../scripts/lib/report.mjs';
import type { Reading } from '../../src/core/reading.ts';

const PAGE = { file: 'a.html', url: 'https://news.example/a' };
const TEXT = 'The IMEI was sent.';

const READ: Reading = {
  state: 'read',
  article: {
    url: PAGE.url,
    title: 'A story',
    byline: null,
    publishedAt: '2014-11-05',
    publishedFrom: 'json-ld',
    modifiedAt: '2014-11-07',
    modifiedFrom: 'meta',
    language: 'en',
    text: TEXT,
    blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }],
  },
  context: {
    coverage: 'covered',
    markStyle: 'kinds',
    mentions: [
      { start: 4, end: 8, explainer: 'imei', kind: 'data', reason: { rule: 'case' }, shown: true, hidden: false },
    ],
    aboutData: [],
    claims: [
      {
        actor: [],
        action: 'send',
        data: [{ words: 'IMEI', explainer: 'imei' }],
        destination: [],
        source: [],
        stance: 'reported',
        condition: null,
        when: null,
        start: 0,
        end: TEXT.length,
      },
    ],
    since: [{ date: '2019', text: 'Later.', stance: 'announced', by: null, explainers: ['imei'], sources: [] }],
    closingQuestion: null,
    endsOn: '2026-11',
  },
  isTeaser: false,
  hiddenHere: [],
  timings: { findMs: 1, analyseMs: 2, markMs: 3 },
};
const LINES = [{ id: 'imei', name: 'IMEI', kind: 'data', summary: 'A number of 15 digits.', source: null }] as const;

describe('a reading as a record', () => {
  it('holds what the content script and the background have found', () => {
    expect(toRecord(PAGE, READ)).toEqual({
      ...PAGE,
      isArticle: true,
      coverage: 'covered',
      title: 'A story',
      byline: null,
      publishedAt: '2014-11-05',
      publishedFrom: 'json-ld',
      modifiedAt: '2014-11-07',
      modifiedFrom: 'meta',
      lang: 'en',
      text: TEXT,
      blocks: 1,
      mentions: [{ start: 4, end: 8, quote: 'IMEI', explainer: 'imei', kind: 'data', shown: true }],
      claims: READ.state === 'read' ? READ.context.claims : [],
      since: READ.state === 'read' ? READ.context.since : [],
      timings: { findMs: 1, analyseMs: 2, markMs: 3 },
    });
  });

  it('says why there is no story, in the same shape', () => {
    const record = toRecord(PAGE, { state: 'not-read', failure: { name: 'list-of-links' }, findMs: 4 });
    expect(record).toMatchObject({ isArticle: false, whyNot: 'list-of-links', title: null, text: '', mentions: [] });
    expect(Object.keys(toRecord(PAGE, READ)).filter((key) => !(key in record) && key !== 'coverage')).toEqual([]);
  });
});

describe('a reading as a table', () => {
  it('tells title, date, claims, terms and what came later', () => {
    const table = toTable(PAGE, READ, LINES, 80);
    for (const part of ['A story', '2014-11-05', 'not stated · send · IMEI', 'A number of 15 digits.', '2019'])
      expect(table).toContain(part);
  });

  it('keeps to the width of the terminal', () => {
    const long = [{ ...LINES[0], summary: 'word '.repeat(60).trim() }];
    for (const line of toTable(PAGE, READ, long, 60).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('says why there is no story', () => {
    const reading: Reading = { state: 'not-read', failure: { name: 'no-article' }, findMs: 1 };
    expect(toTable(PAGE, reading, [], 80)).toContain('no story: no-article');
  });
});
