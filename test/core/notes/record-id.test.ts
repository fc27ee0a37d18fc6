import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECORD_ID, recordId } from '#core/notes/record-id.ts';
import {
  compareRevisions,
  MOST_WRITERS,
  mergeSeen,
  pruneSeen,
  REVISION,
  revisionOf,
  writerName,
} from '#core/notes/revision.ts';

const chance = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const time = fc.nat(2 ** 46);

test('ids are version 7 UUIDs, and sort by time', () => {
  // The example of RFC 9562, appendix A.6.
  const bytes = new Uint8Array([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(recordId(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  fc.assert(
    fc.property(time, time, chance(10), chance(10), (earlier, later, a, b) => {
      const ids = [recordId(earlier, a), recordId(later, b)] as const;
      for (const id of ids) expect(id).toMatch(RECORD_ID);
      if (earlier !== later) expect(ids[0] < ids[1]).toBe(earlier < later);
    }),
  );
});

test('names of writers sort by time, and make revisions', () => {
  fc.assert(
    fc.property(time, time, chance(4), fc.integer({ min: 1, max: 1e9 }), (earlier, later, bytes, count) => {
      expect(revisionOf(writerName(earlier, bytes), count)).toMatch(REVISION);
      if (earlier !== later) expect(writerName(earlier, bytes) < writerName(later, bytes)).toBe(earlier < later);
    }),
  );
});

test('of too many writers the oldest are forgotten, but never one that is needed', () => {
  const all = Array.from({ length: MOST_WRITERS + 5 }, (_, i) => revisionOf(writerName(i, new Uint8Array(4)), 1));
  const [oldest] = all;
  const kept = pruneSeen(all, [oldest ?? '']);
  expect(kept).toHaveLength(MOST_WRITERS);
  expect(kept).toContain(oldest);
  expect(kept).toContain(all.at(-1));
  expect(kept).not.toContain(all[1]);
  expect(mergeSeen(all.toReversed(), all)).toEqual(all.toSorted(compareRevisions));
});
