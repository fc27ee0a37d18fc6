import { describe, expect, test } from 'vitest';
import { writeOwnJson } from '#core/notes/formats/own-json.ts';
import { readImport } from '#core/notes/formats/read-import.ts';
import type { Note } from '#core/notes/note.ts';

const NOTE: Note = {
  id: '0192aaaa-0000-7000-8000-000000000001',
  createdAt: 1,
  revision: '00000000100000000.1',
  editedAt: 2,
  subject: { kind: 'article' },
  url: 'https://news.example/story',
  title: 'Story',
  text: 'mine',
  tags: [],
  rivals: [],
  seen: ['00000000100000000.1'],
  outlived: null,
};
const FILE = writeOwnJson({ notes: [NOTE], drafts: [], histories: [], explainers: [], tombstones: [] });

/** The file with something in it changed. */
function changed(change: (note: Record<string, unknown>, file: Record<string, unknown>) => void): string {
  const file = JSON.parse(FILE);
  change(file.notes[0], file);
  return JSON.stringify(file);
}
const hypothesis = (change: object) =>
  JSON.stringify({
    export_date: '2026-01-02',
    annotations: [
      {
        id: 'abc',
        uri: 'https://a.example/x',
        text: 'hm',
        tags: [],
        created: '2026-01-02T03:04:05Z',
        target: [],
        ...change,
      },
    ],
  });
const w3c = (change: object) =>
  JSON.stringify({ type: 'Annotation', id: 'urn:x', target: 'https://a.example/x', bodyValue: 'hm', ...change });

describe('a file that is not what it should be is refused, with the reason and the place', () => {
  test.each([
    ['empty', '', 'truncated', ''],
    ['cut off', FILE.slice(0, FILE.length / 2), 'truncated', ''],
    ['cut off within a text', FILE.slice(0, FILE.indexOf('mine') + 2), 'truncated', ''],
    ['no JSON', 'Dear diary,', 'not-json', ''],
    ['HTML', '<!doctype html><p>{}', 'not-json', ''],
    ['JSON with a comma too many', '{"a": 1,}', 'not-json', ''],
    ['another program’s', '{"bookmarks": []}', 'foreign', ''],
    ['a number', '5', 'foreign', ''],
    ['an empty list', '[]', 'foreign', ''],
    ['of a later release', changed((_, file) => Object.assign(file, { version: 3 })), 'newer-version', 'version'],
    ['without a version', changed((_, file) => Object.assign(file, { version: '1' })), 'wrong-shape', 'version'],
    [
      'with a text that is a number',
      changed((note) => Object.assign(note, { text: 5 })),
      'wrong-shape',
      'notes.0.text',
    ],
    [
      'with a time before all',
      changed((note) => Object.assign(note, { createdAt: -1 })),
      'wrong-shape',
      'notes.0.createdAt',
    ],
    [
      'with a date for a time',
      changed((note) => Object.assign(note, { editedAt: '2026-01-01' })),
      'wrong-shape',
      'notes.0.editedAt',
    ],
    ['with an id of another kind', changed((note) => Object.assign(note, { id: '1' })), 'wrong-shape', 'notes.0.id'],
    [
      'with a script for an address',
      changed((note) => Object.assign(note, { url: 'javascript:1' })),
      'wrong-shape',
      'notes.0.url',
    ],
    [
      'with an article without address',
      changed((note) => Object.assign(note, { url: null })),
      'wrong-shape',
      'notes.0',
    ],
    [
      'with a name that we do not know',
      changed((note) => Object.assign(note, { colour: 1 })),
      'wrong-shape',
      'notes.0.colour',
    ],
    ['without notes', changed((_, file) => delete file.notes), 'wrong-shape', 'notes'],
    [
      'with a prototype',
      FILE.replace('"text": "mine"', '"text": "mine", "__proto__": {"a": 1}'),
      'forbidden-name',
      'notes.0.__proto__',
    ],
    ['with a constructor', '{"constructor": {"prototype": {}}}', 'forbidden-name', 'constructor'],
    ['of Hypothesis, with a wrong date', hypothesis({ created: 'yesterday' }), 'wrong-date', 'annotations.0.created'],
    [
      'of Hypothesis, with a 13th month',
      hypothesis({ updated: '2026-13-02T03:04:05Z' }),
      'wrong-date',
      'annotations.0.updated',
    ],
    ['of Hypothesis, with tags that are none', hypothesis({ tags: 'a' }), 'wrong-shape', 'annotations.0.tags'],
    ['of Hypothesis, with a list for a text', hypothesis({ text: ['a'] }), 'wrong-shape', 'annotations.0.text'],
    ['W3C, with a wrong date', w3c({ created: '1.1.2026' }), 'wrong-date', 'created'],
    ['W3C, without a target', w3c({ target: undefined }), 'wrong-shape', 'target'],
    ['W3C, in a list, with a number in it', `[${w3c({})}, 5]`, 'wrong-shape', '1'],
  ])('%s', (_, file, reason, path) => {
    expect(readImport(file)).toEqual({ ok: false, failure: { reason, path } });
  });

  test('bytes that are no text', () => {
    expect(readImport(new Uint8Array([0xff, 0xfe, 0x41]))).toEqual({
      ok: false,
      failure: { reason: 'not-text', path: '' },
    });
  });
  test('60 MB of brackets', () => {
    expect(readImport('['.repeat(60_000_000))).toEqual({ ok: false, failure: { reason: 'too-deep', path: '' } });
  });
  test('50 MB of nothing', () => {
    expect(readImport(`[${'0,'.repeat(25_000_000)}0]`)).toEqual({
      ok: false,
      failure: { reason: 'too-many', path: '' },
    });
  });
  test('more bytes than are read', () => {
    expect(readImport(new Uint8Array(60_000_001))).toEqual({
      ok: false,
      failure: { reason: 'too-large', path: '', bytes: { found: 60_000_001, most: 60_000_000 } },
    });
  });
});

test('HTML in a text stays the text that it is', () => {
  const html = '<img src=x onerror="alert(1)">';
  const outcome = readImport(changed((note) => Object.assign(note, { text: html, title: html })));
  expect(outcome).toMatchObject({ ok: true, texts: { notes: [{ text: html, title: html }] } });
});

test('a byte order mark is no part of the file', () => {
  expect(readImport(`\ufeff${FILE}`)).toMatchObject({ ok: true });
});
