import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import type { MentionIndex } from '#core/mentions/index-layout.ts';
import { matchTerms } from '#core/mentions/match-terms.ts';
import { readMentionIndex } from '#core/mentions/read-index.ts';
import { hitAt } from '#core/mentions/term-hits.ts';
import { ENTRIES, indexOf } from './entries.ts';

const bytes = buildMentionIndex(ENTRIES);
function hitsIn(index: MentionIndex) {
  const hits = matchTerms(index, 'a server in China');
  return Array.from({ length: hits.count }, (_, k) => hitAt(hits, k));
}

const failure = { ok: false, failure: { name: 'dataset-damaged' } };

describe('the mention index', () => {
  test('is the same for the same entries', () => {
    expect(buildMentionIndex(structuredClone(ENTRIES))).toEqual(bytes);
  });

  test('finds the same wherever its bytes stand in memory', () => {
    const wanted = hitsIn(indexOf());
    expect(wanted.length).toBeGreaterThan(0);
    for (const offset of [0, 1, 2, 4, 7]) {
      const moved = new Uint8Array(bytes.length + offset + 3);
      moved.set(bytes, offset);
      const answer = readMentionIndex(moved.subarray(offset, offset + bytes.length));
      expect(answer.ok && hitsIn(answer.value)).toEqual(wanted);
    }
  });

  test('reads an ArrayBuffer, too', () => {
    expect(readMentionIndex(bytes.slice().buffer).ok).toBe(true);
  });

  test('without entries finds nothing', () => {
    expect(hitsIn(indexOf([]))).toEqual([]);
  });

  test('refuses bytes that are cut or too long', () => {
    for (let length = 0; length < bytes.length; length += 37) {
      expect(readMentionIndex(bytes.slice(0, length))).toMatchObject(failure);
    }
    expect(readMentionIndex(Uint8Array.from([...bytes, 0, 0, 0, 0]))).toMatchObject(failure);
    expect(readMentionIndex(new Uint8Array(bytes.length))).toMatchObject(failure);
  });

  test('refuses bytes of which any bits are changed', () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), flip: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const damaged = bytes.slice();
        for (const { at, flip } of changes) damaged[at] = (damaged[at] ?? 0) ^ flip;
        fc.pre(damaged.some((byte, k) => byte !== bytes[k]));
        expect(readMentionIndex(damaged)).toMatchObject(failure);
      }),
      { numRuns: 500 },
    );
  });

  test('refuses two changes that a mere sum would not see', () => {
    const words = new Int32Array(bytes.slice().buffer);
    const at = words.findIndex((word, i) => i >= 16 && (word & 1) === 0 && ((words[i + 1] ?? 0) & 0x80) !== 0);
    expect(at).toBeGreaterThan(0);
    words[at] = (words[at] ?? 0) + 1;
    words[at + 1] = (words[at + 1] ?? 0) - 0x80;
    expect(readMentionIndex(new Uint8Array(words.buffer))).toMatchObject(failure);
  });

  test('refuses every change in the header', () => {
    for (let at = 0; at < 64; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(readMentionIndex(damaged)).toMatchObject(failure);
    }
  });
});
