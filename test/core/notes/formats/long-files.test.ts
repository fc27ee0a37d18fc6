import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChosenFile } from '#core/notes/formats/chosen-file.ts';
import { MOST_BYTES, MOST_OWN_BYTES } from '#core/notes/formats/import-outcome.ts';
import { writeOwnJson } from '#core/notes/formats/own-json.ts';
import { readChosenFile, readImport } from '#core/notes/formats/read-import.ts';
import { beginsAsOurs, readLongOwn } from '#core/notes/formats/read-long-own.ts';
import { EntrySplitter } from '#core/notes/formats/split-entries.ts';
import type { Note } from '#core/notes/note.ts';
import { anyNote, anyText, anyTexts } from './arbitrary-texts.ts';
import { spoiltFile } from './spoilt-file.ts';

const fileOf = (content: string | Uint8Array): ChosenFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    size: bytes.length,
    slice: (start, end) => ({ arrayBuffer: async () => bytes.slice(start, end).buffer as ArrayBuffer }),
  };
};
/** What a file holds, told without holding it; only its beginning is read. */
const sized = (size: number, beginning: string) => ({
  size,
  slice: (start: number, end: number) => {
    if (start > 0 || end > 1000) throw new Error('wanted a file that is not read');
    return fileOf(beginning).slice(start, end);
  },
});
const written = fc
  .tuple(anyTexts, fc.boolean())
  .map(([texts, isPretty]) => (isPretty ? writeOwnJson(texts) : JSON.stringify(JSON.parse(writeOwnJson(texts)))));
const slices = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 10_000 }));

test('a file of ours that is read record by record gives what it gives as one piece, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(written, slices, async (file, sliceBytes) => {
      const read = await readLongOwn(fileOf(file), sliceBytes);
      expect(read.ok).toBe(true);
      expect(read).toEqual(readImport(file));
    }),
  );
});

test('with one thing in it replaced it is refused for the same reason and at the same place', async () => {
  const reasons = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyTexts, fc.nat(), fc.jsonValue(), slices, async (texts, at, other, sliceBytes) => {
      const file = spoiltFile(texts, at, other);
      const whole = readImport(file);
      const read = await readLongOwn(fileOf(file), sliceBytes);
      expect(read).toEqual(whole);
      if (!read.ok) reasons.add(read.failure.reason);
    }),
    { numRuns: 200 },
  );
  expect([...reasons]).toContain('wrong-shape');
});

