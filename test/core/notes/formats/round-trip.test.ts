import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeOwnJson } from '#core/notes/formats/own-json.ts';
import { readImport } from '#core/notes/formats/read-import.ts';
import { writeWebAnnotations } from '#core/notes/formats/web-annotations.ts';
import { planImport } from '#core/notes/plan-import.ts';
import { writerName } from '#core/notes/revision.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { anyText, anyTexts } from './arbitrary-texts.ts';
import { spoiltFile } from './spoilt-file.ts';

const NOTHING: UserTexts = { notes: [], drafts: [], histories: [], explainers: [], tombstones: [] };
const WRITER = writerName(1, new Uint8Array(4));

function textsIn(file: string | Uint8Array): UserTexts {
  const outcome = readImport(file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.texts;
}

test('our JSON is read and written again to the byte, whatever order the texts had', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const file = writeOwnJson(texts);
      const bytes = new TextEncoder().encode(file);
      expect(writeOwnJson(textsIn(bytes))).toBe(file);
      expect(writeOwnJson({ ...texts, notes: texts.notes.toReversed() })).toBe(file);
    }),
  );
});

test('nothing of the texts is left out of our JSON', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const read = textsIn(writeOwnJson(texts));
      for (const kind of ['notes', 'drafts', 'histories', 'explainers', 'tombstones'] as const)
        expect(read[kind]).toEqual(texts[kind].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)));
    }),
  );
});

test('a file of the first version, which knew no explainers of the reader’s own, is read', () => {
  const { explainers: _, ...file } = JSON.parse(writeOwnJson(NOTHING));
  expect(readImport(JSON.stringify({ ...file, version: 1 }))).toEqual({ ok: true, texts: NOTHING, skipped: [] });
});

test('a file of ours that is imported a second time changes nothing', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const file = textsIn(writeOwnJson(texts));
      const { texts: kept } = planImport(NOTHING, file, WRITER, 1);
      const again = planImport(kept, file, WRITER, 1);
      expect(again.lines.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
    }),
  );
});

test('W3C annotations of notes with one text are read and written again to the byte', () => {
  const plain = (texts: UserTexts) =>
    texts.notes.map((note) => ({ ...note, rivals: [], tags: note.tags.map(() => 'tag').slice(0, 1) }));
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const notes = plain(texts).map((note) =>
        note.subject.kind === 'quote'
          ? {
              ...note,
              subject: {
                kind: 'quote' as const,
                anchor: {
                  ...note.subject.anchor,
                  exact: note.subject.anchor.exact.trim(),
                  prefix: note.subject.anchor.prefix.slice(-32),
                  suffix: note.subject.anchor.suffix.slice(0, 32),
                  start: 3,
                  end: 9,
                },
              },
            }
          : note,
      );
      const file = writeWebAnnotations({ notes });
      if (notes.length === 0) return;
      expect(writeWebAnnotations(textsIn(file))).toBe(file);
    }),
  );
});

test('any JSON, and any bytes, are answered without throwing, and what is refused says why and where', () => {
  const shapes = fc.oneof(
    fc.json(),
    anyText,
    fc.jsonValue().map((value) => JSON.stringify({ format: 'sidelight-notes', version: 1, notes: value })),
    fc.jsonValue().map((value) => JSON.stringify([{ type: 'Annotation', target: value, body: value, created: value }])),
    fc
      .jsonValue()
      .map((value) => JSON.stringify({ rows: [{ uri: 'https://a.example/', id: 'x', target: value, text: value }] })),
  );
  fc.assert(
    fc.property(fc.oneof(shapes, fc.uint8Array()), (file) => {
      const outcome = readImport(file);
      if (!outcome.ok) expect(outcome.failure.reason).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 500 },
  );
});

test('a file of ours with one thing in it replaced is read whole or refused', () => {
  fc.assert(
    fc.property(anyTexts, fc.nat(), fc.jsonValue(), (texts, at, other) => {
      const file = spoiltFile(texts, at, other);
      const outcome = readImport(file);
      if (outcome.ok) expect(JSON.parse(writeOwnJson(outcome.texts))).toMatchObject({ format: 'sidelight-notes' });
    }),
  );
});