test('whatever follows its first words, it is answered, and never read where the whole of it is refused', async () => {
  const signs = fc.string({ unit: fc.constantFrom(...'[]{},:"\\ 1é', '"notes":', '"drafts":'), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(signs, fc.json(), anyText), fc.integer({ min: 1, max: 20 }), async (rest, sliceBytes) => {
      const file = `{"format": "sidelight-notes", "version": 2, ${rest}`;
      const read = await readLongOwn(fileOf(file), sliceBytes);
      if (!readImport(file).ok) expect(read.ok).toBe(false);
      if (!read.ok) expect(read.failure.reason).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 1000 },
  );
});

test('cut off anywhere it is refused', async () => {
  await fc.assert(
    fc.asyncProperty(anyTexts, fc.nat(), slices, async (texts, at, sliceBytes) => {
      const bytes = new TextEncoder().encode(writeOwnJson(texts).trim());
      const read = await readLongOwn(fileOf(bytes.slice(0, at % bytes.length)), sliceBytes);
      expect(read).toMatchObject({ ok: false, failure: { reason: expect.stringMatching(/^truncated$|^not-text$/) } });
    }),
  );
});

describe('a file that says that it is ours, and is not as it should be', () => {
  const head = '{"format": "sidelight-notes", "version": 2';
  const tombstone = '{"id": "0192aaaa-0000-7000-8000-000000000001", "deletedAt": 1, "seen": []}';
  const lists = '"notes": [], "drafts": [], "histories": [], "explainers": []';
  test.each([
    ['with a comma too many', `${head}, ${lists}, "tombstones": [${tombstone},]}`, 'not-json', ''],
    ['with a comma before all', `${head}, ${lists}, "tombstones": [,${tombstone}]}`, 'not-json', ''],
    ['with a comma alone', `${head}, ${lists}, "tombstones": [,]}`, 'not-json', ''],
    ['with a comma missing', `${head}, ${lists}, "tombstones": [${tombstone} ${tombstone}]}`, 'not-json', ''],
    ['with a list that ends as an object', `${head}, ${lists}, "tombstones": [${tombstone}}}`, 'not-json', ''],
    ['with something behind its end', `${head}, ${lists}, "tombstones": []} {}`, 'not-json', ''],
    ['with one list twice', `${head}, ${lists}, "notes": [], "tombstones": []}`, 'not-json', ''],
    ['with a list that is an object', `${head}, "notes": {}, "drafts": []}`, 'wrong-shape', 'notes'],
    ['with a list too many', `${head}, "diaries": [1]}`, 'wrong-shape', 'diaries'],
    ['without its lists', `${head}}`, 'wrong-shape', 'notes'],
    ['of a later release', '{"format": "sidelight-notes", "version": 3, "ideas": [1]}', 'newer-version', 'version'],
    ['of no release', '{"format": "sidelight-notes", "notes": [1]}', 'wrong-shape', 'version'],
    ['with a prototype', `${head}, "notes": [{}, {"__proto__": 1}]}`, 'wrong-shape', 'notes.0.id'],
    ['with a prototype first', `${head}, "notes": [{"a": {"__proto__": 1}}]}`, 'forbidden-name', 'notes.0.a.__proto__'],
    ['with brackets without end', `${head}, "notes": [${'['.repeat(100)}${']'.repeat(100)}]}`, 'too-deep', ''],
  ])('%s', async (_, file, reason, path) => {
    for (const sliceBytes of [1, 13, 100_000])
      expect(await readLongOwn(fileOf(file), sliceBytes)).toEqual({ ok: false, failure: { reason, path } });
  });

  test('with much beside its records, which has the limit of any other file', async () => {
    for (const file of [
      `${head}, "more": "${'x'.repeat(20_000)}"}`,
      `${head}, ${lists}, "tombstones": []}${' '.repeat(20_000)}`,
    ])
      expect(await readLongOwn(fileOf(file))).toMatchObject({
        failure: { reason: 'too-large', bytes: { found: file.length, most: MOST_BYTES } },
      });
  });

  test('because it can no longer be read', async () => {
    const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    expect(await readChosenFile(gone)).toEqual({ ok: false, failure: { reason: 'not-text', path: '' } });
    expect(await readLongOwn(gone)).toEqual({ ok: false, failure: { reason: 'not-text', path: '' } });
  });
});

describe('a long file', () => {
  const EMPTY = writeOwnJson({ notes: [], drafts: [], histories: [], explainers: [], tombstones: [] });

  test('of another program is not read', async () => {
    for (const beginning of ['[{"uri": 1}]', '{"annotations": []}', '', 'PK\u0003', `[${EMPTY}]`])
      expect(await readChosenFile(sized(MOST_BYTES + 1, beginning))).toEqual({
        ok: false,
        failure: { reason: 'too-large', path: '', bytes: { found: 60_000_001, most: 60_000_000 } },
      });
  });

  test('of ours is not read where we can not have written it', async () => {
    expect(await readChosenFile(sized(MOST_OWN_BYTES + 1, EMPTY))).toEqual({
      ok: false,
      failure: { reason: 'too-large', path: '', bytes: { found: 3_221_225_473, most: 3_221_225_472 } },
    });
  });

  test('is known as ours by how it begins', async () => {
    for (const file of [EMPTY, `\ufeff${EMPTY}`, JSON.stringify(JSON.parse(EMPTY))])
      expect(await beginsAsOurs(fileOf(file))).toBe(true);
    for (const file of ['', '{}', '{"version": 2}', ` x${EMPTY}`]) expect(await beginsAsOurs(fileOf(file))).toBe(false);
  });

  test('of ours is read, all of it, where it has more than any other may', async () => {
    const [sample] = fc.sample(anyNote, { numRuns: 1, seed: 1 });
    const note = sample as Note;
    const text = `語 “${'long '.repeat(150_000)}”`;
    const idOf = (n: number) => note.id.slice(0, -4) + String(1000 + n);
    const notes = Array.from({ length: 85 }, (_, n) => ({ ...note, id: idOf(n), text: text + n }));
    const file = fileOf(writeOwnJson({ notes, drafts: [], histories: [], explainers: [], tombstones: [] }));
    expect(file.size).toBeGreaterThan(MOST_BYTES);
    const read = await readChosenFile(file);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.texts.notes.map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
    expect(read.texts.notes.every(({ text: own }, n) => own === text + n)).toBe(true);
  });
});

test('a splitter holds of its lists no more than the entry that has not ended', () => {
  const splitter = new EntrySplitter();
  expect([...splitter.feed('{"a": [{"b"'), ...splitter.feed(': [1, "],"]}, 2]')]).toEqual([
    { kind: 'list', before: '{"a": [' },
    { kind: 'entry', json: '{"b": [1, "],"]}' },
    { kind: 'entry', json: ' 2' },
  ]);
  expect([splitter.frame, splitter.openLength, splitter.isOpen]).toEqual(['{"a": []', 0, true]);
});
